package io.precis.keyphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Span;
import io.precis.testing.Seeds;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s\\p{IsHan}]{1,1000}"
              + "|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,5}");
  private static final String[] PARTS = {
    "ada",
    "@",
    "@",
    ".",
    ".org",
    "-",
    " ",
    " at ",
    " https://a.org/",
    " www.b.de",
    "\u4e2d",
    "_1",
    "x".repeat(63),
    "\u00e9"
  };

  @Test
  void coverWhatTheExpressionFinds() {
    Random random = Seeds.randomFor(AddressesTest.class);
    int covered = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder written = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        written.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String text = written.toString();
      BitSet expected = new BitSet();
      ADDRESS.matcher(text).results().forEach(each -> expected.set(each.start(), each.end()));
      assertEquals(expected, characters(Addresses.in(text)), text);
      covered += expected.cardinality();
    }
    assertTrue(covered > 100_000, covered + " covered");
  }

  private static BitSet characters(List<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(span -> characters.set(span.start(), span.end()));
    return characters;
  }
}
