package io.precis.read;

import io.precis.document.Extraction;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that share an extractor, and with it a fork. */
abstract class WithExtractor {
  static Extractor extractor;

  @BeforeAll
  static void open() throws IOException {
    extractor = Extractor.open(ExtractSpec.defaults());
  }

  @AfterAll
  static void close() throws IOException {
    extractor.close();
  }

  static Extraction extract(Path file) throws IOException, InterruptedException {
    return extract(extractor, file);
  }

  /** By an extractor of the test's own. */
  static Extraction extract(Extractor extractor, Path file)
      throws IOException, InterruptedException {
    String name = file.getFileName().toString();
    return extractor.extract(new SourceFile(file.toString(), name, Files.size(file), 0));
  }
}
