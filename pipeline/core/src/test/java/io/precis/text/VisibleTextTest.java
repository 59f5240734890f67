package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void whatIsNotSeenIsShown() {
    assertEquals("rtl[U+202E]txt.exe", VisibleText.of("rtl\u202Etxt.exe"));
    assertEquals("zero[U+200B]width", VisibleText.of("zero\u200Bwidth"));
    assertEquals("[U+E0041]tag", VisibleText.of("\uDB40\uDC41tag"));
    assertEquals("u[U+2028]x[U+001B][U+000A]", VisibleText.of("u\u2028x\u001B\n"));
    assertEquals("half[U+D83D]", VisibleText.of("half\uD83D"));
  }

  @Test
  void honestNamesStay() {
    for (String name :
        new String[] {
          "plan b.txt",
          "na\u0308me",
          "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645.txt",
          "\uD83D\uDC69\u200D\uD83D\uDC67.txt",
          "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08.txt"
        }) {
      assertSame(name, VisibleText.of(name));
    }
  }

  @Test
  void nothingUnseenIsLeft() {
    Random random = Seeds.randomFor(VisibleTextTest.class);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : 0x10FFFF));
      }
      String shown = VisibleText.of(text.toString());
      assertTrue(
          shown.codePoints().allMatch(c -> VisibleText.isSeen(c) || c == 0x200C || c == 0x200D));
    }
  }
}
