package io.precis.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository's own {@code testdata} folder. */
public final class TestData {
  private TestData() {}

  /**
   * A file or folder of {@code testdata}.
   *
   * @throws IllegalStateException where it is missing, since the repository holds it
   */
  public static Path path(String relative) {
    Path path = Path.of(System.getProperty("precis.testdata", "../testdata"), relative);
    if (!Files.exists(path)) {
      throw new IllegalStateException("testdata/" + relative + " is missing at " + path);
    }
    return path;
  }
}
