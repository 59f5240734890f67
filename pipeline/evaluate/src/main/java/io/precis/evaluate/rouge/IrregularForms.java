package io.precis.evaluate.rouge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * English forms that Porter's rules do not reach ({@code began}, {@code children}) and their base
 * forms, from WordNet. The script ROUGE-1.5.5 looks here first.
 */
final class IrregularForms {
  private static final String RESOURCE = "wordnet-exceptions.txt";
  private static final Map<String, String> BASES = read();

  private IrregularForms() {}

  /** The base form of {@code word} (lower case), where it is irregular. */
  static Optional<String> baseOf(String word) {
    return Optional.ofNullable(BASES.get(word));
  }

  private static Map<String, String> read() {
    try (InputStream in = IrregularForms.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
