package io.precis.rank.graph;

import io.precis.terms.SentenceVectors;
import io.precis.terms.SparseRows;
import io.precis.terms.TermStatistics;
import java.util.Arrays;

/**
 * Which sentences are alike: a sparse, undirected graph with weights above 0 to 1.
 *
 * <p>The similarity of two sentences is the cosine of their tf-idf vectors over the terms that
 * bring them together. It is summed from postings, so that the cost follows the words that
 * sentences share and not the square of their number. Two bounds keep that linear on any text: a
 * term brings a sentence together only with the {@code reach} sentences before and after it that
 * hold the term (for a term in no more than {@code reach + 1} sentences that is all of them), and
 * each sentence keeps its {@code neighbours} strongest links. A link stays where either end keeps
 * it. Equal weights prefer the nearer sentence, then the earlier one. No sentence is linked with
 * itself.
 *
 * <p>Time and memory: {@code O(terms * reach)} and {@code O(sentences * neighbours)}.
 */
public final class SentenceGraph {
  private final SparseRows links;
  private final float[] weights;

  SentenceGraph(SparseRows links, float[] weights) {
    this.links = links;
    this.weights = weights;
  }

  /**
   * The graph of counted sentences.
   *
   * @param statistics what was counted
   * @param spec {@link RankSpec#reach()} and {@link RankSpec#neighbours()} bound the graph
   */
  public static SentenceGraph of(TermStatistics statistics, RankSpec spec) {
    return of(SentenceVectors.of(statistics), spec);
  }

  public static SentenceGraph of(SentenceVectors vectors, RankSpec spec) {
    return new GraphBuilder(vectors, spec.reach(), spec.neighbours()).build();
  }

  /** Number of sentences. */
  public int size() {
    return links.rows();
  }

  /** Number of links, each pair counted once. */
  public int links() {
    return links.columns().length / 2;
  }

  /** Ordinals of the sentences linked with one, ascending; empty for a sentence like no other. */
  public int[] neighbours(int sentence) {
    return Arrays.copyOfRange(links.columns(), links.start(sentence), links.end(sentence));
  }

  /** Likeness of two sentences, 0 where they are not linked; the same both ways. */
  public double weight(int a, int b) {
    int at = Arrays.binarySearch(links.columns(), links.start(a), links.end(a), b);
    return at < 0 ? 0 : weights[at];
  }

  SparseRows rows() {
    return links;
  }

  /** Weight of the link at a place of {@link #rows()}. */
  float weightAt(int at) {
    return weights[at];
  }
}
