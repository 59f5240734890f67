package io.precis.student.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Which inputs are generated together. Only inputs of the same padded length are, and that length
 * is a function of the input alone, so that what is next to it never changes the shape of its
 * computation.
 */
public final class BatchPlan {
  private static final int SMALL_STEP = 32;
  private static final int SMALL = 128;
  private static final int LARGE_STEP = 64;

  private BatchPlan() {}

  /**
   * The length that an input of {@code tokens} is padded to: a multiple of 32 up to 128, of 64
   * above.
   *
   * @param limit longest input that the model takes, at least {@code tokens}
   */
  public static int padded(int tokens, int limit) {
    int step = tokens <= SMALL ? SMALL_STEP : LARGE_STEP;
    return Math.min(limit, Math.max(1, (tokens + step - 1) / step) * step);
  }

  /**
   * Groups inputs into batches, shortest first, in order of their places within a length.
   *
   * @param lengths tokens of each input
   * @param limit longest input that the model takes
   * @param mostDocuments most inputs of a padded length per batch; less than 1 is taken for 1
   * @return places in {@code lengths}; each place exactly once
   */
  public static List<List<Integer>> of(int[] lengths, int limit, IntUnaryOperator mostDocuments) {
    return of(Arrays.stream(lengths).map(each -> padded(each, limit)).toArray(), mostDocuments);
  }

  /** Batches of inputs of the same length alone: nothing is padded. */
  public static List<List<Integer>> ofSame(int[] lengths, IntUnaryOperator mostDocuments) {
    return of(lengths, mostDocuments);
  }

  private static List<List<Integer>> of(int[] padded, IntUnaryOperator mostDocuments) {
    Map<Integer, List<Integer>> byLength = new TreeMap<>();
    for (int i = 0; i < padded.length; i++) {
      byLength.computeIfAbsent(padded[i], l -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> batches = new ArrayList<>();
    byLength.forEach(
        (length, places) -> {
          int size = Math.max(1, mostDocuments.applyAsInt(Math.max(1, length)));
          for (int from = 0; from < places.size(); from += size) {
            batches.add(List.copyOf(places.subList(from, Math.min(places.size(), from + size))));
          }
        });
    return batches;
  }
}
