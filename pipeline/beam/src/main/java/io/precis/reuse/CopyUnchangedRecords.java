package io.precis.reuse;

import io.precis.beam.RecordCoder;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.metrics.Counters;
import io.precis.metrics.Stage;
import io.precis.read.input.SourceLocations;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.summary.OutcomeFactory;
import io.precis.summary.Written;
import io.precis.write.RecordPlace;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import io.precis.write.report.SummaryFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;

/**
 * Takes documents that earlier runs summarized by the same recipe as they are: no parsing, no
 * model. What travels is where a record stands in the earlier run, not the record.
 */
public final class CopyUnchangedRecords
    extends PTransform<PCollection<PartitionByEarlierRun.Known>, PCollection<Outcome>> {
  private static final long serialVersionUID = 1L;

  private final Keep keep;

  /**
   * @param earlier the sources of the documents
   * @param sources how records say where their documents lie
   * @param texts directory below which extracted texts are kept; null where they are not
   * @param limit time that writing the files of one document may take
   */
  public CopyUnchangedRecords(
      List<ReusableRecords> earlier,
      SummaryFiles files,
      SourceLocations sources,
      RunStore texts,
      Duration limit) {
    this.keep = new Keep(earlier, files, sources, texts, limit);
  }

  @Override
  public PCollection<Outcome> expand(PCollection<PartitionByEarlierRun.Known> known) {
    return known
        .apply("Keep", ParDo.of(keep))
        .setCoder(RecordCoder.of(Outcome.class))
        .apply("Kept", Reshuffle.viaRandomKey());
  }

  private static final class Keep extends DoFn<PartitionByEarlierRun.Known, Outcome> {
    private static final long serialVersionUID = 1L;
    private final List<ReusableRecords> earlier;
    private final SummaryFiles files;
    private final SourceLocations sources;
    private final RunStore texts;
    private final Duration limit;
    private final Counter done = Counters.READ.counter();
    private final Counter finished = Counters.WRITTEN.counter();

    Keep(
        List<ReusableRecords> earlier,
        SummaryFiles files,
        SourceLocations sources,
        RunStore texts,
        Duration limit) {
      this.earlier = List.copyOf(earlier);
      this.files = files;
      this.sources = sources;
      this.texts = texts;
      this.limit = limit;
    }

    @ProcessElement
    public void process(@Element PartitionByEarlierRun.Known known, OutputReceiver<Outcome> out)
        throws IOException {
      try (Stage.Lap lap = Stage.KEEP.begin()) {
        out.output(keep(known));
      }
      done.inc(known.group().files().size());
      finished.inc(known.group().files().size());
    }

    /** What is damaged in the earlier run ends this one; what fails on a sound record does not. */
    private Outcome keep(PartitionByEarlierRun.Known known) throws IOException {
      ReusableRecords source = earlier.get(known.place().source());
      RecordPlace place = known.place().record();
      DocumentRecord record =
          source.record(place).withFiles(known.group().names(), sources.of(known.group()));
      return Guard.run(record.id(), TimeBudget.of(limit), () -> kept(record, source, place))
          .orElse(
              failure ->
                  Outcome.rejected(
                      record.id(), record.names(), failure.cause().name(), failure.detail()));
    }

    private Outcome kept(DocumentRecord record, ReusableRecords source, RecordPlace place)
        throws IOException {
      List<Written> written = new ArrayList<>();
      if (texts != null) {
        String path = RunPaths.text(record.id());
        written.add(texts.write(path, source.text(place), source.shared()));
      }
      written.addAll(files.write(record, List.copyOf(written), source.shared()));
      files.writeRewritings(record.id(), source.rewritings(place));
      return source.finished()
          ? OutcomeFactory.unchanged(record, written)
          : OutcomeFactory.of(record, written);
    }
  }
}
