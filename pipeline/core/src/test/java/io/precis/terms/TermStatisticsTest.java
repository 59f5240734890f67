package io.precis.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.rank.RandomProse;
import io.precis.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TermStatisticsTest {
  @Test
  void countsTermsInBothDirections() {
    TermStatistics statistics =
        TermStatistics.of(List.of("The cat saw cats.", "A dog saw the cat!", "..."), "en");
    assertEquals(3, statistics.sentences());
    int cat = statistics.id("cat").orElseThrow();
    assertEquals(2, statistics.sentenceFrequency(cat));
    assertEquals(3, statistics.length(0));
    assertEquals(0, statistics.length(2));
    assertEquals(Optional.empty(), statistics.id("horse"));
  }

  @Test
  void agreesWithCountingByHandInEveryLanguage() {
    RandomProse prose = new RandomProse(Seeds.randomFor(getClass()), 500);
    List<String> texts = prose.sentences(300, 30);
    for (String language : List.of("en", "zh", "de", "und")) {
      TermStatistics statistics = TermStatistics.of(texts, language);
      for (int i = 0; i < texts.size(); i++) {
        assertEquals(byHand(texts.get(i), language), counted(statistics, i));
      }
    }
  }

  @Test
  void termsStandInTheOrderOfTheirBytes() {
    TermStatistics statistics =
        TermStatistics.of(List.of("\ud835\udd4f \uff21 \ufb01n a 水库 ж"), "und");
    List<byte[]> bytes = new ArrayList<>();
    for (int term = 0; term < statistics.terms(); term++) {
      bytes.add(statistics.term(term).getBytes(StandardCharsets.UTF_8));
      assertEquals(Optional.of(term), statistics.id(statistics.term(term)));
    }
    for (int term = 1; term < bytes.size(); term++) {
      assertTrue(Arrays.compareUnsigned(bytes.get(term - 1), bytes.get(term)) < 0);
    }
  }

  @Test
  void whatIsCountedOfLongTermsIsTheirBeginning() {
    String begins = "x".repeat(255);
    TermStatistics statistics = TermStatistics.of(List.of(begins + "y", begins + "z"), "zh");
    assertEquals(2, statistics.sentenceFrequency(statistics.id(begins).orElseThrow()));
  }

  private static Map<String, Integer> byHand(String text, String language) {
    Map<String, Integer> counts = new TreeMap<>();
    TermAnalyzer.of(language).terms(text).forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> counted(TermStatistics statistics, int sentence) {
    SparseRows rows = statistics.bySentence();
    Map<String, Integer> counts = new TreeMap<>();
    for (int at = rows.start(sentence); at < rows.end(sentence); at++) {
      counts.put(statistics.term(rows.column(at)), rows.value(at));
    }
    return counts;
  }

  @Test
  void nothingGivesNothing() {
    assertEquals(0, TermStatistics.of(List.of(), "en").terms());
    TermStatistics blank = TermStatistics.of(List.of("", " - "), "zh");
    assertEquals(2, blank.sentences());
    assertEquals(0, blank.terms());
    assertEquals(0, blank.length(1));
  }

  @Test
  void aWordOfAnyLengthIsCounted() {
    for (String language : List.of("en", "zh", "und", "ja")) {
      TermStatistics statistics = TermStatistics.of(List.of("x".repeat(100_000)), language);
      assertTrue(statistics.terms() >= 1, language);
    }
  }

  @Test
  void aCollectionMakesItsFrequentTermsWeighLess() {
    CollectionStatistics collection =
        new CollectionStatistics("en", 1000, Map.of("report", 900L, "zebra", 2L));
    List<String> texts = List.of("report zebra", "something else");
    TermStatistics own = TermStatistics.of(texts, "en");
    TermStatistics both = TermStatistics.of(texts, "en", Optional.of(collection));
    int report = own.id("report").orElseThrow();
    int zebra = own.id("zebra").orElseThrow();
    assertEquals(own.inverseFrequency(report), own.inverseFrequency(zebra));
    assertTrue(both.inverseFrequency(report) < both.inverseFrequency(zebra));
  }
}
