package io.precis.reuse;

import static java.util.Objects.requireNonNull;

import io.precis.beam.RecordCoder;
import io.precis.document.DuplicateFiles;
import io.precis.metrics.Counters;
import io.precis.summary.Outcome;
import io.precis.write.Json;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import io.precis.write.SetAside;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Leaves out documents that an earlier run tried in the same way and could not read: their cause is
 * known and the try would cost the same again.
 */
public final class SkipQuarantined
    extends PTransform<PCollection<DuplicateFiles>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Documents that are to be read. */
  public static final TupleTag<DuplicateFiles> TO_READ = new TupleTag<>() {};

  /** What is known of the others. */
  public static final TupleTag<Outcome> SPARED = new TupleTag<>() {};

  private static final TupleTag<DuplicateFiles> GROUP = new TupleTag<>() {};
  private static final TupleTag<SetAside> ENTRY = new TupleTag<>() {};

  private final Known known;

  public SkipQuarantined(Known known) {
    this.known = requireNonNull(known, "known is null");
  }

  /**
   * What is known of documents that failed.
   *
   * @param run directory of a finished run, which holds {@code set-aside.jsonl}
   * @param reading only entries of this fingerprint count
   * @param retry ids of documents that are tried again nevertheless
   */
  public record Known(RunStore run, String reading, Set<String> retry) implements Serializable {
    public Known {
      requireNonNull(run, "run is null");
      requireNonNull(reading, "reading is null");
      retry = Set.copyOf(retry);
    }

    /**
     * The outcome of a document that is not tried; counts it as done.
     *
     * @param entry what is known of it; null where nothing is
     * @return empty where it is to be read
     */
    Optional<Outcome> spared(DuplicateFiles group, SetAside entry) {
      if (entry == null || !entry.reading().equals(reading) || retry.contains(entry.id())) {
        return Optional.empty();
      }
      Counters.READ.counter().inc(group.files().size());
      Counters.WRITTEN.counter().inc(group.files().size());
      return Optional.of(
          Outcome.setAside(entry.id(), group.names(), entry.cause(), entry.detail()));
    }
  }

  @Override
  public PCollectionTuple expand(PCollection<DuplicateFiles> groups) {
    PCollection<KV<String, SetAside>> entries =
        groups
            .getPipeline()
            .apply("Set aside", TextIO.read().from(known.run().base() + RunReader.SET_ASIDE))
            .apply("Id of entry", MapElements.via(new ParseEntry()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(SetAside.class)));
    PCollection<KV<String, DuplicateFiles>> byId =
        groups
            .apply(
                "Id of file",
                WithKeys.of(DuplicateFiles::sha256).withKeyType(TypeDescriptors.strings()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(DuplicateFiles.class)));
    PCollectionTuple sorted =
        KeyedPCollectionTuple.of(GROUP, byId)
            .and(ENTRY, entries)
            .apply("Read or spare", CoGroupByKey.create())
            .apply(
                "Spare",
                ParDo.of(new Spare(known)).withOutputTags(TO_READ, TupleTagList.of(SPARED)));
    return PCollectionTuple.of(
            TO_READ, sorted.get(TO_READ).setCoder(RecordCoder.of(DuplicateFiles.class)))
        .and(
            SPARED,
            sorted
                .get(SPARED)
                .setCoder(RecordCoder.of(Outcome.class))
                .apply("Spared", Reshuffle.viaRandomKey()));
  }

  private static final class ParseEntry extends SimpleFunction<String, KV<String, SetAside>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<String, SetAside> apply(String line) {
      SetAside entry = Json.read(line, SetAside.class, RunReader.SET_ASIDE);
      return KV.of(entry.id(), entry);
    }
  }

  private static final class Spare extends DoFn<KV<String, CoGbkResult>, DuplicateFiles> {
    private static final long serialVersionUID = 1L;
    private final Known known;

    Spare(Known known) {
      this.known = known;
    }

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> joined, MultiOutputReceiver out) {
      DuplicateFiles group = joined.getValue().getOnly(GROUP, null);
      SetAside entry = joined.getValue().getOnly(ENTRY, null);
      if (group == null) {
        return; // what was set aside is not among the inputs
      }
      Optional<Outcome> spared = known.spared(group, entry);
      if (spared.isPresent()) {
        out.get(SPARED).output(spared.get());
      } else {
        out.get(TO_READ).output(group);
      }
    }
  }
}
