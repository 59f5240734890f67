package io.precis.compress.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear-chain conditional random field over two states, keep and drop, of which only dropping
 * and changing score (Lafferty, McCallum and Pereira 2001). Time linear in the words.
 */
public final class LinearChain {
  private final float[] drops;
  private final double keepToDrop;
  private final double dropToKeep;

  /**
   * @param drops score of dropping each word, a logarithm; keeping scores 0
   * @param keepToDrop score of a dropped word behind a kept one; behind a dropped one 0
   * @param dropToKeep score of a kept word behind a dropped one; behind a kept one 0
   */
  LinearChain(float[] drops, double keepToDrop, double dropToKeep) {
    this.drops = drops.clone();
    this.keepToDrop = keepToDrop;
    this.dropToKeep = dropToKeep;
  }

  /** Score of dropping each word. */
  public float[] drops() {
    return drops.clone();
  }

  int size() {
    return drops.length;
  }

  /** Log-probability that every word from {@code from} to before {@code to} is dropped. */
  double logAllDropped(int from, int to) {
    return logSum(from, to) - logSum(0, 0);
  }

  /** Logarithm of the summed scores of all taggings that drop the words of the stretch. */
  private double logSum(int from, int to) {
    double keep = Double.NEGATIVE_INFINITY;
    double drop = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < drops.length; at++) {
      boolean must = at >= from && at < to;
      double toKeep = at == 0 ? 0 : logAdd(keep, drop + dropToKeep);
      double toDrop = at == 0 ? 0 : logAdd(keep + keepToDrop, drop);
      keep = must ? Double.NEGATIVE_INFINITY : toKeep;
      drop = toDrop + drops[at];
    }
    return drops.length == 0 ? 0 : logAdd(keep, drop);
  }

  private static double logAdd(double one, double other) {
    double most = Math.max(one, other);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most + Math.log(Math.exp(one - most) + Math.exp(other - most));
  }

  /**
   * The stretches of words that the likeliest tagging drops, each as {first, one past the last}, in
   * order; ties keep.
   */
  public List<int[]> droppedRuns() {
    return droppedRuns(0);
  }

  /** The same where dropping each word scores so much more. */
  List<int[]> droppedRuns(double more) {
    boolean[] dropped = viterbi(more);
    List<int[]> runs = new ArrayList<>();
    for (int at = 0; at < dropped.length; at++) {
      if (dropped[at] && (at == 0 || !dropped[at - 1])) {
        int to = at;
        while (to < dropped.length && dropped[to]) {
          to++;
        }
        runs.add(new int[] {at, to});
      }
    }
    return runs;
  }

  private boolean[] viterbi(double more) {
    boolean[] tags = new boolean[drops.length];
    if (tags.length == 0) {
      return tags;
    }
    boolean[] keepFromDrop = new boolean[tags.length];
    boolean[] dropFromDrop = new boolean[tags.length];
    double keep = 0;
    double drop = drops[0] + more;
    for (int at = 1; at < tags.length; at++) {
      keepFromDrop[at] = drop + dropToKeep > keep;
      dropFromDrop[at] = drop >= keep + keepToDrop;
      double next = Math.max(keep, drop + dropToKeep);
      drop = Math.max(keep + keepToDrop, drop) + drops[at] + more;
      keep = next;
    }
    boolean tag = drop > keep;
    for (int at = tags.length - 1; at >= 0; at--) {
      tags[at] = tag;
      tag = tag ? dropFromDrop[at] : keepFromDrop[at];
    }
    return tags;
  }
}
