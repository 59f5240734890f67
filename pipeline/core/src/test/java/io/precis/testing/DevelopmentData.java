package io.precis.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files that developers have and users do not; what needs them skips where they are absent. */
public final class DevelopmentData {
  private DevelopmentData() {}

  /** The file or folder {@code relative} of the development data, where there is one. */
  public static Optional<Path> find(String relative) {
    Path path = Path.of(System.getProperty("precis.data", "../../shared"), relative);
    return Files.exists(path) ? Optional.of(path) : Optional.empty();
  }

  /** Likewise; the running test is skipped, with the reason, where there is none. */
  public static Path require(String relative) {
    Optional<Path> found = find(relative);
    assumeTrue(
        found.isPresent(),
        "development data '" + relative + "' is not here: set -Dprecis.data=DIR to run this test");
    return found.get();
  }
}
