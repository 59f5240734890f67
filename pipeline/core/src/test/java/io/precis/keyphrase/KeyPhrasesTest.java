package io.precis.keyphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Span;
import io.precis.rank.RandomProse;
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
    List<KeyPhrase> phrases = extract("en", ENGLISH, 2);
    Set<String> texts = new HashSet<>(phrases.stream().map(KeyPhrase::text).toList());
    assertEquals(Set.of("water supply", "reservoir"), texts);
  }

  @Test
  void noPhraseEndsInItsVerb() {
    String text =
        "The old pump station failed. The pump station repaired last year holds. The town agrees."
            + " A pump station repaired in time saves water. The pump station closed again.";
    for (KeyPhrase phrase : extract("en", text, 10)) {
      assertFalse(phrase.text().matches(".*(?:failed|repaired|closed|agrees)"), phrase.text());
    }
    for (KeyPhrase phrase : extract("zh", "居民取得所得应当办理登记。居民取得所得后办理登记。", 5)) {
      assertFalse(phrase.text().matches(".*(?:取得|办理).*"), phrase.text());
    }
  }

  @Test
  void chineseWordsAreJoined() {
    String text = "公共交通需要投资。公共交通改善出行。城市重视公共交通的发展，公共交通很重要。";
    List<KeyPhrase> phrases = extract("zh", text, 1);
    assertEquals("公共交通", phrases.get(0).text());
    assertEquals(4, phrases.get(0).spans().size());
  }

  @Test
  void wordsThatOnlyJoinOthersAreInNoPhrase() {
    String english =
        "The ferry crosses every twenty minutes. The ferry stops every winter. A ferry is slow.";
    for (KeyPhrase phrase : extract("en", english, 10)) {
      assertFalse(phrase.text().matches(".*(?:every|twenty).*"), phrase.text());
    }
    String mixed =
        "渡船每二十分钟一班。From May the ferry sails from the town to the island in the morning."
            + " In the evening the ferry sails back. 后来县里修了桥，可是渡船还在。";
    for (KeyPhrase phrase : extract("zh", mixed, 12)) {
      assertFalse(
          phrase.text().matches("(?i)(?:.* )?(?:the|in|from|to)(?: .*)?|.*(?:后来|可是).*"),
          phrase.text());
    }
  }

  @Test
  void spansHoldThePhraseAndScoresFall() {
    String text =
        String.join(" ", new RandomProse(Seeds.randomFor(getClass()), 60).sentences(80, 12));
    List<KeyPhrase> phrases = extract("und", text, 20);
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
    assertEquals(List.of(), extract("en", " 12 -- 34. ", 5));
    assertEquals(List.of(), extract("zh", "", 5));
    assertThrows(IllegalArgumentException.class, () -> extract("en", "text", 0));
  }

  @Test
  void aPartHasItsOwnPhrasesAndNoneRunsOverABreak() {
    String text = "Red water fell. Red water rose. HEAD Dry land lay. Dry land burned.";
    int head = text.indexOf("HEAD");
    List<Span> read = List.of(new Span(0, head), new Span(head + 5, text.length()));
    KeyPhrases phrases = KeyPhrases.of("en").in(text, read);
    Span second = new Span(head, text.length());
    assertEquals("Dry land", phrases.extract(second, 1).get(0).text());
    assertEquals("Red water", phrases.extract(new Span(0, head), 1).get(0).text());
    phrases
        .extract(new Span(0, text.length()), 20)
        .forEach(phrase -> assertFalse(phrase.text().contains("HEAD"), phrase.text()));
  }

  private static List<KeyPhrase> extract(String language, String text, int count) {
    return KeyPhrases.of(language).in(text).extract(new Span(0, text.length()), count);
  }

  @Test
  void phrasesHoldNoUnitsNoVerbsAndNoCounts() {
    String text =
        "The tidal mill cost 3 million pounds. The sea brings silt to the tidal mill. The tidal"
            + " mill grinds 40 kg an hour, and 3 million pounds were paid. The sea brings silt"
            + " every hour.";
    List<String> phrases =
        KeyPhrases.of("en").in(text).extract(new Span(0, text.length()), 10).stream()
            .map(KeyPhrase::text)
            .toList();
    assertTrue(
        phrases.stream().anyMatch(phrase -> phrase.endsWith("tidal mill")), phrases.toString());
    for (String no : List.of("million", "pounds", "brings", "hour", "kg")) {
      assertTrue(phrases.stream().noneMatch(phrase -> phrase.contains(no)), phrases.toString());
    }
  }
}
