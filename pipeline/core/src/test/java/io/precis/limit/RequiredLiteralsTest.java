package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredLiteralsTest {
  @Test
  void readsWhatAnExpressionCannotDoWithout() {
    assertNeeded("\\bno part of this (?:book|work)\\b", "no part of this ");
    assertNeeded("\\b(?:retrieved|accessed) (?:on )?\\d", "retrieved", "accessed");
    assertNeeded("click here", "click here");
    assertNeeded("(?:registered )?trademarks?\\b", "trademark");
    assertNeeded("_{3,}", "___");
    assertNeeded("\\bx{4,}\\b.*y{20}", "yyyyyyyy");
    assertNeeded("(?:\\b\\w+\\.){3,}\\w+\\(", "(");
    assertNeeded("\\b(?:hope|glad) to (?:see|hear)\\b", "hope", "glad");
    assertNeeded("\u7B2C\\d+(?:\u56DE|\u7AE0)", "\u7B2C");
    assertNeeded("\\ufffd|\\u00A9{2}", "\ufffd", "\u00A9\u00A9");
    assertNeeded("[;{}]?\\s[)(]", ")", "(");
    assertNeeded("[^;]\\s[!-/][\\[]");
    assertNeeded("a|b");
    assertNeeded("ab|c");
    assertNeeded("[abc]+\\d?x*");
    assertNeeded("^?\\p{Lu}[)(]{1,3} wrote:?", " wrote");
    assertNeeded("^dear (?:sir|madam)s?\\b|kind regards", "dear ", "kind regards");
    assertNeeded("\\b(?:vulnerabilit(?:y|ies)|issues?) (?:\\w+ )*", "vulnerabilit", "issue");
    assertNeeded("(?!never)(?<=before).*?found(?= after)", "found");
    assertNeeded("(?-i:SELECT)\\s+?x", "SELECT");
    assertNeeded("(?:ab)?+(?:cd){0,2}(?:ef){1,2}", "ef");
  }

  @Test
  void readsTheTwoRarestSetsOfOneBranch() {
    assertEquals(
        List.of(List.of("section", "chapter"), List.of("in the ", "under ")),
        RequiredLiterals.sets("\\b(?:in the |under )(?:\\w+ )?(?:section|chapter) (?:a|b)"));
    assertEquals(
        List.of(List.of("above", "see below ")), RequiredLiterals.sets("above|see below \\d"));
    assertEquals(List.of(), RequiredLiterals.sets("\\d+"));
  }

  @Test
  void knowsNothingOfWhatItCannotRead() {
    for (String expression :
        new String[] {
          "\\Qa.b\\E]", "[a-z&&[^x]]+", "[ab[cd]]]", "(?x)some words", "(.)\\k<name>x", "\\x2Babc"
        }) {
      assertNeeded(expression);
    }
  }

  private static void assertNeeded(String expression, String... literals) {
    assertEquals(List.of(literals), RequiredLiterals.of(expression), expression);
  }
}
