package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordBordersTest {
  @Test
  void bordersAndNothingElseAreSpelledOut() {
    assertEquals("(?U:\\b)a(?U:\\B)", WordBorders.spelledOut("\\ba\\B"));
    for (String other : new String[] {"", "ab", "\\\\b", "\\Q\\b\\E", "\\Q\\b", "\\b{g}", "\\"}) {
      assertEquals(other, WordBorders.spelledOut(other));
    }
    assertEquals("\\Qa\\b\\E(?U:\\b)\\d", WordBorders.spelledOut("\\Qa\\b\\E\\b\\d"));
    Pattern spelled = Pattern.compile(WordBorders.spelledOut("(?<=\\b)état\\b(?!s)"));
    assertTrue(spelled.matcher("un état.").find());
    assertFalse(spelled.matcher("un étaté").find());
  }

  /** On every Java. */
  @Test
  void aLetterIsOneWhateverItsScript() {
    TextPattern word = TextPattern.compile("\\bétat\\b");
    assertTrue(word.isIn("un état"));
    assertFalse(word.isIn("un bétaté"));
    assertEquals("\\bétat\\b", word.pattern());
    assertTrue(TextPattern.compile("\\b", Pattern.LITERAL).isIn("a\\b"));
  }
}
