package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextCleanerTest {
  private static final int[] ODD = {
    0x202A, 0x202E, 0x2066, 0x2069, 0xE0001, 0xE007F, 0x200B, 0x200C, 0x200D, 0xFEFF, 0xAD, 0x301,
    0x0D, 0x0A, 0x0C, 0xA0, 0x3000, 0x1F, 0xD800, 0x1F469, 0x627, 0x915, 0x4E2D, 0x61, 0x2028, 0x85,
    0x7F
  };

  @Test
  void aWordGoesOnBehindItsSoftHyphen() {
    assertEquals("unusual", new TextCleaner().lines("un\u00AD usual"));
    assertEquals("unusual", new TextCleaner().flow("un\u00AD\n usual"));
    assertEquals("un Usual", new TextCleaner().flow("un\u00AD Usual"));
  }

  @Test
  void nothingInvisibleIsLeftAndCleaningTwiceChangesNothing() {
    Random random = Seeds.randomFor(TextCleanerTest.class);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder raw = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        raw.appendCodePoint(
            random.nextBoolean() ? ODD[random.nextInt(ODD.length)] : random.nextInt(0x500));
      }
      String clean = new TextCleaner().lines(raw.toString());
      assertTrue(clean.codePoints().noneMatch(InvisibleCharacters::isSuspicious));
      assertTrue(
          clean
              .codePoints()
              .noneMatch(
                  c -> InvisibleCharacters.isRemoved(c) && !InvisibleCharacters.isJoiner(c)));
      assertTrue(Normalizer.isNormalized(clean, Normalizer.Form.NFC));
      assertEquals(clean, new TextCleaner().lines(clean));
    }
  }

  @Test
  void joinersStayWhereScriptsNeedThem() {
    String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
    assertEquals(persian, new TextCleaner().flow(persian));
    assertEquals("password", new TextCleaner().flow("pass\u200Cword"));
  }

  @Test
  void chineseMarksHaveOneForm() {
    assertEquals("左列：水、電；宋﹒水，無。", new TextCleaner().flow("左列︰水﹑電﹔宋﹒水﹐無。"));
  }

  @Test
  void softHyphensAtLineEndsAreHyphens() {
    assertEquals("exam-\nple of", new TextCleaner().lines("exam\u00AD\nple\u00AD of"));
  }

  @Test
  void onlyWhatMisleadsIsSuspicious() {
    TextCleaner cleaner = new TextCleaner();
    assertEquals("abcd", cleaner.flow("a\u200Bb\uFEFFc\uFFFCd"));
    assertEquals(0, cleaner.suspicious());
    cleaner.flow("a\u202Eb");
    assertEquals(1, cleaner.suspicious());
    assertFalse(cleaner.flow("a\u202Eb").contains("\u202E"));
  }
}
