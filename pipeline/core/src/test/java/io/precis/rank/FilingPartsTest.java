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

  /** What a company does and earned, though the latter stands in a table alone. */
  @Test
  void whatACompanyDoesAndEarnedIsPreferred() {
    String business =
        "## Item 1. Business\n\nHarrow Mills is a company that grinds corn for the valley.\n\n";
    String table =
        "| ($ in millions) | 2024 | 2023 |\n|---|---|---|\n| Revenue | $60.9 | $26.9 |\n"
            + "| Cost of corn | $20.1 | $10.2 |\n| Net income | $29.7 | $4.3 |\n\n";
    RankedText text = ranked("# Harrow Mills\n\n" + business + RESULTS + table + FORMAL, "en");
    double[] scores =
        LearnedScorer.embedded(LearnedSpec.DEFAULT, SentenceRanker.of(RankSpec.DEFAULT))
            .score(text)
            .values();
    assertTrue(scores[find(text, "Net income; 2024: $29.7; 2023: $4.3 ($ in millions).")] > 0);
    assertTrue(scores[find(text, "Revenue; 2024")] > 0);
    assertEquals(0, scores[find(text, "Cost of corn; 2024")]);
    assertTrue(scores[find(text, "a company that")] > scores[find(text, "looked through")]);
    RankedText told =
        ranked(
            "# Harrow Mills\n\n"
                + business
                + RESULTS
                + "Our revenue was $60.9 million in 2024, compared"
                + " to $26.9 million in the prior year.\n\n"
                + table
                + FORMAL,
            "en");
    double[] again =
        LearnedScorer.embedded(LearnedSpec.DEFAULT, SentenceRanker.of(RankSpec.DEFAULT))
            .score(told)
            .values();
    assertTrue(again[find(told, "Net income; 2024")] > 2 * again[find(told, "Revenue; 2024")]);
  }

  /** Notes say again what the company is: that opens no part of its business. */
  @Test
  void behindTheResultsNoBusinessBegins() {
    RankedText text =
        ranked(
            "# Harrow Mills\n\n"
                + RESULTS
                + "## Notes to Consolidated Financial Statements\n\n"
                + "## Our Company\n\nHarrow Mills grinds corn for the valley.\n",
            "en");
    assertTrue(FilingParts.of(text).isBeside(find(text, "grinds corn")));
  }

  /** A form's cover counts shares and says who files; what it is about stands below. */
  @Test
  void theCoverOfAFormStandsBeside() {
    RankedText text =
        ranked(
            "# UNITED STATES\n\nThe registrant has filed all reports of the mill.\n\n" + RESULTS,
            "en");
    FilingParts parts = FilingParts.of(text);
    assertTrue(parts.isBeside(find(text, "all reports")));
    assertFalse(parts.isBeside(find(text, "rose by a tenth")));
  }
}
