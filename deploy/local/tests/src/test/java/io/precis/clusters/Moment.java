package io.precis.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A moment in a run that does not depend on how busy the machine is: when so many files are
 * written. A document gives two, its text when it was read and its record when it was summarized.
 *
 * @param files at least this many
 */
record Moment(int files) {
  private static final int POLL_MILLIS = 20;

  /** Waits for it; false where the run was over before. */
  boolean await(Process submission, Path output) throws IOException, InterruptedException {
    while (submission.isAlive()) {
      if (written(output) >= files) {
        return true;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return false;
  }

  private static long written(Path output) throws IOException {
    Path runs = output.resolve("runs");
    if (!Files.exists(runs)) {
      return 0;
    }
    try (Stream<Path> tree = Files.walk(runs)) {
      return tree.filter(Moment::isDocuments).count();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return 0; // the run removed it while we looked; we look again
      }
      throw e;
    }
  }

  private static boolean isDocuments(Path file) {
    String folder = file.getParent().getFileName().toString();
    return (folder.equals("text") || folder.equals("records")) && Files.isRegularFile(file);
  }
}
