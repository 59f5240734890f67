package io.precis.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Groups neighbouring siblings where a node has too many.
 *
 * <p>Borders are content-defined: among the places where a group may end, it ends before the
 * sibling whose first sentence has the smallest hash. A sibling that is inserted or removed
 * therefore moves the borders near it and leaves those far away alone, so that a changed document
 * shares most of its nodes with the one before.
 */
final class SiblingGroups {
  private static final int MIN_GROUP = 4;

  private final IntFunction<Integer> hashOfFirstSentence;
  private final int least;

  private SiblingGroups(IntFunction<Integer> hashOfFirstSentence, int least) {
    this.hashOfFirstSentence = hashOfFirstSentence;
    this.least = least;
  }

  /** Groups of {@value #MIN_GROUP} siblings or more. */
  static SiblingGroups of(IntFunction<Integer> hashOfFirstSentence) {
    return new SiblingGroups(hashOfFirstSentence, MIN_GROUP);
  }

  /** Groups as large as they may be, whatever their siblings say, for as few levels as can be. */
  static SiblingGroups full() {
    return new SiblingGroups(firstSentence -> 0, MergeTreeBuilder.MAX_FAN_IN);
  }

  /** The siblings in groups up to the largest fan-in, in order. */
  List<TreeNodeBuilder> group(List<TreeNodeBuilder> siblings, List<String> path) {
    List<TreeNodeBuilder> grouped = new ArrayList<>();
    int from = 0;
    while (from < siblings.size()) {
      int to = end(siblings, from);
      List<TreeNodeBuilder> members = siblings.subList(from, to);
      grouped.add(
          members.size() == 1
              ? members.get(0)
              : new TreeNodeBuilder(NodeKind.GROUP, path, members));
      from = to;
    }
    return grouped;
  }

  private int end(List<TreeNodeBuilder> siblings, int from) {
    int left = siblings.size() - from;
    if (left <= MergeTreeBuilder.MAX_FAN_IN) {
      return siblings.size();
    }
    int best = from + least;
    for (int end = best + 1; end <= from + MergeTreeBuilder.MAX_FAN_IN; end++) {
      if (hash(siblings, end) < hash(siblings, best)) {
        best = end;
      }
    }
    return best;
  }

  private int hash(List<TreeNodeBuilder> siblings, int at) {
    return hashOfFirstSentence.apply(siblings.get(at).firstSentence());
  }
}
