package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
  private static final String SIGNS = "  \t\n\u000B\f\rab.\u00A0\u3000\u2028\u0085\u001C";

  @Test
  void isReplacedAsByExpressions() {
    Random random = Seeds.randomFor(WhiteSpaceTest.class);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(9); k > 0; k--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      String written = text.toString();
      assertEquals(written.replaceAll("\\s+", " "), WhiteSpace.collapsed(written), written);
      assertEquals(written.replaceAll("\\s", ""), WhiteSpace.removed(written), written);
    }
  }
}
