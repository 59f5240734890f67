package io.precis.terms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.rank.RandomProse;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
  void aFewTextsAreCountedWithoutAnIndexToTheSameAnswer() {
    Random random = Seeds.randomFor(getClass());
    RandomProse prose = new RandomProse(random, 300);
    for (String language : List.of("en", "zh", "de", "und")) {
      List<String> texts = new ArrayList<>(prose.sentences(random.nextInt(60), 30));
      texts.addAll(
          List.of("", "...", "水库蓄水。水库", "\ud835\udd4f \uff21\uff22 \ufb01n", "x".repeat(700)));
      assertSameCounts(
          TermStatistics.of(texts, language), TermStatistics.ofFew(texts, language), language);
    }
  }

  private static void assertSameCounts(TermStatistics index, TermStatistics few, String language) {
    assertEquals(index.terms(), few.terms(), language);
    for (int term = 0; term < index.terms(); term++) {
      assertEquals(index.term(term), few.term(term), language);
    }
    assertArrayEquals(index.byTerm().starts(), few.byTerm().starts(), language);
    assertArrayEquals(index.byTerm().columns(), few.byTerm().columns(), language);
    assertArrayEquals(index.byTerm().values(), few.byTerm().values(), language);
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
