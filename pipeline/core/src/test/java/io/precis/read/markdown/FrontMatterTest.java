package io.precis.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  private static FrontMatter of(String... settings) {
    return FrontMatter.of("---\n" + String.join("\n", settings) + "\n---\nWater flows.\n");
  }

  @Test
  void titlesGoOnOverLinesAndHaveEscapes() {
    assertEquals(
        "The City\u2019s Water and its Mills",
        of("title: \"The City\\u2019s\\", "  \\ Water and its", "  Mills\"").title());
    assertEquals("Water and mills", of("title: >", "  Water", "  and mills").title().strip());
    assertEquals("Water: A plan", of("title: Water", "subtitle: A plan").title());
    assertEquals(
        "Water: The plan", of("title: \"[[Water]]\"", "subtitle: \"[[plan-2|The plan]]\"").title());
    assertEquals("By-laws", of("title: |", " ![](mill.png){width=1in}", " By-laws").title());
    assertEquals("Water &amp; mills".replace("&amp;", "&"), of("title: Water &amp; mills").title());
  }

  @Test
  void whatIsNoYamlIsReadLineByLine() {
    FrontMatter front =
        of("title: {{ site.name }}: Water", "author: Anna Quay", "date: 2026-03-01");
    assertEquals("{{ site.name }}: Water", front.title());
    assertEquals(new Byline(List.of("Anna Quay"), "2026-03-01"), front.byline());
    FrontMatter toml =
        FrontMatter.of(
            "+++\ntitle = \"Mills\"\nauthors = [\"Anna Quay\", \"B. Mill\"]\n+++\nText.\n");
    assertEquals("Mills", toml.title());
    assertEquals(List.of("Anna Quay", "B. Mill"), toml.byline().authors());
  }

  @Test
  void authorsAreNamesInAnyForm() {
    assertEquals(
        List.of("Anna Quay", "B. Mill"), of("authors: Anna Quay and B. Mill").byline().authors());
    assertEquals(
        List.of("Anna Quay"), of("author: '[Anna Quay](https://quay.example)'").byline().authors());
    assertEquals(
        List.of("Anna Quay", "Bo Mill"),
        of(
                "authors:",
                "  - name: Anna Quay",
                "    orcid: 0000-0001",
                "  - name: Bo Mill",
                "    affiliation: 1")
            .byline()
            .authors());
    assertEquals(List.of("宋水", "王泵"), of("author: 宋水、王泵").byline().authors());
    assertEquals(List.of("水邊·宋水"), of("author: 「水邊」·宋水").byline().authors());
    assertEquals(List.of("宋水"), of("author: 記者宋水").byline().authors());
  }

  @Test
  void accountsAndListsWithOneAmongThemNameNobody() {
    assertEquals(List.of(), of("author: anna-quay").byline().authors());
    assertEquals(List.of(), of("authors: [Anna Quay, bo-mill]").byline().authors());
    assertEquals(List.of(), of("authors:", "  - orcid: 0000-0001").byline().authors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-01 14:47:00 UTC+02:00|2026-03-01",
        "2026-03-01T14:47:00Z|2026-03-01",
        "13 August 2017|2017-08-13",
        "'September 01, 2025'|2025-09-01",
        "'February 5, 2018'|2018-02-05",
        "2021年3月5日|2021-03-05",
        "2026-02-31|''",
        "soon|''"
      })
  void daysAreReadAsTheyAreWritten(String written, String day) {
    assertEquals(day, of("title: Water", "date: " + written).byline().date());
  }

  @Test
  void nestingThatNoStackHoldsIsNoMapping() {
    assertEquals("Water", of("title: Water", "tags: " + "[".repeat(30_000)).title());
    assertEquals("Water", of("title: Water", "tags: " + "- ".repeat(15_000)).title());
  }

  @Test
  void settingsThatHoldThemselvesNameNobody() {
    FrontMatter front =
        of("title: Water", "authors: &a", "  - &b", "    - *a", "  - *b", "author: &c [*c]");
    assertEquals("Water", front.title());
    assertEquals(List.of(), front.byline().authors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\f", "\u000B", "\u0085", "\u2028", "\u2029"})
  void linesAreReadInOneWayWhateverEndsThem(String end) {
    String head = "X-Scan: a" + end + (" more of it" + end).repeat(60) + end + "Water flows." + end;
    String keys = "title: a" + end + ("date: 2026-03-01" + end).repeat(60) + "Water flows." + end;
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FrontMatter.of(head));
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FrontMatter.ofMarkdown(keys));
  }

  @Test
  void settingsWithoutDashesEndInAnEmptyLineHoweverLinesEnd() {
    for (String end : List.of("\n", "\r\n")) {
      String keys = "title: Water" + end + "date: 2026-03-01" + end;
      assertEquals("Water", FrontMatter.ofMarkdown(keys + end + "It flows.").title());
      assertEquals(0, FrontMatter.ofMarkdown(keys + "It flows.").settings());
    }
  }

  @Test
  void anEmptyLineMayStandBeforeTheDashesThatEndUnopenedSettings() {
    FrontMatter found =
        FrontMatter.of("title: \"The mill\"\ndate: 2017-01-18\nsubtitle: \n\n---\nWater flows.\n");
    assertEquals("The mill", found.title());
    assertEquals("Water flows.\n", found.text());
    assertEquals("", FrontMatter.of("Note: the mill\n\n---\nWater flows.\n").title());
  }
}
