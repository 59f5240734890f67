package io.precis.read.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdeographicLinesTest {
  private static final String CHARACTERS = "水あ。”“（a \t\n\n";

  @Test
  void noSpaceComesBetweenIdeographs() {
    assertEquals("水库管理。委员会 a", IdeographicLines.joined("水库\n管理。 \t\n委员会\na"));
  }

  /** What is asked beforehand must not change what is joined. */
  @Test
  void theShortcutChangesNothing() {
    Random random = Seeds.randomFor(IdeographicLinesTest.class);
    int joined = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      String whole =
          text.toString()
              .replaceAll("(?<=[水あ。”])[ \\t]*\\n[ \\t]*(?=[水あ“（])", "")
              .replace('\n', ' ');
      assertEquals(whole, IdeographicLines.joined(text.toString()));
      joined += whole.length() < text.length() ? 1 : 0;
    }
    assertTrue(joined > 100, joined + " joined");
  }
}
