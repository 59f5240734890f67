package io.precis.merge;

import io.precis.rank.Budget;
import io.precis.rank.Candidate;
import io.precis.rank.FairShare;
import io.precis.rank.SelectSpec;
import io.precis.rank.Selector;
import io.precis.spec.TextUnits;
import java.io.Serializable;
import java.util.ArrayList;
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
    List<CitedSentence> sentences = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    int sourceSentences = 0;
    for (int group = 0; group < node.groups().size(); group++) {
      sourceSentences += node.groups().get(group).sourceSentences();
      // A child without anything quotable, such as a table, is summarized but takes no share above.
      for (CitedSentence sentence : quotable(node.groups().get(group), anyScored)) {
        sentences.add(sentence);
        candidates.add(new Candidate(sentence.ordinal(), group, sentence.text(), sentence.score()));
      }
    }
    List<Set<Integer>> ordinals = choose(candidates, node);
    Set<Integer> pool = new HashSet<>(ordinals.get(0));
    pool.addAll(ordinals.get(ordinals.size() - 1));
    return new NodeSelection(
        node.document(),
        node.language(),
        node.way(),
        sourceSentences,
        of(sentences, ordinals.get(0)),
        of(sentences, pool));
  }

  private static boolean isScored(NodeCandidates.Group group) {
    return group.sentences().stream().anyMatch(sentence -> sentence.score() > 0);
  }

  private static List<CitedSentence> quotable(NodeCandidates.Group group, boolean anyScored) {
    return anyScored
        ? group.sentences().stream().filter(sentence -> sentence.score() > 0).toList()
        : group.sentences();
  }

  /** What the node's own summary has; and, where there is a parent, what that may choose from. */
  private List<Set<Integer>> choose(List<Candidate> candidates, NodeCandidates node) {
    String language = node.language();
    FairShare share = node.groups().size() > 1 ? FairShare.SQUARE_ROOT : FairShare.NONE;
    ToIntFunction<String> cost = text -> TextUnits.count(text, language);
    List<Budget> budgets = new ArrayList<>();
    budgets.add(Budget.about(node.place().selectUnits(), cost));
    if (node.way().size() > 1) {
      budgets.add(Budget.about(node.place().poolUnits(), cost));
    }
    return Selector.of(spec, language).selectEach(candidates, budgets, share).stream()
        .map(selection -> Set.copyOf(selection.ordinals()))
        .toList();
  }

  private static List<CitedSentence> of(List<CitedSentence> sentences, Set<Integer> ordinals) {
    return sentences.stream().filter(each -> ordinals.contains(each.ordinal())).toList();
  }
}
