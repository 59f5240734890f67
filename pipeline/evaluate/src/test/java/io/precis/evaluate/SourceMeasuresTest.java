package io.precis.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.RougeText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceMeasuresTest {
  private static final SummaryLanguage ENGLISH = SummaryLanguage.of("en", false);

  @Test
  void countsNewSequences() {
    RougeText source = ENGLISH.rougeText("the cat sat on the mat");
    RougeText summary = ENGLISH.rougeText("the cat sat there");
    assertEquals(1.0 / 4, Novelty.share(1, source, summary));
    assertEquals(1.0 / 3, Novelty.share(2, source, summary));
    assertEquals(1.0 / 2, Novelty.share(3, source, summary));
    assertEquals(1, Novelty.share(4, source, summary));
    assertEquals(0, Novelty.share(5, source, summary));
    assertThrows(IllegalArgumentException.class, () -> Novelty.share(0, source, summary));
  }

  @Test
  void countsRepetition() {
    assertEquals(0, Novelty.repeated(3, ENGLISH.rougeText("a b")));
    assertEquals(0, Novelty.repeated(3, ENGLISH.rougeText("a b c d e")));
    assertEquals(1.0 / 4, Novelty.repeated(3, ENGLISH.rougeText("a b c a b c")));
  }

  @Test
  void coversSectionsAndPages() {
    List<Section> sections =
        List.of(section(0, 0, 10), section(1, 10, 10), section(2, 10, 30), section(3, 30, 40));
    assertEquals(0, SourceCoverage.ofSections(sections, List.of()));
    assertEquals(1.0 / 3, SourceCoverage.ofSections(sections, List.of(new Span(12, 13))));
    assertEquals(
        2.0 / 3, SourceCoverage.ofSections(sections, List.of(new Span(29, 31), new Span(15, 20))));
    assertEquals(0, SourceCoverage.ofSections(List.of(), List.of(new Span(0, 1))));
    assertEquals(0.5, SourceCoverage.ofPages(4, List.of(1, 4, 4)));
    assertThrows(IllegalArgumentException.class, () -> SourceCoverage.ofPages(4, List.of(5)));
    assertThrows(IllegalArgumentException.class, () -> SourceCoverage.ofPages(0, List.of()));
  }

  @Test
  void coversTenths() {
    String source =
        IntStream.range(0, 40)
            .mapToObj(i -> "Item" + i + " follows item" + (i * 7 + 100) + ".")
            .collect(Collectors.joining(" "));
    RougeText text = ENGLISH.rougeText(source);
    assertEquals(0.1, SourceCoverage.ofTenths(text, ENGLISH.rougeText("Item0 came. Item3 came.")));
    assertEquals(0.2, SourceCoverage.ofTenths(text, ENGLISH.rougeText("Item3 came. Item4 came.")));
    assertEquals(0, SourceCoverage.ofTenths(text, ENGLISH.rougeText("Nothing.")));
    assertEquals(1, SourceCoverage.ofTenths(text, text));
    RougeText shortText = ENGLISH.rougeText("Cats sleep. Dogs bark.");
    assertEquals(0.5, SourceCoverage.ofTenths(shortText, ENGLISH.rougeText("Dogs.")));
  }

  @Test
  void findsWhatSupports() {
    String source = "In 2019 Ada Lovelace's firm sold 12,500 engines to Bern, or 3.5 a day.";
    assertEquals(new EvidenceSupport(1, 1, 1, 1), EvidenceSupport.of(source, source, ENGLISH));
    EvidenceSupport wrong =
        EvidenceSupport.of("The firm of Ada Byron sold 12500 engines in 2018.", source, ENGLISH);
    assertEquals(0.5, wrong.numbers());
    assertEquals(0.5, wrong.names());
    EvidenceSupport plain = EvidenceSupport.of("Engines sold.", source, ENGLISH);
    assertEquals(new EvidenceSupport(1, 0, 1, 1), plain);
  }

  @Test
  void supportsChineseByCharacter() {
    SummaryLanguage chinese = SummaryLanguage.of("zh", false);
    EvidenceSupport support = EvidenceSupport.of("销售12台机器", "公司销售12台设备", chinese);
    assertEquals(1, support.numbers());
    assertEquals(1, support.names());
    // Of 销 售 12 台 机 器 four words and three pairs are the source's.
    assertEquals(4.0 / 6, support.words(), 1e-12);
    assertEquals(3.0 / 5, support.pairs(), 1e-12);
  }

  private static Section section(int ordinal, int start, int end) {
    return new Section(ordinal, -1, List.of(), new Span(start, end), false);
  }
}
