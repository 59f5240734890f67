package io.precis;

import io.precis.coders.RecordCoder;
import io.precis.metrics.Counters;
import io.precis.metrics.Stage;
import io.precis.output.DocumentRecord;
import io.precis.output.Json;
import io.precis.output.Outcome;
import io.precis.output.RecordPlace;
import io.precis.output.RunReader;
import io.precis.output.Store;
import io.precis.output.Store.Written;
import io.precis.output.SummaryFiles;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
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
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Takes documents that earlier runs summarized by the same recipe as they are: no parsing, no
 * model. What travels is where a record stands in the earlier run, not the record.
 */
final class KeepUnchanged extends PTransform<PCollection<FileGroup>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Documents that the earlier run does not have. */
  static final TupleTag<FileGroup> NEW = new TupleTag<>() {};

  /** What became of the others. */
  static final TupleTag<Outcome> UNCHANGED = new TupleTag<>() {};

  private static final TupleTag<FileGroup> GROUP = new TupleTag<>() {};
  private static final TupleTag<Known> PLACE = new TupleTag<>() {};
  private static final RecordCoder<Known> KNOWN = RecordCoder.of(Known.class);

  private final List<EarlierRecords> earlier;
  private final SummaryFiles files;
  private final Store texts;

  /**
   * @param earlier records by the same recipe; at least one source
   * @param texts directory below which extracted texts are kept; null where they are not
   */
  KeepUnchanged(List<EarlierRecords> earlier, SummaryFiles files, Store texts) {
    this.earlier = List.copyOf(earlier);
    this.files = files;
    this.texts = texts;
  }

  /**
   * Where the record of a document stands.
   *
   * @param source place in the list of sources
   */
  record Known(int source, RecordPlace place) implements Serializable {}

  @Override
  public PCollectionTuple expand(PCollection<FileGroup> groups) {
    List<PCollection<KV<String, Known>>> places = new ArrayList<>();
    for (int source = 0; source < earlier.size(); source++) {
      places.add(
          groups
              .getPipeline()
              .apply("Earlier records " + source, TextIO.read().from(earlier.get(source).index()))
              .apply("Where each stands " + source, MapElements.via(new ParsePlace(source)))
              .setCoder(KvCoder.of(StringUtf8Coder.of(), KNOWN)));
    }
    PCollection<KV<String, FileGroup>> byId =
        groups
            .apply(
                "Id of group",
                WithKeys.of(FileGroup::sha256).withKeyType(TypeDescriptors.strings()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(FileGroup.class)));
    PCollectionTuple sorted =
        KeyedPCollectionTuple.of(GROUP, byId)
            .and(PLACE, PCollectionList.of(places).apply("All places", Flatten.pCollections()))
            .apply("Known or new", CoGroupByKey.create())
            .apply(
                "Keep",
                ParDo.of(new Keep(earlier, files, texts))
                    .withOutputTags(NEW, TupleTagList.of(UNCHANGED)));
    return PCollectionTuple.of(NEW, sorted.get(NEW).setCoder(RecordCoder.of(FileGroup.class)))
        .and(
            UNCHANGED,
            sorted
                .get(UNCHANGED)
                .setCoder(RecordCoder.of(Outcome.class))
                .apply("Kept", Reshuffle.viaRandomKey()));
  }

  private static final class ParsePlace extends SimpleFunction<String, KV<String, Known>> {
    private static final long serialVersionUID = 1L;
    private final int source;

    ParsePlace(int source) {
      this.source = source;
    }

    @Override
    public KV<String, Known> apply(String line) {
      RecordPlace place = Json.read(line, RecordPlace.class, RunReader.SUMMARIES_INDEX);
      return KV.of(place.id(), new Known(source, place));
    }
  }

  private static final class Keep extends DoFn<KV<String, CoGbkResult>, FileGroup> {
    private static final long serialVersionUID = 1L;
    private final List<EarlierRecords> earlier;
    private final SummaryFiles files;
    private final Store texts;
    private final Counter done = Counters.READ.counter();
    private final Counter finished = Counters.WRITTEN.counter();

    Keep(List<EarlierRecords> earlier, SummaryFiles files, Store texts) {
      this.earlier = earlier;
      this.files = files;
      this.texts = texts;
    }

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> joined, MultiOutputReceiver out)
        throws IOException {
      FileGroup group = joined.getValue().getOnly(GROUP, null);
      Optional<Known> known = first(joined.getValue().getAll(PLACE));
      if (group == null) {
        return; // the earlier run's document is no longer among the inputs
      }
      if (known.isEmpty()) {
        out.get(NEW).output(group);
        return;
      }
      out.get(UNCHANGED).output(keep(group, known.get()));
      done.inc(group.files().size());
      finished.inc(group.files().size());
    }

    private static Optional<Known> first(Iterable<Known> places) {
      return StreamSupport.stream(places.spliterator(), false)
          .min(Comparator.comparingInt(Known::source));
    }

    private Outcome keep(FileGroup group, Known known) throws IOException {
      EarlierRecords source = earlier.get(known.source());
      try (Stage.Lap lap = Stage.KEEP.begin()) {
        DocumentRecord record = source.record(known.place()).withNames(group.names());
        List<Written> written = new ArrayList<>();
        if (texts != null) {
          String path = SummaryFiles.textPath(record.id());
          written.add(texts.write(path, source.text(known.place())));
        }
        written.addAll(files.write(record, List.copyOf(written)));
        files.writeRewritings(record.id(), source.rewritings(known.place()));
        return source.finished()
            ? Outcomes.unchanged(record, written)
            : Outcomes.of(record, written);
      }
    }
  }
}
