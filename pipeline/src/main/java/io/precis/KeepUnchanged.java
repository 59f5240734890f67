package io.precis;

import io.precis.batch.Counters;
import io.precis.coders.RecordCoder;
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
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.metrics.Counter;
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
 * Takes documents that an earlier run summarized by the same recipe as they are: no parsing, no
 * model. What travels is where a record stands in the earlier run, not the record.
 */
final class KeepUnchanged extends PTransform<PCollection<FileGroup>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Documents that the earlier run does not have. */
  static final TupleTag<FileGroup> NEW = new TupleTag<>() {};

  /** What became of the others. */
  static final TupleTag<Outcome> UNCHANGED = new TupleTag<>() {};

  private static final TupleTag<FileGroup> GROUP = new TupleTag<>() {};
  private static final TupleTag<RecordPlace> PLACE = new TupleTag<>() {};

  private final Store earlier;
  private final SummaryFiles files;
  private final Store texts;

  /**
   * @param earlier directory of a finished run that was made by the same recipe
   * @param texts directory below which extracted texts are kept; null where they are not
   */
  KeepUnchanged(Store earlier, SummaryFiles files, Store texts) {
    this.earlier = earlier;
    this.files = files;
    this.texts = texts;
  }

  @Override
  public PCollectionTuple expand(PCollection<FileGroup> groups) {
    PCollection<KV<String, RecordPlace>> places =
        groups
            .getPipeline()
            .apply(
                "Earlier records", TextIO.read().from(earlier.base() + RunReader.SUMMARIES_INDEX))
            .apply("Where each stands", MapElements.via(new ParsePlace()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(RecordPlace.class)));
    PCollection<KV<String, FileGroup>> byId =
        groups
            .apply(
                "Id of group",
                WithKeys.of(FileGroup::sha256).withKeyType(TypeDescriptors.strings()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(FileGroup.class)));
    PCollectionTuple sorted =
        KeyedPCollectionTuple.of(GROUP, byId)
            .and(PLACE, places)
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

  private static final class ParsePlace extends SimpleFunction<String, KV<String, RecordPlace>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<String, RecordPlace> apply(String line) {
      RecordPlace place = Json.read(line, RecordPlace.class, RunReader.SUMMARIES_INDEX);
      return KV.of(place.id(), place);
    }
  }

  private static final class Keep extends DoFn<KV<String, CoGbkResult>, FileGroup> {
    private static final long serialVersionUID = 1L;
    private final Store earlier;
    private final SummaryFiles files;
    private final Store texts;
    private final Counter done = Counters.READ.counter();
    private final Counter finished = Counters.WRITTEN.counter();

    Keep(Store earlier, SummaryFiles files, Store texts) {
      this.earlier = earlier;
      this.files = files;
      this.texts = texts;
    }

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> joined, MultiOutputReceiver out)
        throws IOException {
      FileGroup group = joined.getValue().getOnly(GROUP, null);
      RecordPlace place = joined.getValue().getOnly(PLACE, null);
      if (group == null) {
        return; // the earlier run's document is no longer among the inputs
      }
      if (place == null) {
        out.get(NEW).output(group);
        return;
      }
      out.get(UNCHANGED).output(keep(group, place));
      done.inc(group.files().size());
      finished.inc(group.files().size());
    }

    private Outcome keep(FileGroup group, RecordPlace place) throws IOException {
      try (Stage.Lap lap = Stage.KEEP.begin()) {
        DocumentRecord record = place.read(earlier, RunReader.SUMMARIES).withNames(group.names());
        List<Written> written = new ArrayList<>();
        if (texts != null) {
          String path = SummaryFiles.textPath(record.id());
          written.add(texts.write(path, place.readText(earlier)));
        }
        written.addAll(files.write(record, List.copyOf(written)));
        return Outcomes.unchanged(record, written);
      }
    }
  }
}
