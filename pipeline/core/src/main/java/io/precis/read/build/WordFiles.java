package io.precis.read.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Word lists by language, read for all languages at once: while reading none is known yet. */
public final class WordFiles {
  private static final List<String> LANGUAGES =
      List.of("en", "zh", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "ko", "ar", "th", "hi");

  private WordFiles() {}

  /**
   * The entries of a list in every language that has it.
   *
   * @param list a file's name without its ending; entries are lines, {@code #} begins a comment
   */
  public static Set<String> all(String list) {
    Set<String> words = new TreeSet<>();
    for (String language : LANGUAGES) {
      String name = "/io/precis/language/" + language + "/" + list + ".txt";
      try (InputStream in = WordFiles.class.getResourceAsStream(name)) {
        if (in != null) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .forEach(words::add);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }
    return words;
  }
}
