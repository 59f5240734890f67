package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts in {@code sentences_<tag>.txt}, a bar where a sentence ends. */
class SentencesByLanguageTest {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "zh", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "ko", "ar", "th", "hi", "pl",
          "cs", "sv", "tr", "ro", "uk", "fi", "hu", "no", "el", "vi");

  static Stream<String[]> texts() {
    return LANGUAGES.stream().flatMap(tag -> lines(tag).map(line -> new String[] {tag, line}));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("texts")
  void isPartedWhereTheBarsAre(String tag, String parted) {
    String between = List.of("zh", "ja").contains(tag) ? "" : " ";
    assertEquals(
        List.of(parted.split("\\|")),
        SentenceSplitter.split(parted.replace("|", between), tag).stream().toList());
  }

  private static Stream<String> lines(String tag) {
    String name = "sentences_" + tag + ".txt";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SentencesByLanguageTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot read " + name, e);
    }
  }
}
