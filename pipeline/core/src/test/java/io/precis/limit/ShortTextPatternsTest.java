package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a pattern looks at in a short text, which is counted as a whole, is bounded: every pattern
 * of the code and of the languages' lists, over texts made to be slow.
 */
@Tag("slow")
class ShortTextPatternsTest {
  /** A few milliseconds: half of the length's cube, which no pattern that doubles stays below. */
  private static final long MOST_LOOKED =
      (long) TextPattern.SHORT * TextPattern.SHORT * TextPattern.SHORT / 2;

  private static final int OWN_TEXTS = 8;
  private static final int LONGEST_UNIT = 4;

  private static final List<String> UNITS =
      List.of(
          " ", "a", "A", "1", ".", "-", "(", ")", "\"", "'", "\n", ",", "a ", "A ", "1 ", "1.",
          "a, ", "A. ", "a. ", "\u4e00", "\u201c", "\u2026", "|", "=", "\\", "{", "a-", "/", "a\n",
          " \n", "A a ", "(a ", "[1] ", "1, ", "I", "i.", "*", "_", "#", ":", "a: ", "<", "<a ",
          "&", "@", "a@", "a.", "\u2013", "\t", "$", "%");

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Looked implements CharSequence {
    private final String text;
    private long looks;

    Looked(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKED) {
        throw new TooMuch();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void noPatternLooksAtAShortTextMoreOftenThanItMay() throws Exception {
    Map<String, TextPattern> patterns = new TreeMap<>();
    PatternConstants.all().forEach(pattern -> patterns.put(pattern.pattern(), pattern));
    assertTrue(patterns.size() > 250, "constants: " + patterns.size());
    for (String entry : entries()) {
      patterns.computeIfAbsent(entry, ShortTextPatternsTest::caseApart);
    }
    List<String> slow = new ArrayList<>();
    for (TextPattern pattern : patterns.values()) {
      slowest(pattern).ifPresent(slow::add);
    }
    assertEquals(List.of(), slow);
  }

  private static Optional<String> slowest(TextPattern pattern) {
    List<String> units = new ArrayList<>(UNITS);
    String own = pattern.pattern();
    Random random = new Random(own.hashCode()); // the same for the same pattern
    for (int i = 0; i < OWN_TEXTS; i++) {
      StringBuilder unit = new StringBuilder();
      for (int k = random.nextInt(LONGEST_UNIT); k >= 0; k--) {
        unit.append(own.charAt(random.nextInt(own.length())));
      }
      units.add(unit.toString());
    }
    for (String unit : units) {
      String text = unit.repeat(TextPattern.SHORT).substring(0, TextPattern.SHORT - 1);
      for (String end : new String[] {"", "\u0001"}) {
        if (isSlow(pattern, text + end)) {
          return Optional.of(own + " over " + unit.repeat(2) + end);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSlow(TextPattern pattern, String text) {
    try {
      Looked looked = new Looked(text);
      pattern.matches(looked);
      pattern.matcher(looked).results().count();
      return false;
    } catch (TooMuch e) {
      return true;
    }
  }

  private static TextPattern caseApart(String expression) {
    return TextPattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** Entries of lists that are expressions which repeat something. */
  private static List<String> entries() throws Exception {
    List<String> entries = new ArrayList<>();
    try (Stream<Path> files =
        Files.walk(PatternConstants.classes().resolve("io/precis/language"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("# "))
            .filter(line -> line.indexOf('*') >= 0 || line.indexOf('+') >= 0)
            .filter(ShortTextPatternsTest::isExpression)
            .forEach(entries::add);
      }
    }
    return entries;
  }

  private static boolean isExpression(String line) {
    try {
      return !Pattern.compile(line).pattern().isEmpty();
    } catch (PatternSyntaxException e) {
      return false; // a list of words
    }
  }
}
