package io.precis.reuse;

import io.precis.document.SourceFile;
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
import io.precis.write.report.document.SummaryFiles;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;

/** Writes the files of a document that an earlier run summarized, as that run made them. */
public final class UnchangedRecords implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<ReusableRecords> earlier;
  private final SummaryFiles files;
  private final SourceLocations sources;
  private final RunStore texts;
  private final Duration limit;
  private final Counter done = Counters.READ.counter();
  private final Counter finished = Counters.WRITTEN.counter();

  /**
   * @param earlier the sources of the documents
   * @param sources how records say where their documents lie
   * @param texts directory below which extracted texts are kept; null where they are not
   * @param limit time that writing the files of one document may take
   */
  public UnchangedRecords(
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

  /** Keeps one document, and counts it. */
  Outcome keep(PartitionByEarlierRun.Known known) throws IOException {
    try (Stage.Lap lap = Stage.KEEP.begin()) {
      return kept(known);
    } finally {
      done.inc(known.group().files().size());
      finished.inc(known.group().files().size());
    }
  }

  /** What is damaged in the earlier run ends this one; what fails on a sound record does not. */
  private Outcome kept(PartitionByEarlierRun.Known known) throws IOException {
    ReusableRecords source = earlier.get(known.place().source());
    RecordPlace place = known.place().record();
    DocumentRecord before = source.record(place);
    DocumentRecord record = before.withFiles(known.group(), sources.of(known.group()));
    SourceFile origin = known.group().first();
    boolean same = record.equals(before);
    return Guard.run(
            record.id(), TimeBudget.of(limit), () -> written(record, origin, same, source, place))
        .orElse(
            failure ->
                Outcome.rejected(
                    record.id(), record.names(), failure.cause().name(), failure.detail()));
  }

  private Outcome written(
      DocumentRecord record,
      SourceFile origin,
      boolean same,
      ReusableRecords source,
      RecordPlace place)
      throws IOException {
    List<Written> written = new ArrayList<>();
    if (texts != null) {
      String path = RunPaths.text(record.id());
      written.add(texts.write(path, source.text(place), source.shared()));
    }
    files.keep(record, source.rewritings(place));
    written.addAll(
        files.write(record, Optional.of(origin), List.copyOf(written), source.shared(), same));
    return source.finished()
        ? OutcomeFactory.unchanged(record, written)
        : OutcomeFactory.of(record, written);
  }
}
