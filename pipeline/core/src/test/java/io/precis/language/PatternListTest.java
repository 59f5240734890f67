package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatternListTest {
  @Test
  void readsWhatAnExpressionCannotDoWithout() {
    assertEquals(List.of("no part of this "), literals("\\bno part of this (?:book|work)\\b"));
    assertEquals(
        List.of("retrieved", "accessed"), literals("\\b(?:retrieved|accessed) (?:on )?\\d"));
    assertEquals(List.of("click here"), literals("click here"));
    assertEquals(List.of("trademark"), literals("(?:registered )?trademarks?\\b"));
    assertEquals(List.of("_"), literals("_{3,}"));
    assertEquals(List.of(), literals("a|b"));
    assertEquals(List.of(), literals("[abc]+\\d?x*"));
    assertEquals(List.of(" wrote"), literals("^?\\p{Lu}[)(]{1,3} wrote:?"));
  }

  @Test
  void findsWhateverTheCase() {
    PatternList list = PatternList.of(List.of("\\bAll rights reserved\\b", "(?-i:SELECT) .*"));
    assertTrue(list.isIn("ALL RIGHTS RESERVED."));
    assertTrue(list.isIn("SELECT all"));
    assertFalse(list.isIn("Select all rights"));
    assertFalse(PatternList.of(List.of()).isIn("anything"));
  }

  /** Skipping an expression for want of its letters must not change what is found. */
  @Test
  void theShortcutChangesNothing() {
    List<String> texts =
        List.of(
            "Copyright 2019 by the mill.",
            "Click here to enter text.",
            "See Section 4 for more information.",
            "Dear all,",
            "margin: 0; padding: 1px;",
            "[footnoteRef:38] The pump.",
            "Die Pumpe läuft; alle Rechte vorbehalten.",
            "版权所有，未经许可不得转载。",
            "Retrieved on 5 May 2019 from the site.");
    for (String tag : List.of("en", "de", "fr", "zh", "und")) {
      for (WordList list : WordList.values()) {
        if (list.name().startsWith("REFUSED") || list == WordList.LEANING_ANYWHERE) {
          LanguageRules rules = LanguageRules.of(tag);
          for (String expression : rules.words(list)) {
            for (String text : texts) {
              boolean slow =
                  java.util.regex.Pattern.compile(
                          expression,
                          java.util.regex.Pattern.CASE_INSENSITIVE
                              | java.util.regex.Pattern.UNICODE_CASE
                              | java.util.regex.Pattern.DOTALL)
                      .matcher(text)
                      .find();
              assertEquals(slow, PatternList.of(List.of(expression)).isIn(text), expression);
            }
          }
        }
      }
    }
  }

  private static List<String> literals(String expression) {
    return new PatternList.Literals(expression).longest();
  }
}
