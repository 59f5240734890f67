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
    Place place = node.place();
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
    Set<Integer> chosen = choose(candidates, place.selectUnits(), node);
    Set<Integer> pool = new HashSet<>(chosen);
    if (node.way().size() > 1) {
      pool.addAll(choose(candidates, place.poolUnits(), node));
    }
    return new NodeSelection(
        node.document(),
        node.language(),
        node.way(),
        sourceSentences,
        of(sentences, chosen),
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

  private Set<Integer> choose(List<Candidate> candidates, int units, NodeCandidates node) {
    String language = node.language();
    FairShare share = node.groups().size() > 1 ? FairShare.SQUARE_ROOT : FairShare.NONE;
    Budget budget = Budget.about(units, text -> TextUnits.count(text, language));
    return new HashSet<>(Selector.of(spec, language).select(candidates, budget, share).ordinals());
  }

  private static List<CitedSentence> of(List<CitedSentence> sentences, Set<Integer> ordinals) {
    return sentences.stream().filter(each -> ordinals.contains(each.ordinal())).toList();
  }
}
