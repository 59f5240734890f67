package io.precis.batch.directory;

import io.precis.summary.Outcome;
import io.precis.summary.Written;
import io.precis.write.HashedFile;
import io.precis.write.Json;
import io.precis.write.RecordPlace;
import io.precis.write.RecordPlace.Stretch;
import io.precis.write.RunPaths;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run's records, what its student made, and where in these each document stands. */
public final class RecordFiles implements AutoCloseable {
  private final RunStore run;
  private final HashedFile summaries;
  private final Optional<HashedFile> rewritings;
  private final StringBuilder index = new StringBuilder();
  private long summariesBytes;
  private long rewritingsBytes;

  private RecordFiles(RunStore run, boolean student) throws IOException {
    this.run = run;
    this.summaries = HashedFile.create(run, RunReader.SUMMARIES);
    this.rewritings =
        student ? Optional.of(HashedFile.create(run, RunReader.REWRITINGS)) : Optional.empty();
  }

  /**
   * Begins them.
   *
   * @param student whether one makes anything
   */
  public static RecordFiles begin(RunStore run, boolean student) throws IOException {
    return new RecordFiles(run, student);
  }

  /**
   * Adds a document.
   *
   * @param record one line without its end
   * @param made what the student made for it, whole lines; empty without one
   */
  public void add(Outcome outcome, byte[] record, byte[] made) throws IOException {
    summaries.write(record);
    summaries.write('\n');
    if (rewritings.isPresent()) {
      rewritings.get().write(made);
    }
    RecordPlace place =
        new RecordPlace(
            outcome.id(),
            outcome.names(),
            outcome.pages(),
            outcome.sentences(),
            outcome.flaws(),
            Stretch.of(summariesBytes, record),
            textSha256(outcome),
            outcome.printed().unanswered(),
            Stretch.of(rewritingsBytes, made));
    index.append(Json.line(place)).append('\n');
    summariesBytes += record.length + 1L;
    rewritingsBytes += made.length;
  }

  private static String textSha256(Outcome outcome) {
    String path = RunPaths.text(outcome.id());
    return outcome.files().stream()
        .filter(file -> file.path().equals(path))
        .map(Written::sha256)
        .findFirst()
        .orElse("");
  }

  /** Ends them. */
  public List<Written> finish() throws IOException {
    close();
    List<Written> written = new ArrayList<>(List.of(summaries.written()));
    rewritings.map(HashedFile::written).ifPresent(written::add);
    written.add(run.write(RunReader.SUMMARIES_INDEX, index.toString()));
    return written;
  }

  /** Once; closing again does no harm. */
  @Override
  public void close() throws IOException {
    summaries.close();
    if (rewritings.isPresent()) {
      rewritings.get().close();
    }
  }
}
