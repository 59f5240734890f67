package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.rank.feature.RankedText;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.segment.SentenceSplitter;
import io.precis.text.TextDocuments;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a company's report tells in words, and what stands beside it. */
class FilingPartsTest {
  private static final String STATEMENTS =
      "# Harrow Mills\n\n## Item 1. Financial Statements\n\n## Notes to Condensed Consolidated Financial"
          + " Statements\n\n## 1. The Company\n\nHarrow Mills grinds corn for the valley.\n\n## Inventory"
          + "\n\nThe corn is carried at cost.\n\n## 2. Basis of Presentation\n\nThe board keeps its accounts"
          + " by the month.\n\n";
  private static final String RESULTS =
      "## Item 2. Management’s Discussion and Analysis of Financial Condition\n\n### Net sales\n\nSales of"
          + " corn rose by a tenth in the spring.\n\n";
  private static final String FORMAL =
      "## Item 4. Controls and Procedures\n\nThe clerk looked through the books of the mill.\n";

  private static RankedText ranked(String text, String language) {
    Document document = TextDocuments.of("a.md", text, language);
    List<Sentence> sentences = SentenceSplitter.split(document);
    return RankedText.of(
        document, sentences, SentenceFilter.of(language).inputs(document, sentences));
  }

  private static int find(RankedText text, String part) {
    return IntStream.range(0, text.size())
        .filter(i -> text.sentences().get(i).text().contains(part))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void resultsAreToldBesideStatementsAndForms() {
    RankedText text = ranked(STATEMENTS + RESULTS + FORMAL, "en");
    FilingParts parts = FilingParts.of(text);
    int results = find(text, "rose by a tenth");
    assertTrue(parts.isOfResults(results));
    assertFalse(parts.isBeside(results));
    for (String beside : List.of("keeps its accounts", "looked through")) {
      assertTrue(parts.isBeside(find(text, beside)), beside);
    }
    assertFalse(parts.isBeside(find(text, "grinds corn")));
    double[] scores =
        LearnedScorer.embedded(LearnedSpec.DEFAULT, SentenceRanker.of(RankSpec.DEFAULT))
            .score(text)
            .values();
    assertTrue(scores[results] > 2 * scores[find(text, "looked through")]);
  }

  @Test
  void aTextWithoutResultsInWordsHasNoParts() {
    RankedText text = ranked(STATEMENTS + FORMAL, "en");
    FilingParts parts = FilingParts.of(text);
    assertEquals(0, IntStream.range(0, text.size()).filter(i -> parts.isBeside(i)).count());
  }

  @Test
  void partsOfChineseReportsAreTold() {
    RankedText text =
        ranked(
            "# 磨坊股份年度报告\n\n## 第三节 管理层讨论与分析\n\n公司全年磨粉一万吨，同比增长一成。\n\n## 第七节 财务报表及附注\n\n存货按成本计价。\n",
            "zh");
    FilingParts parts = FilingParts.of(text);
    assertTrue(parts.isOfResults(find(text, "增长一成")));
    assertTrue(parts.isBeside(find(text, "存货")));
  }
}
