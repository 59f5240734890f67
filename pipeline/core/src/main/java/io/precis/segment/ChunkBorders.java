package io.precis.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Parts a stretch of sentences into chunks at the least total cost, exactly, by dynamic
 * programming.
 *
 * <p>Costs depend on the sentences at a gap alone, so that the best partition of a stretch far from
 * a change meets the one from before the change after a few chunks. Time is linear in the sentences
 * times the most sentences that one window holds.
 */
final class ChunkBorders {
  /** Whether a chunk that ends before sentence {@code end} may hold sentence {@code start}. */
  @FunctionalInterface
  interface Sharing {
    boolean mayHold(int start, int end);
  }

  private final int[] tokens;
  private final BoundaryCosts costs;
  private final ChunkSpec spec;

  ChunkBorders(int[] tokens, BoundaryCosts costs, ChunkSpec spec) {
    this.tokens = tokens;
    this.costs = costs;
    this.spec = spec;
  }

  /**
   * Ends of the chunks of [{@code from}, {@code to}), ascending; the last is {@code to}.
   *
   * @param sharing asked of sentences from the chunk's last to its first; the first no ends it
   */
  List<Integer> of(int from, int to, Sharing sharing) {
    double[] best = new double[to - from + 1];
    int[] back = new int[to - from + 1];
    Arrays.fill(best, 1, best.length, Double.POSITIVE_INFINITY);
    for (int end = from + 1; end <= to; end++) {
      long size = 0;
      double passed = 0;
      for (int start = end - 1; start >= from && sharing.mayHold(start, end); start--) {
        size += tokens[start];
        if (size > spec.maxTokens() && start < end - 1) {
          break;
        }
        double cost =
            best[start - from] + passed + chunk(size) + (start > from ? costs.cut(start) : 0);
        if (cost < best[end - from]) {
          best[end - from] = cost;
          back[end - from] = start;
        }
        passed += start > from ? costs.pass(start) : 0;
      }
    }
    return ends(back, from, to);
  }

  private double chunk(long size) {
    double shortfall = spec.minTokens() == 0 ? 0 : 1 - (double) size / spec.minTokens();
    return BoundaryCosts.CHUNK + BoundaryCosts.SHORTFALL * Math.max(0, shortfall);
  }

  private static List<Integer> ends(int[] back, int from, int to) {
    List<Integer> ends = new ArrayList<>();
    for (int end = to; end > from; end = back[end - from]) {
      ends.add(end);
    }
    Collections.reverse(ends);
    return ends;
  }
}
