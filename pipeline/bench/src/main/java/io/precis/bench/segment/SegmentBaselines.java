package io.precis.bench.segment;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the model's borders are compared with. All see where paragraphs begin. */
final class SegmentBaselines {
  /** Sentences on each side of a gap that TextTiling compares. */
  private static final int BLOCK = 10;

  /** TextTiling moves a border to a paragraph's beginning so many sentences away. */
  private static final int NEAR = 3;

  private SegmentBaselines() {}

  /**
   * A border every {@code length} sentences, at the next paragraph's beginning where one is near.
   */
  static BitSet fixed(SegmentSample sample, double length) {
    BitSet borders = new BitSet();
    for (double want = length; want < sample.size(); want += length) {
      borders.set(toParagraph(sample, (int) Math.round(want)));
    }
    borders.clear(sample.size());
    return borders;
  }

  /**
   * Hearst's TextTiling (1997) by block comparison: borders at the valleys of similarity that are
   * deeper than the mean and {@code deviations} standard deviations.
   */
  static BitSet textTiling(SegmentSample sample, double deviations) {
    double[] depth = depths(sample);
    double mean = IntStream.range(1, depth.length).mapToDouble(i -> depth[i]).average().orElse(0);
    double variance =
        IntStream.range(1, depth.length)
            .mapToDouble(i -> Math.pow(depth[i] - mean, 2))
            .average()
            .orElse(0);
    double least = mean + deviations * Math.sqrt(variance);
    BitSet borders = new BitSet();
    valleys(depth).filter(i -> depth[i] > least).forEach(i -> borders.set(toParagraph(sample, i)));
    return borders;
  }

  /** Borders at the {@code count} deepest valleys. */
  static BitSet deepest(SegmentSample sample, int count) {
    double[] depth = depths(sample);
    BitSet borders = new BitSet();
    valleys(depth)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -depth[i]).thenComparing(i -> i))
        .map(i -> toParagraph(sample, i))
        .filter(i -> borders.cardinality() < count)
        .forEach(borders::set);
    return borders;
  }

  private static IntStream valleys(double[] depth) {
    return IntStream.range(1, depth.length)
        .filter(i -> i == 1 || depth[i] >= depth[i - 1])
        .filter(i -> i == depth.length - 1 || depth[i] > depth[i + 1]);
  }

  private static int toParagraph(SegmentSample sample, int line) {
    for (int away = 0; away <= NEAR; away++) {
      for (int near : new int[] {line + away, line - away}) {
        if (near > 0 && near < sample.size() && sample.opensParagraph(near)) {
          return near;
        }
      }
    }
    return line;
  }

  private static double[] depths(SegmentSample sample) {
    double[] similarity = new double[sample.size()];
    for (int i = 1; i < similarity.length; i++) {
      similarity[i] = cosine(counts(sample, i - BLOCK, i), counts(sample, i, i + BLOCK));
    }
    double[] depth = new double[similarity.length];
    for (int i = 1; i < depth.length; i++) {
      depth[i] = peak(similarity, i, -1) + peak(similarity, i, 1) - 2 * similarity[i];
    }
    return depth;
  }

  private static double peak(double[] similarity, int from, int step) {
    double peak = similarity[from];
    for (int i = from + step; i >= 1 && i < similarity.length && similarity[i] >= peak; i += step) {
      peak = similarity[i];
    }
    return peak;
  }

  private static Map<String, Integer> counts(SegmentSample sample, int from, int to) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = Math.max(0, from); i < Math.min(sample.size(), to); i++) {
      List<String> terms = sample.lines().get(i).terms();
      terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    }
    return counts;
  }

  private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
    double product = 0;
    for (Map.Entry<String, Integer> entry : a.entrySet()) {
      product += entry.getValue() * b.getOrDefault(entry.getKey(), 0);
    }
    double norms = squares(a) * squares(b);
    return norms == 0 ? 0 : product / Math.sqrt(norms);
  }

  private static double squares(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(c -> (double) c * c).sum();
  }
}
