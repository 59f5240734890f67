package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.limit.TextPattern;
import io.precis.testing.Seeds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DottedNamesTest {
  private static final String[] PARTS = {
    "a",
    "time",
    "Now",
    "N",
    ".",
    ".",
    "_",
    "1",
    "\u00bd",
    " ",
    "\n",
    "\u4e2d",
    "x".repeat(39),
    "\u00c9"
  };

  @Test
  void areThoseThatThePatternFindsTwice() {
    Random random = Seeds.randomFor(DottedNamesTest.class);
    int found = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder written = new StringBuilder();
      for (int k = random.nextInt(14); k > 0; k--) {
        written.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String text = written + " " + written;
      Set<String> expected = twice(text);
      assertEquals(expected, DottedNames.of(text).names(), text);
      found += expected.size();
    }
    assertTrue(found > 200, found + " found");
  }

  private static Set<String> twice(String text) {
    Map<String, Integer> counts = new HashMap<>();
    TextPattern.compile(
            "(?<![\\p{L}\\p{N}_.])\\p{Ll}[\\p{L}\\p{N}_]{0,40}\\.\\p{Lu}[\\p{L}\\p{N}_]{0,40}")
        .matcher(text)
        .results()
        .forEach(name -> counts.merge(name.group(), 1, Integer::sum));
    counts.values().removeIf(count -> count < 2);
    return new HashSet<>(counts.keySet());
  }
}
