package io.precis.read;

import io.precis.document.Extraction;
import io.precis.document.SourceFile;
import io.precis.limit.TimeBudget;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.Fork;
import io.precis.read.fork.ForkClassPath;
import io.precis.read.input.InputFiles;
import io.precis.read.input.Spool;
import io.precis.read.input.UnreadableSourceException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reads files as {@link Extractor} does, by a process whose network was not taken away. */
public final class UnshieldedReader implements Closeable {
  private static final ExtractSpec SPEC = ExtractSpec.defaults().withHeapMegabytes(512);
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final Spool spool;
  private final Fork fork;

  private UnshieldedReader(Spool spool, Fork fork) {
    this.spool = spool;
    this.fork = fork;
  }

  /**
   * A reader; its process starts with the first file.
   *
   * @param folder empty
   */
  public static UnshieldedReader open(Path folder) throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Path home = Files.createDirectory(folder.resolve("fork"));
    return new UnshieldedReader(
        new Spool(documents, SPEC.maxBytes()),
        Fork.create(SPEC, home, documents, ForkClassPath.find(folder), List.of()));
  }

  /** All that is told of a file: its text and what it says of itself, or why there is none. */
  public String read(Path path) throws IOException, InterruptedException {
    SourceFile file = InputFiles.find(List.of(path.toString())).files().get(0);
    try (Spool.Copy copy = spool.copy(file)) {
      Extraction extraction =
          new ExtractionClassifier(SPEC)
              .of(
                  file,
                  copy,
                  fork.parse(copy.path().getFileName().toString(), TimeBudget.of(LIMIT)));
      return extraction
          .document()
          .map(document -> document.text() + document.title() + document.metadata())
          .orElseGet(extraction::toString);
    } catch (UnreadableSourceException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    fork.close();
  }
}
