package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.ExampleText;
import io.precis.testing.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PatternListTest {
  private static final List<WordList> LISTS =
      Arrays.stream(WordList.values())
          .filter(list -> list.name().matches("REFUSED.*|LEANING_(ANYWHERE|NEVER)|STATEMENTS.*"))
          .toList();

  @Test
  void findsWhateverTheCase() {
    PatternList list = PatternList.of(List.of("\\bAll rights reserved\\b", "(?-i:SELECT) .*"));
    assertTrue(list.isIn("ALL RIGHTS RESERVED."));
    assertTrue(list.isIn("SELECT all"));
    assertFalse(list.isIn("Select all rights"));
    assertFalse(PatternList.of(List.of()).isIn("anything"));
  }

  @Test
  void foldsAsExpressionsDo() {
    PatternList list = PatternList.of(List.of("\\bmilk is", "stra\u00DFe"));
    assertTrue(list.isIn("MIL\u212A \u0130\u017F"));
    assertTrue(list.isIn("STRA\u1E9EE") == isFound("stra\u00DFe", "STRA\u1E9EE"));
  }

  /** Skipping an expression for want of its letters must not change what is found. */
  @Test
  void theShortcutChangesNothing() {
    Random random = Seeds.randomFor(PatternListTest.class);
    int found = 0;
    for (String tag : List.of("en", "de", "fr", "ru", "zh", "und")) {
      LanguageRules rules = LanguageRules.of(tag);
      for (WordList list : LISTS) {
        for (String expression : rules.words(list)) {
          PatternList alone = PatternList.of(List.of(expression));
          for (int i = 0; i < 6; i++) {
            String text = "Or " + new ExampleText(expression, random).next() + " so.";
            String said = random.nextBoolean() ? text : text.toUpperCase(Locale.ROOT);
            String bare = random.nextBoolean() ? said : said.substring(3);
            assertEquals(isFound(expression, bare), alone.isIn(bare), expression + " in " + bare);
            found += alone.isIn(bare) ? 1 : 0;
          }
        }
      }
    }
    assertTrue(found > 1000, found + " found");
  }

  private static boolean isFound(String expression, String text) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return Pattern.compile(expression, flags).matcher(text).find();
  }

  @Test
  void aListOfSimplifiedCharactersIsFoundInTraditionalOnes() {
    PatternList list = PatternList.of(List.of("^决议[：:]", "会议(?:决定|纪录)"));
    assertTrue(list.isIn("決議：關閉水閘。"));
    assertTrue(list.isIn("理事會議決定關閉水閘。"));
    assertFalse(list.isIn("水閘由鎮公所管理。"));
    assertEquals(List.of("会", "议", "纪", "录"), CueTokens.of("會議紀錄"));
    assertTrue(Phrases.pattern("titles-of-kind").matcher("水庫管理委員會會議紀錄").matches());
    assertTrue(LanguageRules.of("zh").leaningBack().leans("這個水閘在去年修好了。"));
  }
}
