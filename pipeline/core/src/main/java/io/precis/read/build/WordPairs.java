package io.precis.read.build;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables of two words a line, as resources of the program. */
public final class WordPairs {
  private WordPairs() {}

  /**
   * The second word of each line by the first. Blank lines and those that begin with {@code "# "}
   * are left out; a first word stands in one line only.
   *
   * @param owner the class beside which the resource lies
   */
  public static Map<String, String> of(Class<?> owner, String resource) {
    try (InputStream file = requireNonNull(owner.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(line -> line.split("\\s+"))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
