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
  void noPhraseHoldsAWordThatCanOnlyBeAVerb() {
    String text =
        "The board convenes small groups. Small groups don’t talk. The board approves the members’"
            + " plans, and clubs publish activity statistics. The board’s plans show it.";
    for (KeyPhrase phrase : extract("en", text, 12)) {
      assertFalse(
          phrase.text().matches("(?:.* )?(?:convenes|don’t|approves|publish)(?: .*)?|.*’s"),
          phrase.text());
    }
    String mixed = "主席因故不能出席。We publish and understand. 请确认该设备是否直接接到显示器。";
    for (KeyPhrase phrase : extract("zh", mixed, 12)) {
      assertFalse(
          phrase.text().matches("publish|understand|.*(?:是否|直接|接到|因故|确认).*"), phrase.text());
    }
  }

  @Test
  void chineseWordsAreJoined() {
    String text = "公共交通需要投资。公共交通改善出行。城市重视公共交通的发展，公共交通很重要。";
    List<KeyPhrase> phrases = extract("zh", text, 1);
    assertEquals("公共交通", phrases.get(0).text());
    assertEquals(4, phrases.get(0).spans().size());
    String torn = "公共交\n通需要投资。公共交\n通改善出行。公共交\n通很重要。";
    assertTrue(extract("zh", torn, 3).stream().noneMatch(phrase -> phrase.text().contains(" ")));
    for (KeyPhrase phrase : extract("zh", "合同诈骗 非法采矿。合同诈骗 非法采矿。", 5)) {
      assertFalse(phrase.text().matches("诈骗.*采矿"), phrase.text());
    }
  }

  @Test
  void japanesePhrasesAreNouns() {
    String text =
        "本契約は、業務委託の条件を定めることを目的とする。業務委託の委託料は、甲が乙に支払うものとする。"
            + "委託料は翌月末日までに支払う。業務委託については第三者に再委託することができない。";
    List<String> phrases = extract("ja", text, 6).stream().map(KeyPhrase::text).toList();
    assertTrue(phrases.contains("業務委託"), phrases.toString());
    assertTrue(phrases.contains("委託料"), phrases.toString());
    assertTrue(phrases.stream().noneMatch(phrase -> phrase.length() < 2), phrases.toString());
    String illness = "感染症対策を行う。感染症対策の費用は区が負担する。感染症は減った。";
    assertEquals("感染症", extract("ja", illness, 1).get(0).text());
    assertTrue(phrases.stream().noneMatch(phrase -> phrase.matches(".*\\p{IsHiragana}.*")));
  }

  @Test
  void koreanPhrasesHaveNoParticlesAndNoVerbs() {
    String text =
        "동호회는 회원의 회비로 운영한다. 회비는 매달 납부한다. 회비를 납부하지 않은 회원은 정기 모임에 참가할 수 없다."
            + " 정기 모임은 회장이 소집한다. 정기 모임에서는 회비를 결정한다.";
    List<String> phrases = extract("ko", text, 5).stream().map(KeyPhrase::text).toList();
    assertTrue(phrases.containsAll(List.of("회비", "정기 모임")), phrases.toString());
    for (String phrase : phrases) {
      assertFalse(phrase.matches(".*(?:다|는|를|에서는|않은|참가할)"), phrase);
    }
  }

  @Test
  void thaiPhrasesHoldNoPrepositions() {
    String text =
        "คุณภาพน้ำของเมืองดีขึ้น การตรวจคุณภาพน้ำทำทุกปี คุณภาพน้ำเป็นเรื่องสำคัญของเมือง";
    List<String> phrases = extract("th", text, 4).stream().map(KeyPhrase::text).toList();
    assertTrue(phrases.contains("คุณภาพน้ำ"), phrases.toString());
    assertTrue(phrases.stream().noneMatch(phrase -> phrase.contains("ของ")), phrases.toString());
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

  @Test
  void aPartOfAPhraseIsNone() {
    String text = "解除劳动合同应当说明理由。单位解除劳动合同须付款。劳动合同期满终止。解除劳动合同后办理手续。劳动合同分为三种。";
    List<String> phrases = texts("zh", text, 8);
    assertTrue(phrases.contains("劳动合同"), phrases.toString());
    assertFalse(phrases.contains("解除劳动"), phrases.toString());
    assertFalse(phrases.contains("劳动"), phrases.toString());
  }

  @Test
  void whatMeetsOnceInALongTextIsNoPhrase() {
    String prose =
        String.join(" ", new RandomProse(Seeds.randomFor(getClass()), 300).sentences(40, 12));
    String text = "Weeping women waited. The tidal mill stood. A tidal mill grinds. " + prose;
    assertTrue(texts("en", text, 500).contains("tidal mill"));
    assertFalse(texts("en", text, 500).contains("Weeping women"));
    assertTrue(texts("en", "Weeping women waited.", 500).contains("Weeping women"));
  }

  @Test
  void whatEveryDocumentSaysComesBehindWhatFewSay() {
    String text =
        "The time of the ferry changes. The ferry waits for people. People ask the time. The time"
            + " and the ferry matter to people.";
    assertEquals("ferry", texts("en", text, 1).get(0));
  }

  @Test
  void aTermStandsInThreePhrasesAtMost() {
    StringBuilder text = new StringBuilder();
    for (String each : List.of("Oslo", "Bergen", "Tromso", "Molde", "Narvik", "Alta")) {
      text.append(each + " harbour opened. Ships left " + each + " harbour. ");
    }
    List<String> phrases = texts("en", text.toString(), 20);
    assertTrue(
        phrases.stream().filter(phrase -> phrase.contains("harbour")).count() <= 3,
        phrases.toString());
  }

  @Test
  void noPhraseIsOrEndsInAnAdjectiveOrAGerundOfAPureVerb() {
    String text =
        "A useful valve is secure. Installing the useful valve is secure. Valves are useful when"
            + " installing, and the valve stays secure.";
    for (String phrase : texts("en", text, 12)) {
      assertFalse(phrase.matches("(?i)(?:.* )?(?:useful|secure|installing)"), phrase);
    }
  }

  @Test
  void aPhraseMayEndInWhatIsANounToo() {
    String text =
        "The pump manual is short. Read the pump manual first. The net proceeds pay for it, and the"
            + " net proceeds are small.";
    assertTrue(texts("en", text, 12).containsAll(List.of("pump manual", "net proceeds")));
  }

  @Test
  void aNameWithAPointIsWhole() {
    List<String> phrases = texts("en", "Node.js runs. Node.js stops. We like Node.js here.", 3);
    assertEquals("Node.js", phrases.get(0));
    String torn = "The task- parallel loop. A task-\nparallel loop.";
    assertTrue(texts("en", torn, 5).stream().noneMatch(phrase -> phrase.contains("- ")), torn);
  }

  private static List<String> texts(String language, String text, int count) {
    return extract(language, text, count).stream().map(KeyPhrase::text).toList();
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
