package io.precis.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermAnalyzerTest {
  @Test
  void englishIsStemmedWithoutStopWordsAndKeepsOffsets() {
    List<Term> terms = TermAnalyzer.of("en").analyze("The reservoirs were filling.");
    assertEquals(List.of(new Term("reservoir", 4, 14), new Term("fill", 20, 27)), terms);
  }

  @Test
  void chineseIsSegmentedIntoWords() {
    List<String> terms = TermAnalyzer.of("zh").terms("城市公共交通发展报告");
    assertTrue(terms.contains("交通"), terms::toString);
  }

  @Test
  void unknownLanguagesGetIcuWords() {
    assertEquals(List.of("saluton", "mondo"), TermAnalyzer.of("eo").terms("Saluton, mondo!"));
    assertEquals(List.of(), TermAnalyzer.of("und").terms(" -- "));
  }
}
