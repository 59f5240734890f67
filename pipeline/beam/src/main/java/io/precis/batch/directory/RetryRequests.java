package io.precis.batch.directory;

import io.precis.write.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * Documents that a user wants tried again. A finished run is never changed, so a request is a small
 * file of its own beside the runs; the run that has heard it removes it when it is published. One
 * that comes while a run is under way waits for the next.
 */
public final class RetryRequests {
  private static final String DIRECTORY = "retry/";

  private final RunStore store;
  private final List<String> files;
  private final Set<String> ids;

  private RetryRequests(RunStore store, List<String> files, Set<String> ids) {
    this.store = store;
    this.files = List.copyOf(files);
    this.ids = Set.copyOf(ids);
  }

  /**
   * Asks the next run to try documents again.
   *
   * @param ids of the documents, at least one
   */
  public static void ask(OutputDirectory output, Collection<String> ids) throws IOException {
    String lines = String.join("\n", new TreeSet<>(ids)) + "\n";
    output.store().write(DIRECTORY + UUID.randomUUID() + ".ids", lines);
  }

  /** What was asked for so far. */
  public static RetryRequests read(OutputDirectory output) throws IOException {
    RunStore store = output.store();
    List<String> files = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (MatchResult.Metadata file : store.list(DIRECTORY + "*.ids")) {
      String path = DIRECTORY + file.resourceId().getFilename();
      files.add(path);
      new String(store.read(path), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .forEach(ids::add);
    }
    return new RetryRequests(store, files, ids);
  }

  public Set<String> ids() {
    return ids;
  }

  /** Removes the requests that were read. */
  public void done() throws IOException {
    for (String file : files) {
      store.remove(file);
    }
  }
}
