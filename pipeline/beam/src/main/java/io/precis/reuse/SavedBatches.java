package io.precis.reuse;

import static java.util.Objects.requireNonNull;

import io.precis.document.Sha256;
import io.precis.summary.Rewriting;
import io.precis.write.Json;
import io.precis.write.RunStore;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a run saves rewritings as soon as it has made them, so that they outlive it.
 *
 * @param work directory of what only the run itself needs
 */
public record SavedBatches(RunStore work) implements Serializable {
  private static final String FOLDER = "rewritten";

  public SavedBatches {
    requireNonNull(work, "work is null");
  }

  /**
   * What a later run reads them by: the files, which on this machine's disks are named one by one,
   * as the folder's own name may hold what is a wildcard in a pattern.
   */
  public List<String> patterns() throws IOException {
    String files = FOLDER + "/*.jsonl";
    return work.local().isEmpty()
        ? List.of(work.base() + files)
        : work.list(files).stream().map(file -> file.resourceId().toString()).toList();
  }

  /**
   * Saves what lasts of a batch, whole or not at all. Saving the same batch again writes the same
   * file.
   */
  public void save(Collection<Rewriting> made) throws IOException {
    List<Rewriting> batch = made.stream().filter(Rewriting::isLasting).toList();
    if (batch.isEmpty()) {
      return;
    }
    String name =
        Sha256.of(batch.stream().map(Rewriting::fingerprint).collect(Collectors.joining("\n")));
    work.write(
        FOLDER + "/" + name + ".jsonl",
        batch.stream().map(each -> Json.line(each) + "\n").collect(Collectors.joining()));
  }
}
