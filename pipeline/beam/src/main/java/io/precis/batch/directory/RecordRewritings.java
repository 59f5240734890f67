package io.precis.batch.directory;

import io.precis.limit.TextPattern;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The rewritings that stand beside records in a run's work directory. What is there is listed once:
 * to ask for each would be a request a document on an object store.
 */
public final class RecordRewritings {
  private static final TextPattern ID = TextPattern.compile("[0-9a-f]{64}");

  private final RunStore work;
  private final Set<String> ids;

  private RecordRewritings(RunStore work, Set<String> ids) {
    this.work = work;
    this.ids = ids;
  }

  /** Lists them; none where the directory is not there. */
  public static RecordRewritings in(RunStore work) throws IOException {
    return new RecordRewritings(work, Set.copyOf(ids(work, RunPaths.rewritings("*"))));
  }

  /** A document's lines; empty where nothing of it was rewritten. */
  public byte[] of(String id) throws IOException {
    return ids.contains(id) ? work.read(RunPaths.rewritings(id)) : new byte[0];
  }

  /** The documents that files of a work directory are about; names that we do not give are none. */
  static List<String> ids(RunStore work, String glob) throws IOException {
    return work.list(glob).stream()
        .map(file -> file.resourceId().getFilename())
        .map(name -> name.substring(0, name.indexOf('.')))
        .filter(id -> ID.matcher(id).matches())
        .toList();
  }
}
