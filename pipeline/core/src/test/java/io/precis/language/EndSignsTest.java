package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.testing.Seeds;
import io.precis.text.SentenceEnd;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looking from the end finds what the pattern does that says the same. */
class EndSignsTest {
  private static final String ALPHABET = "a名7.。?…:，[](）\"'”’*_ ,%\n\r\u2028";
  private static final int TEXTS = 200_000;
  private static final int LONGEST = 9;

  @Test
  void findsWhatThePatternFinds() {
    EndSigns stop = EndSigns.of(".!。！…");
    agree("[.!。！…][\\p{Pe}\\p{Pf}\"'”’」』）]*$", stop::isEndOf);
  }

  @Test
  void aSentenceEndsInTheSameMarks() {
    agree(
        "[.!?…。！？｡．؟۔।॥։።။][\\p{Pe}\\p{Pf}\"'”’」』）*_]*(?:\\[[\\d, ]+\\]|\\d{1,3})?$",
        SentenceEnd::endsIn);
    agree(
        "[.!?…。！？｡．؟۔।॥։።။][\\p{Pe}\\p{Pf}\"'”’」』）*_]*(?:\\[[\\d, ]+\\])?$",
        SentenceEnd::surelyEndsIn);
  }

  @Test
  void whatClosesIsNoSign() {
    assertThrows(IllegalArgumentException.class, () -> EndSigns.of(".)"));
    assertThrows(IllegalArgumentException.class, () -> EndSigns.of("._", "_"));
  }

  private static void agree(String expression, Predicate<String> found) {
    Pattern pattern = Pattern.compile(expression);
    Random random = Seeds.randomFor(EndSignsTest.class);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(LONGEST); length > 0; length--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String made = text.toString();
      assertEquals(pattern.matcher(made).find(), found.test(made), () -> "of <" + made + ">");
    }
  }
}
