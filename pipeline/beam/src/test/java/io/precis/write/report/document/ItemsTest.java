package io.precis.write.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.request.Style;
import io.precis.summary.SummarySentence;
import io.precis.write.MarkdownReport;
import io.precis.write.report.Records;
import io.precis.write.report.Records.Summarized;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Points that no mark ends do not run into each other, whatever prints them. */
final class ItemsTest {
  private static final String MINUTES =
      """
      Harbour committee, 3 May 2021

      - Rowe reported that the old crane was repaired in March
      - The committee agreed to buy a second pump for the dry dock
      - Vera will write to the town council about the price of the quay
      - The lighthouse was painted by volunteers from the sailing club
      """;

  private final Summarized given = Records.of("minutes.txt", MINUTES, "en");
  private final List<String> printed =
      given.record().root().sentences().stream().map(SummarySentence::text).toList();

  @Test
  void thePageShowsAList() {
    var page =
        Jsoup.parse(DocumentPage.render(given.record(), given.text(), Optional.empty(), Set.of()));
    assertTrue(printed.size() > 1);
    assertEquals(printed.size(), page.select(".lead ul li").size());
  }

  @Test
  void markdownShowsAList() {
    String markdown = MarkdownReport.of(given.record(), Style.PARAGRAPH, Optional.empty());
    for (String sentence : printed) {
      assertTrue(markdown.contains("\n- " + sentence + " \\["), markdown);
    }
  }

  /** A text without headings is told in parts, each a list item; so are its points below it. */
  @Test
  void markdownShowsTheItemsOfAPartBelowIt() {
    String point = "- The committee of the %s agreed to buy pump %d for the dry dock this year\n";
    String minutes =
        "Harbour committee, 3 May 2021\n\n"
            + IntStream.range(0, 900)
                .mapToObj(i -> point.formatted(List.of("quay", "pier", "lock").get(i % 3), i))
                .collect(Collectors.joining());
    Summarized told = Records.of("minutes.txt", minutes, "en");
    String markdown = MarkdownReport.of(told.record(), Style.PARAGRAPH, Optional.empty());
    Matcher part =
        Pattern.compile("\n( *)- sentences \\d+–\\d+: \n\\1  - The committee").matcher(markdown);
    assertTrue(part.find(), markdown);
    assertFalse(Pattern.compile("sentences \\d+–\\d+: \\S").matcher(markdown).find(), markdown);
  }

  @Test
  void theRecordsSummaryHasALineEach() {
    assertEquals(String.join("\n", printed), given.record().summary());
  }
}
