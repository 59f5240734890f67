package io.precis.batch;

import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * The rewritings that stand beside records in a run's work directory. What is there is listed once:
 * to ask for each would be a request a document on an object store.
 */
final class RecordRewritings {
  private final RunStore work;
  private final Set<String> ids;

  private RecordRewritings(RunStore work, Set<String> ids) {
    this.work = work;
    this.ids = ids;
  }

  /** Lists them; none where the directory is not there. */
  static RecordRewritings in(RunStore work) throws IOException {
    return new RecordRewritings(
        work,
        work.list(RunPaths.rewritings("*")).stream()
            .map(RecordRewritings::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** A document's lines; empty where nothing of it was rewritten. */
  byte[] of(String id) throws IOException {
    return ids.contains(id) ? work.read(RunPaths.rewritings(id)) : new byte[0];
  }

  /** Which document a file of a work directory is about. */
  static String id(Metadata file) {
    String name = file.resourceId().getFilename();
    return name.substring(0, name.indexOf('.'));
  }
}
