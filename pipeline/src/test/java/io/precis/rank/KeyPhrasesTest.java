package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Span;
import io.precis.testing.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyPhrasesTest {
  private static final String ENGLISH =
      "The water supply of the city depends on one reservoir. When the reservoir is low, the water"
          + " supply is cut. Engineers inspected the reservoir and the water supply last year.";

  @Test
  void englishPhrasesAreShownAsTheyStand() {
    List<KeyPhrase> phrases = KeyPhrases.of("en").extract(ENGLISH, 2);
    Set<String> texts = new HashSet<>(phrases.stream().map(KeyPhrase::text).toList());
    assertEquals(Set.of("water supply", "reservoir"), texts);
  }

  @Test
  void chineseWordsAreJoined() {
    String text = "公共交通需要投资。公共交通改善出行。城市重视公共交通的发展，公共交通很重要。";
    List<KeyPhrase> phrases = KeyPhrases.of("zh").extract(text, 1);
    assertEquals("公共交通", phrases.get(0).text());
    assertEquals(4, phrases.get(0).spans().size());
  }

  @Test
  void spansHoldThePhraseAndScoresFall() {
    String text =
        String.join(" ", new RandomProse(Seeds.randomFor(getClass()), 60).sentences(80, 12));
    List<KeyPhrase> phrases = KeyPhrases.of("und").extract(text, 20);
    assertEquals(20, phrases.size());
    double before = Double.MAX_VALUE;
    for (KeyPhrase phrase : phrases) {
      assertTrue(phrase.score() > 0 && phrase.score() <= before);
      before = phrase.score();
      for (Span span : phrase.spans()) {
        assertTrue(phrase.text().equalsIgnoreCase(span.of(text)), phrase.text());
      }
    }
  }

  @Test
  void whatHasNoWordsHasNoPhrases() {
    assertEquals(List.of(), KeyPhrases.of("en").extract(" 12 -- 34. ", 5));
    assertEquals(List.of(), KeyPhrases.of("zh").extract("", 5));
    assertThrows(IllegalArgumentException.class, () -> KeyPhrases.of("en").extract("text", 0));
  }
}
