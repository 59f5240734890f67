package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.ExampleText;
import io.precis.testing.Seeds;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextPatternTest {
  private static final int TEXTS = 24;

  @Test
  void findsWhatThePatternFinds() throws Exception {
    Random random = Seeds.randomFor(TextPatternTest.class);
    int found = 0;
    int lacking = 0;
    for (TextPattern pattern : PatternConstants.all()) {
      for (int i = 0; i < TEXTS; i++) {
        String text = text(pattern.pattern(), random);
        boolean expected = pattern.unfiltered().matcher(text).find();
        assertEquals(expected, pattern.isIn(text), pattern.pattern() + " in " + text);
        assertEquals(
            pattern.unfiltered().matcher(text).replaceAll("-"),
            pattern.replaceAll(text, "-"),
            pattern.pattern() + " in " + text);
        assertEquals(expected, pattern.matcher(text).find(), pattern.pattern() + " in " + text);
        found += expected ? 1 : 0;
        lacking += pattern.isPossible(text) ? 0 : 1;
      }
    }
    assertTrue(found > 1000, found + " found");
    assertTrue(lacking > 100, lacking + " told by what they lack");
  }

  /** What the expression often matches, or a piece of it. */
  private static String text(String expression, Random random) {
    String text = "Or " + new ExampleText(expression, random).next() + " so.";
    String said = random.nextInt(4) == 0 ? text.toUpperCase(Locale.ROOT) : text;
    return random.nextInt(3) == 0 ? said.substring(random.nextInt(said.length())) : said;
  }

  @Test
  void caseAndLiteralsCount() {
    assertFalse(TextPattern.compile("\\bNote: \\w").isIn("note: a"));
    assertTrue(TextPattern.compile("\\bNote: \\w", Pattern.CASE_INSENSITIVE).isIn("note: a"));
    assertTrue(TextPattern.compile("(?i)\\bNote: \\w").isIn("note: a"));
    assertTrue(TextPattern.compile("(?i:Note): \\w").isIn("note: a"));
    assertTrue(TextPattern.compile("a+(b", Pattern.LITERAL).isIn("1 a+(b"));
    assertFalse(TextPattern.compile("\\[\\d{1,3}]").isPossible("none here"));
  }
}
