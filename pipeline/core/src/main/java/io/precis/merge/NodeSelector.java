package io.precis.merge;

import io.precis.request.TextUnits;
import io.precis.select.Candidate;
import io.precis.select.GroupQuota;
import io.precis.select.LengthBudget;
import io.precis.select.SelectSpec;
import io.precis.select.Selector;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Chooses the sentences of one node's summary, and the pool that its parent may choose from.
 *
 * <p>Where there are several children, each gets a share by the square root of what it holds, so
 * that no child is lost merely because another is longer.
 */
public final class NodeSelector implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SelectSpec spec;

  private NodeSelector(SelectSpec spec) {
    this.spec = spec;
  }

  /** Chooses by {@code spec}. */
  public static NodeSelector of(SelectSpec spec) {
    return new NodeSelector(spec);
  }

  /** What is chosen at one node; never empty where there is a candidate. */
  public NodeSelection select(NodeCandidates node) {
    boolean anyScored = node.groups().stream().anyMatch(NodeSelector::isScored);
    List<ScoredSentence> sentences = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    int sourceSentences = 0;
    for (int group = 0; group < node.groups().size(); group++) {
      sourceSentences += node.groups().get(group).sourceSentences();
      // A child without anything quotable, such as a table, is summarized but takes no share above.
      for (ScoredSentence sentence : quotable(node.groups().get(group), anyScored)) {
        sentences.add(sentence);
        candidates.add(new Candidate(sentence.ordinal(), group, sentence.text(), sentence.score()));
      }
    }
    Choice choice = choose(candidates, node);
    List<ScoredSentence> chosen = of(sentences, choice.chosen);
    Set<Integer> pool = new HashSet<>(choice.chosen);
    pool.addAll(choice.pool);
    return new NodeSelection(
        node.document(),
        node.language(),
        node.way(),
        sourceSentences,
        chosen,
        spare(chosen, choice.needed),
        of(sentences, pool));
  }

  /** The chosen that are not among the needed, those of least importance first. */
  private static List<Integer> spare(List<ScoredSentence> chosen, Set<Integer> needed) {
    return chosen.stream()
        .filter(each -> !needed.contains(each.ordinal()))
        .sorted(
            Comparator.comparingDouble(ScoredSentence::score)
                .thenComparing(ScoredSentence::ordinal, Comparator.reverseOrder()))
        .map(ScoredSentence::ordinal)
        .toList();
  }

  private static boolean isScored(NodeCandidates.Group group) {
    return group.sentences().stream().anyMatch(sentence -> sentence.score() > 0);
  }

  private static List<ScoredSentence> quotable(NodeCandidates.Group group, boolean anyScored) {
    return anyScored
        ? group.sentences().stream().filter(sentence -> sentence.score() > 0).toList()
        : group.sentences();
  }

  /**
   * Ordinals of sentences.
   *
   * @param chosen for the node's own summary
   * @param needed the same if no sentence were shortened
   * @param pool what its parent may choose from; empty where there is none
   */
  private record Choice(Set<Integer> chosen, Set<Integer> needed, Set<Integer> pool) {}

  private Choice choose(List<Candidate> candidates, NodeCandidates node) {
    String language = node.language();
    GroupQuota share = node.groups().size() > 1 ? GroupQuota.SQUARE_ROOT : GroupQuota.NONE;
    ToIntFunction<String> cost = text -> TextUnits.count(text, language);
    List<LengthBudget> budgets = new ArrayList<>();
    budgets.add(LengthBudget.about(node.place().selectUnits(), cost));
    boolean shortens = node.place().selectUnits() > node.place().targetUnits();
    if (shortens) {
      budgets.add(LengthBudget.about(node.place().targetUnits(), cost));
    }
    boolean hasParent = node.way().size() > 1;
    if (hasParent) {
      budgets.add(LengthBudget.about(node.place().poolUnits(), cost));
    }
    List<Set<Integer>> ordinals =
        Selector.of(spec, language).selectEach(candidates, budgets, share).stream()
            .map(selection -> Set.copyOf(selection.ordinals()))
            .toList();
    return new Choice(
        ordinals.get(0),
        ordinals.get(shortens ? 1 : 0),
        hasParent ? ordinals.get(ordinals.size() - 1) : Set.of());
  }

  private static List<ScoredSentence> of(List<ScoredSentence> sentences, Set<Integer> ordinals) {
    return sentences.stream().filter(each -> ordinals.contains(each.ordinal())).toList();
  }
}
