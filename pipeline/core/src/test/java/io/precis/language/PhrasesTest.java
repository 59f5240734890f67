package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.ExampleText;
import io.precis.testing.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void entriesAreFoundWhereThePatternIs() {
    Random random = Seeds.randomFor(PhrasesTest.class);
    int found = 0;
    for (String name : List.of("refused-advert", "imprint")) {
      for (String entry : Phrases.of(name)) {
        for (int i = 0; i < 10; i++) {
          String text =
              (random.nextBoolean() ? "So\n" : "") + new ExampleText(entry, random).next();
          boolean slow = Phrases.pattern(name).matcher(text).find();
          assertEquals(slow, Phrases.entries(name).isIn(text), text);
          found += slow ? 1 : 0;
        }
      }
    }
    assertTrue(found > 100, found + " found");
  }

  @Test
  void noLanguageHasAListOfThatName() {
    assertThrows(IllegalArgumentException.class, () -> Phrases.entries("no such list"));
  }
}
