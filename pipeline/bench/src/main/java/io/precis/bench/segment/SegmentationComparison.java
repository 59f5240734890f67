package io.precis.bench.segment;

import io.precis.segment.TopicSegmenter;
import io.precis.testing.DevelopmentData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compares topic borders with the headings that documents had, which are hidden from the methods.
 *
 * <p>Argument: {@code dev} (the default) or {@code train}, the set that the model's constants were
 * chosen on. Prints Pk and WindowDiff, in percent, smaller is better, and how many segments a
 * method makes for each true one; first with each method's own number of segments, then with the
 * true number given.
 */
public final class SegmentationComparison {
  private record Collection(String name, boolean paragraphs, double meanSection) {}

  /** Mean sections are those of the train sets, in sentences. */
  private static final List<Collection> COLLECTIONS =
      List.of(
          new Collection("peps", true, 9.2),
          new Collection("keps", true, 5.9),
          new Collection("scisummnet", false, 23.7));

  private interface Method {
    BitSet borders(SegmentSample sample, Collection collection);
  }

  private SegmentationComparison() {}

  public static void main(String[] args) throws IOException {
    boolean train = args.length > 0 && args[0].equals("train");
    Map<String, StringBuilder> rows = new LinkedHashMap<>();
    for (Collection collection : COLLECTIONS) {
      String file =
          train ? "data/train/" + collection.name() : "data/eval/" + collection.name() + "_dev";
      Path path =
          DevelopmentData.find(file + ".jsonl.xz")
              .orElseThrow(() -> new IllegalStateException("set -Dprecis.data: no " + file));
      List<SegmentSample> samples = SegmentSample.read(path, collection.paragraphs());
      System.out.printf("%s: %d documents%n", collection.name(), samples.size());
      for (Map.Entry<String, Method> method : methods().entrySet()) {
        rows.computeIfAbsent(method.getKey(), k -> new StringBuilder())
            .append(cells(samples, s -> method.getValue().borders(s, collection)));
      }
    }
    rows.forEach((name, cells) -> System.out.printf("%-28s%s%n", name, cells));
  }

  private static Map<String, Method> methods() {
    Map<String, Method> methods = new LinkedHashMap<>();
    methods.put("no border", (sample, collection) -> new BitSet());
    methods.put("fixed windows", (s, c) -> SegmentBaselines.fixed(s, c.meanSection()));
    methods.put("TextTiling", (s, c) -> SegmentBaselines.textTiling(s, 1));
    methods.put("hidden Markov model", (s, c) -> bits(TopicSegmenter.starts(s.lines())));
    methods.put(
        "fixed windows, number given",
        (s, c) -> SegmentBaselines.fixed(s, (double) s.size() / (s.truth().cardinality() + 1)));
    methods.put(
        "TextTiling, number given", (s, c) -> SegmentBaselines.deepest(s, s.truth().cardinality()));
    methods.put("HMM, number given", (s, c) -> nearest(s));
    return methods;
  }

  /** Seeks the cost of a new topic that makes the number of segments nearest to the true one. */
  private static BitSet nearest(SegmentSample sample) {
    double low = -100;
    double high = 100;
    int want = sample.truth().cardinality();
    List<Integer> best = TopicSegmenter.starts(sample.lines(), 0);
    for (int step = 0; step < 20 && best.size() != want; step++) {
      double middle = (low + high) / 2;
      List<Integer> tried = TopicSegmenter.starts(sample.lines(), middle);
      best = Math.abs(tried.size() - want) < Math.abs(best.size() - want) ? tried : best;
      if (tried.size() > want) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return bits(best);
  }

  private static BitSet bits(List<Integer> indexes) {
    BitSet bits = new BitSet();
    indexes.forEach(bits::set);
    return bits;
  }

  private static String cells(List<SegmentSample> samples, Function<SegmentSample, BitSet> method) {
    double pk = 0;
    double windowDiff = 0;
    double ratio = 0;
    for (SegmentSample sample : samples) {
      BitSet borders = method.apply(sample);
      pk += SegmentMeasures.pk(sample.truth(), borders, sample.size());
      windowDiff += SegmentMeasures.windowDiff(sample.truth(), borders, sample.size());
      ratio += (borders.cardinality() + 1.0) / (sample.truth().cardinality() + 1.0);
    }
    int n = samples.size();
    return String.format("  %5.1f %5.1f %5.2f", 100 * pk / n, 100 * windowDiff / n, ratio / n);
  }
}
