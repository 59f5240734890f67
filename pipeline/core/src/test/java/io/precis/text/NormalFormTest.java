package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalFormTest {
  private static final String MARKS = "\u0301\u0316\u0334\u0345\u0327\u093C\u05B0\u0591\u20DD";

  @Test
  void noRunOfMarksIsLongerThanThirty() {
    Random random = Seeds.randomFor(NormalFormTest.class);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(300);
      int share = random.nextInt(100);
      for (int i = 0; i < length; i++) {
        boolean mark = random.nextInt(100) < share;
        text.append(mark ? MARKS.charAt(random.nextInt(MARKS.length())) : (char) ('a' + i % 26));
      }
      String safe = NormalForm.bounded(text.toString());
      assertTrue(longestRun(safe) <= 30, safe);
      assertSame(safe, NormalForm.bounded(safe), "twice changes nothing");
      String nfc = NormalForm.nfc(text.toString());
      assertEquals(nfc, NormalForm.nfc(nfc), "twice changes nothing");
      if (longestRun(text.toString()) <= 30) {
        assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), nfc);
      }
    }
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = MARKS.indexOf(text.charAt(i)) >= 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Quadratic work would take most of an hour: the test ends at all. */
  @Test
  void aRunOfAMillionMarksIsNormalized() {
    String attack = "e" + "\u0301\u0316\u0334".repeat(400_000);
    assertTrue(NormalForm.nfc(attack).length() <= 31);
  }

  @Test
  void plainTextIsTheSameObject() {
    String plain = "Plain text, ni\u00F1o";
    assertSame(plain, NormalForm.nfc(plain));
  }
}
