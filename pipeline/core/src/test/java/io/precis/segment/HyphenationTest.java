package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.Seeds;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HyphenationTest {
  private static final String SIGNS = "ab\u00e9-\u2010\u00AD  \t\n\n1";
  private static final Pattern AT_LINE_END = Pattern.compile("\\p{L}[-\\u2010\\u00AD]\\s{0,3}\\n");

  @Test
  void knowsLinesThatEndWithAHyphen() {
    Random random = Seeds.randomFor(HyphenationTest.class);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(10); k > 0; k--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      assertEquals(
          AT_LINE_END.matcher(text).find(),
          Hyphenation.isAtLineEnd(text.toString()),
          text.toString());
    }
  }
}
