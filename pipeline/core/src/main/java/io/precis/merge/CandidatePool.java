package io.precis.merge;

import io.precis.select.Candidate;
import io.precis.select.Completions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a node chooses among: the best sentences under it by their scores in the whole document, a
 * fixed multiple of the length that is wanted, and the best of each child. It bounds the cost of
 * choosing by the length asked for, not by the document's.
 */
final class CandidatePool {
  /** Length of the best sentences, as a multiple of what is wanted. */
  private static final int WANTED_TIMES = 8;

  /** Length of the best sentences of each child, as a multiple of an even share. */
  private static final int SHARE_TIMES = 4;

  /** Share of a node's text from which a child is nearly all of it. */
  private static final double NEARLY_ALL = 0.75;

  private final List<ScoredSentence> sentences;
  private final int[] units;
  private final Completions completions;

  /**
   * @param sentences all of a document, in text order
   * @param units length of each
   */
  CandidatePool(List<ScoredSentence> sentences, int[] units, Completions completions) {
    this.sentences = sentences;
    this.units = units;
    this.completions = completions;
  }

  /**
   * Candidates in text order, each with the place of the part that it comes from as its group. What
   * may not be quoted is one only at the root of a document that has nothing else.
   */
  List<Candidate> of(TreeNode node, MergeTree tree, int wantedUnits) {
    BitSet pool = new BitSet();
    List<Integer> best = bestFirst(node.firstSentence(), node.endSentence());
    take(best, (long) WANTED_TIMES * wantedUnits, pool);
    List<TreeNode> parts = parts(node, tree);
    int children = Math.max(1, parts.size());
    for (TreeNode below : parts) {
      List<Integer> bestBelow = bestFirst(below.firstSentence(), below.endSentence());
      take(bestBelow, (long) SHARE_TIMES * wantedUnits / children, pool);
    }
    if (pool.isEmpty() && node.isRoot()) {
      pool.set(node.firstSentence(), node.endSentence());
    }
    return candidates(pool, node, parts);
  }

  /**
   * What a node's text falls into: its children, where none of them is nearly all of it; else the
   * parts of that child in its place, as where all chapters stand below the title of a book.
   */
  List<TreeNode> parts(TreeNode node, MergeTree tree) {
    List<TreeNode> parts = new ArrayList<>();
    long most = Math.round(NEARLY_ALL * length(node));
    for (int each : node.children()) {
      TreeNode child = tree.nodes().get(each);
      boolean nearlyAll = length(child) > most && child.children().size() > 1;
      parts.addAll(nearlyAll ? parts(child, tree) : List.of(child));
    }
    return parts;
  }

  /** Units of all sentences under a node. */
  long length(TreeNode node) {
    return IntStream.range(node.firstSentence(), node.endSentence()).mapToLong(i -> units[i]).sum();
  }

  /** Ordinals of the sentences in a range that may be quoted. */
  private List<Integer> bestFirst(int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> sentences.get(i).score() > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -sentences.get(i).score()))
        .toList();
  }

  /**
   * At least one, and each with the sentence before it, which it may lean on, and with those that
   * complete it.
   */
  private void take(List<Integer> best, long mostUnits, BitSet pool) {
    long taken = 0;
    for (int i : best) {
      pool.set(i);
      if (i > 0 && sentences.get(i - 1).score() > 0) {
        pool.set(i - 1);
      }
      completions.of(i).ordinals().forEach(pool::set);
      taken += units[i];
      if (taken >= mostUnits) {
        return;
      }
    }
  }

  private List<Candidate> candidates(BitSet pool, TreeNode node, List<TreeNode> parts) {
    List<Candidate> candidates = new ArrayList<>();
    int group = 0;
    for (int i = pool.nextSetBit(node.firstSentence());
        i >= 0 && i < node.endSentence();
        i = pool.nextSetBit(i + 1)) {
      while (group < parts.size() - 1 && i >= parts.get(group).endSentence()) {
        group++;
      }
      ScoredSentence each = sentences.get(i);
      candidates.add(new Candidate(i, group, each.text(), each.score(), completions.of(i)));
    }
    return candidates;
  }
}
