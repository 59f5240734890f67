package io.precis.text.line;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number in words that its figures repeat in brackets, as contracts have it, with a line's end
 * between them: {@code thirty} and below it {@code (30) days}. Such brackets count no point.
 */
public final class SpelledNumber {
  private static final TextPattern WORD =
      TextPattern.compile(
          Stream.of("number-words", "number-scales")
              .flatMap(list -> Phrases.of(list).stream())
              .map(entry -> entry.substring(0, entry.indexOf('\t')))
              .collect(Collectors.joining("|", "(?i).*(?:^|[\\s-])(?:", ")")));
  private static final TextPattern FIGURES = TextPattern.compile("\\(\\d{1,3}\\)\\s.*");

  private SpelledNumber() {}

  /** Whether {@code line} begins with the figures of the number that {@code above} ends with. */
  public static boolean isRepeated(String above, String line) {
    return FIGURES.matches(line) && WORD.matches(above.strip());
  }
}
