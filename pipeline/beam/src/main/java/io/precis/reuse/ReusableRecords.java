package io.precis.reuse;

import static java.util.Objects.requireNonNull;

import io.precis.summary.DocumentRecord;
import io.precis.write.RecordPlace;
import io.precis.write.RunPaths;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/**
 * Records that another run made by the same recipe.
 *
 * @param run its directory
 * @param index path or URI of a file with one {@link RecordPlace} a line
 * @param finished whether the run was published; else its records lie apart, as they were when it
 *     was killed
 */
public record ReusableRecords(RunStore run, String index, boolean finished)
    implements Serializable {
  public ReusableRecords {
    requireNonNull(run, "run is null");
    requireNonNull(index, "index is null");
  }

  /** Those of a published run. */
  public static ReusableRecords published(RunStore run) {
    return new ReusableRecords(run, run.base() + RunReader.SUMMARIES_INDEX, true);
  }

  /** The run, where its files may be shared: those of one that was killed are swept away. */
  Optional<RunStore> shared() {
    return finished ? Optional.of(run) : Optional.empty();
  }

  DocumentRecord record(RecordPlace place) throws IOException {
    String file =
        finished ? RunReader.SUMMARIES : RunPaths.WORK + "/" + RunPaths.record(place.id());
    return place.read(run, file);
  }

  byte[] text(RecordPlace place) throws IOException {
    return finished ? place.readText(run) : run.read(RunPaths.text(place.id()));
  }

  /** What the student made for the document; empty where it made nothing. */
  byte[] rewritings(RecordPlace place) throws IOException {
    String file =
        finished ? RunReader.REWRITINGS : RunPaths.WORK + "/" + RunPaths.rewritings(place.id());
    return place.readRewritings(run, file);
  }
}
