package io.precis.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.rank.RandomProse;
import io.precis.testing.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermCacheTest {
  @Test
  void givesWhatTheAnalyzerDoes() {
    Random random = Seeds.randomFor(getClass());
    List<String> texts = new RandomProse(random, 200).sentences(60, 20);
    try (TermCache cache = TermCache.open()) {
      for (int i = 0; i < 300; i++) {
        String text = texts.get(random.nextInt(texts.size()));
        TermAnalyzer analyzer = TermAnalyzer.of(List.of("en", "zh", "und").get(random.nextInt(3)));
        assertEquals(analyzer.analyze(text), analyzer.analyzeSentence(text));
      }
    }
  }

  @Test
  void analysesASentenceOnceWhileItIsOpen() {
    TermAnalyzer analyzer = TermAnalyzer.of("en");
    List<Term> first;
    try (TermCache outer = TermCache.open()) {
      first = analyzer.analyzeSentence("The pumps failed.");
      try (TermCache inner = TermCache.open()) {
        assertNotSame(first, analyzer.analyzeSentence("The pumps failed."));
      }
      assertSame(first, analyzer.analyzeSentence("The pumps failed."));
    }
    assertNotSame(first, analyzer.analyzeSentence("The pumps failed."));
  }

  @Test
  void holdsNoMoreTextThanItMay() {
    TermAnalyzer analyzer = TermAnalyzer.of("en");
    String half = "pump ".repeat(TermCache.MOST_CHARACTERS / 10 + 1);
    try (TermCache cache = TermCache.open()) {
      List<Term> first = analyzer.analyzeSentence(half);
      List<Term> second = analyzer.analyzeSentence(half + "failed");
      assertEquals(first.size() + 1, second.size());
      assertTrue(first == analyzer.analyzeSentence(half));
      assertTrue(second != analyzer.analyzeSentence(half + "failed"));
    }
  }
}
