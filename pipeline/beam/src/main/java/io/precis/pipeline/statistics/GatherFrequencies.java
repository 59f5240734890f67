package io.precis.pipeline.statistics;

import io.precis.terms.CollectionStatistics;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Combine.CombineFn;
import org.apache.beam.sdk.values.KV;

/** Gathers counted terms into one snapshot. */
final class GatherFrequencies
    extends CombineFn<KV<String, Long>, Map<String, Long>, CollectionStatistics> {
  private static final long serialVersionUID = 1L;

  private final String language;
  private final long fewestDocuments;

  GatherFrequencies(String language, long fewestDocuments) {
    this.language = language;
    this.fewestDocuments = fewestDocuments;
  }

  @Override
  public Map<String, Long> createAccumulator() {
    return new HashMap<>();
  }

  @Override
  public Map<String, Long> addInput(Map<String, Long> counts, KV<String, Long> term) {
    boolean kept =
        term.getValue() >= fewestDocuments
            || term.getKey().equals(CountDocumentFrequencies.DOCUMENT);
    if (kept) {
      counts.merge(term.getKey(), term.getValue(), Long::sum);
    }
    return counts;
  }

  @Override
  public Map<String, Long> mergeAccumulators(Iterable<Map<String, Long>> parts) {
    Map<String, Long> all = createAccumulator();
    parts.forEach(part -> part.forEach((term, count) -> all.merge(term, count, Long::sum)));
    return all;
  }

  @Override
  public CollectionStatistics extractOutput(Map<String, Long> counts) {
    Map<String, Long> terms = new HashMap<>(counts);
    Long documents = terms.remove(CountDocumentFrequencies.DOCUMENT);
    return new CollectionStatistics(language, documents == null ? 0 : documents, terms);
  }

  @Override
  public Coder<Map<String, Long>> getAccumulatorCoder(
      CoderRegistry registry, Coder<KV<String, Long>> inputs) {
    return MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
  }
}
