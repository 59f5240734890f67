package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.ExampleText;
import io.precis.testing.Seeds;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class RequiredCharactersTest {
  private static final int TEXTS = 24;
  private static final int FOLDING = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String[] CHARACTERS = {
    "",
    "",
    "a",
    "A",
    "k",
    "s",
    "S",
    "i",
    "I",
    "\u212A",
    "\u017F",
    "\u0130",
    "\u0131",
    "é",
    "É",
    "ß",
    "\u1E9E",
    "\u24B6",
    "\u24D0",
    "\uD83D\uDE00",
    "中",
    "。",
    " ",
    "\n",
    "1",
    "{",
    "}",
    "]",
    "-"
  };

  private static final String[] ATOMS = {
    "a",
    "k",
    "S",
    "I",
    "é",
    "ß",
    "\u24B6",
    "\uD83D\uDE00",
    "\\uD83D\\uDE00",
    ".",
    "\\d",
    "\\W",
    "\\S",
    "\\p{Lu}",
    "\\P{L}",
    "\\p{IsHan}",
    "[a-k]",
    "[^a-k]",
    "[é-ü]",
    "[]a]",
    "[^]a]",
    "[a-]",
    "[中。]",
    "[\\p{L}&&[^a]]",
    "[\\u0061-\\u006B]",
    "\\x41",
    "\\x{1F600}",
    "\\b",
    "^",
    "$",
    "\\R",
    "(?i)",
    "(?-i)",
    "(?u)",
    "(?<=a)",
    "(?<!k)",
    "}",
    "]",
    "\\Qa+\\E"
  };

  private static final String[] OPENINGS = {"(", "(?:", "(?=", "(?!", "(?>", "(?i:"};
  private static final String[] TIMES = {
    "", "", "", "", "?", "{0}", "{1}", "{0,2}", "{1}{2}", "{2}{0}", "?+"
  };

  @Test
  void everyTextThatIsMatchedMayBe() throws Exception {
    Random random = Seeds.randomFor(RequiredCharactersTest.class);
    int found = 0;
    int told = 0;
    for (TextPattern pattern : PatternConstants.all()) {
      Pattern plain = pattern.unfiltered();
      RequiredCharacters required = RequiredCharacters.of(pattern.pattern(), pattern.flags());
      for (int i = 0; i < TEXTS; i++) {
        String text = text(pattern.pattern(), random);
        boolean matches = plain.matcher(text).find();
        boolean possible = required.mayBeIn(mask(text));
        assertTrue(possible || !matches, pattern.pattern() + " in " + text);
        found += matches ? 1 : 0;
        told += possible ? 0 : 1;
      }
    }
    assertTrue(found > 3000, found + " found");
    assertTrue(told > 1000, told + " told by what they lack");
  }

  /** What the expression often matches, or a piece of it, in one case or as it is. */
  private static String text(String expression, Random random) {
    String text = new ExampleText(expression, random).next();
    String said =
        switch (random.nextInt(4)) {
          case 0 -> text.toUpperCase(Locale.ROOT);
          case 1 -> text.toLowerCase(Locale.ROOT);
          default -> text;
        };
    return random.nextInt(3) == 0 && !said.isEmpty()
        ? said.substring(random.nextInt(said.length()))
        : said;
  }

  @Test
  void everyPartThatMustStandIsRequired() {
    assertRequired("[|·]\\s\\d", "a | 1", "a 1", "a |");
    assertRequired("x?\\(\\d{2,}(?:;|:)q*", "(12;", "(12", "12;", "x");
    assertRequired("\\p{IsHan}+", "中", "naïve text");
    assertRequired("(?:#|\\$)\\d|@", "$5", "5", "$");
    assertRequired("\\s[^\\w\\s.]", "a (", "a b");
    assertRequired("\\u2022|\\x{25CF}", "● a", "a");
    assertRequired("(?<mark>[—–])(?!\\d)", "—", "a 1");
    assertRequired("Q(?i:z)Q", "QzQ", "Q1Q", "qzq");
    assertRequired("[\\x{80}-\\x{BF}€]", "€ 5", "$ 5");
    assertRequired("(?s)\\[.{1,5}\\]", "[x]", "x]");
  }

  @Test
  void characterRangesBeyondTheFirstPlaneAndTwoDigitsAreNotMisread() {
    assertFinds("[\uD83C\uDF00-\uD83E\uDFFF]", 0, "\uD83D\uDE05");
    assertFinds("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10", 0, "abcdefghijj");
    assertFinds("\u24B6", FOLDING, "\u24D0");
    assertFinds("\u2160", FOLDING, "\u2170");
  }

  @Test
  void whatIsRepeatedIsTheWholeCharacterAndWhatStandsBeforeASecondCount() {
    assertFinds("a\uD83D\uDE00?", 0, "a");
    assertFinds("a\uD83D\uDE00{0,2}b", 0, "ab");
    assertFinds("a\\uD83D\\uDE00*", 0, "a");
    assertFinds("[\\uD83C\\uDF00-\\uD83E\\uDFFF]", 0, "\uD83D\uDE05");
    assertFinds("a{2}{3}", 0, "aa");
    assertFinds("[]a]", 0, "a");
    assertFalse(RequiredCharacters.of("\uD83D\uDE00+", 0).mayBeIn(mask("a")));
  }

  @Test
  void randomExpressionsRequireNoMoreThanTheyMatch() {
    Random random = Seeds.randomFor(RequiredCharactersTest.class);
    int told = 0;
    for (int i = 0; i < 20_000; i++) {
      String expression = expression(random, 3);
      int flags = random.nextBoolean() ? FOLDING : 0;
      Pattern pattern;
      try {
        pattern = Pattern.compile(expression, flags);
      } catch (PatternSyntaxException e) {
        continue; // chance wrote none
      }
      RequiredCharacters required = RequiredCharacters.of(expression, flags);
      for (int j = 0; j < 10; j++) {
        String text = anyOf(random, CHARACTERS) + anyOf(random, CHARACTERS);
        boolean possible = required.mayBeIn(mask(text));
        assertTrue(possible || !pattern.matcher(text).find(), expression + " in " + text);
        told += possible ? 0 : 1;
      }
    }
    assertTrue(told > 1000, told + " told by what they lack");
  }

  private static String expression(Random random, int depth) {
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      boolean group = depth > 0 && random.nextInt(3) == 0;
      made.append(
          group
              ? anyOf(random, OPENINGS) + expression(random, depth - 1) + ")"
              : anyOf(random, ATOMS));
      made.append(anyOf(random, TIMES)).append(random.nextInt(8) == 0 ? "|" : "");
    }
    return made.toString();
  }

  private static String anyOf(Random random, String... all) {
    return all[random.nextInt(all.length)];
  }

  private static void assertFinds(String expression, int flags, String text) {
    assertTrue(Pattern.compile(expression, flags).matcher(text).find(), expression);
    assertTrue(RequiredCharacters.of(expression, flags).mayBeIn(mask(text)), expression);
  }

  @Test
  void caseIsFoldedAsJavaDoes() {
    for (String text : new String[] {"\u017F", "\u212A", "\u0130", "\u0131", "\u1E9E", "Σ", "ς"}) {
      for (String expression : new String[] {"s", "k", "i", "I", "ß", "σ", "[a-s]", "[ik]"}) {
        boolean matches = Pattern.compile(expression, FOLDING).matcher(text).find();
        RequiredCharacters required = RequiredCharacters.of(expression, FOLDING);
        assertTrue(required.mayBeIn(mask(text)) || !matches, expression + " in " + text);
      }
    }
    assertTrue(RequiredCharacters.of("Xq", Pattern.CASE_INSENSITIVE).mayBeIn(mask("xQ")));
    assertFalse(RequiredCharacters.of("(?i)x(?-i)Q", 0).mayBeIn(mask("xq")));
    assertTrue(RequiredCharacters.of("(?:(?i)x)Q", 0).mayBeIn(mask("XQ")));
    assertFalse(RequiredCharacters.of("(?:(?i)x)Q", 0).mayBeIn(mask("Xq")));
  }

  @Test
  void nothingIsRequiredOfWhatIsNotRead() {
    for (String expression :
        new String[] {"(?x) z z", "\\Qz|\\E", "(z)?", "z*", "z|", "(.)\\k<name>z", "[a-z]+", "."}) {
      assertTrue(RequiredCharacters.of(expression, 0).isUnknown(), expression);
    }
    assertTrue(RequiredCharacters.of("z*z", Pattern.LITERAL).isUnknown());
    assertTrue(RequiredCharacters.of("\\w-", Pattern.UNICODE_CHARACTER_CLASS).isUnknown());
  }

  @Test
  void aTextIsToldByItselfAndNotByItsPlace() {
    CharacterMasks masks = new CharacterMasks();
    for (int i = 0; i < 20; i++) {
      String text = String.valueOf((char) ('a' + i));
      assertEquals(CharacterMask.of(text.charAt(0)), masks.of(text));
      assertEquals(CharacterMask.of(text.charAt(0)), masks.of(text));
    }
  }

  private static void assertRequired(String expression, String possible, String... lacking) {
    RequiredCharacters required = RequiredCharacters.of(expression, 0);
    assertTrue(required.mayBeIn(mask(possible)), possible);
    for (String text : lacking) {
      assertFalse(required.mayBeIn(mask(text)), expression + " in " + text);
    }
  }

  private static CharacterMask mask(String text) {
    return CharacterMask.of(text.toCharArray(), text.length());
  }
}
