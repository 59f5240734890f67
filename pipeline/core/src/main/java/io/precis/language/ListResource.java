package io.precis.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lists that lie beside a class as resources, in UTF-8, one entry a line. Blank lines and those
 * that begin with {@code #} and a space are no entries.
 */
public final class ListResource {
  private static final String COMMENT = "# ";

  private ListResource() {}

  /**
   * The entries in the file's order, as they stand there.
   *
   * @param beside the class beside which the file lies
   * @throws IllegalStateException where there is no such file
   */
  public static List<String> of(Class<?> beside, String file) {
    return find(beside, file)
        .orElseThrow(() -> new IllegalStateException("no " + file + " beside " + beside.getName()));
  }

  /** As {@link #of}; empty where there is no such file. */
  public static Optional<List<String>> find(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(entries(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Entries of two words apart by blanks: the second by the first, which stands in one line only.
   */
  public static Map<String, String> pairs(Class<?> beside, String file) {
    return of(beside, file).stream()
        .map(line -> line.split("\\s+"))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }

  private static List<String> entries(InputStream in) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith(COMMENT)).toList();
    }
  }
}
