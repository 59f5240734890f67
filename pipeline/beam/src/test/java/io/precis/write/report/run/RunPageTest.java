package io.precis.write.report.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.testing.Seeds;
import io.precis.write.Manifest;
import io.precis.write.OutputFormat;
import io.precis.write.report.Allowed;
import io.precis.write.report.Asset;
import io.precis.write.report.DocumentDate;
import io.precis.write.report.Hostile;
import io.precis.write.report.Records;
import io.precis.write.report.Records.Summarized;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class RunPageTest {
  private static final Set<OutputFormat> FORMATS = Set.of(OutputFormat.HTML, OutputFormat.MD);

  private final Random random = Seeds.randomFor(getClass());

  private static Map<String, String> pages(RunPage.Builder builder, Manifest manifest)
      throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    builder.render(manifest, 1, builder.entries(), pages::put);
    return pages;
  }

  @Test
  void everyDocumentHasAnEntryAndEveryRejectIsNamed() throws IOException {
    RunPage.Builder builder = new RunPage.Builder(2);
    for (int i = 0; i < 5; i++) {
      Summarized given = Records.of("d" + i, Records.prose(random, 2), "en");
      DocumentRecord record = Records.hostile(given.record(), random);
      builder.add(IndexEntry.of(record, FORMATS), record);
    }
    builder.reject(Outcome.rejected("", List.of("<b>a", "c"), "CORRUPT", Hostile.text(random, 4)));
    Map<String, String> files = pages(builder, Records.manifest(5, Map.of("CORRUPT", 2)));
    assertEquals(
        List.of("index.html", "index-2.html", "index-3.html", "run.html"),
        List.copyOf(files.keySet()));
    int entries = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getKey().equals(RunPage.FILE)) {
        Document page = Allowed.check(file.getValue(), Asset.INDEX_SCRIPT);
        entries += page.select("#documents .entry").size();
        assertEquals(2, page.select("nav a").size());
      }
    }
    assertEquals(5, entries);
    Document first = Allowed.check(files.get("index.html"), Asset.INDEX_SCRIPT);
    assertEquals(List.of("<b>a corrupt", "c corrupt"), first.select(".rejects li").eachText());
    Document run = Allowed.checkPlain(files.get(RunPage.FILE));
    assertEquals(2, run.select("tbody tr").size());
    assertEquals("2 corrupt", run.selectFirst(".causes li").text());
  }

  @Test
  void whatWasEmptyIsToldByTheNameOfItsFormat() throws IOException {
    RunPage.Builder builder = new RunPage.Builder();
    builder.reject(Outcome.rejected("", List.of("a.pdf"), "EMPTY", "application/pdf"));
    builder.reject(Outcome.rejected("", List.of("b.ppt"), "ENCRYPTED", "it wants a password"));
    Map<String, String> files = pages(builder, Records.manifest(0, Map.of("EMPTY", 1)));
    Document run = Allowed.checkPlain(files.get(RunPage.FILE));
    assertEquals(
        List.of("a.pdf empty PDF", "b.ppt encrypted it wants a password"),
        run.select("tbody tr").eachText());
  }

  @Test
  void documentsStandByFolder() throws IOException {
    RunPage.Builder builder = new RunPage.Builder();
    for (String name : List.of("a/z.txt", "b.txt", "a/b/c.txt", "a/a.txt")) {
      DocumentRecord record = Records.of(name, Records.prose(random, 1), "en").record();
      builder.add(IndexEntry.of(record, FORMATS), record);
    }
    Document page =
        Allowed.check(
            pages(builder, Records.manifest(4, Map.of())).get("index.html"), Asset.INDEX_SCRIPT);
    assertEquals(List.of("Top folder", "a", "a/b"), page.select("h2.folder").eachText());
    assertEquals(
        List.of("b.txt", "a.txt", "z.txt", "c.txt"),
        page.select(".entry .facts span:first-child").eachText());
  }

  @Test
  void howARunCameToItsDocumentsLeavesTheIndexAsItIs() throws IOException {
    RunPage.Builder builder = new RunPage.Builder();
    DocumentRecord record = Records.of("a.txt", Records.prose(random, 2), "en").record();
    builder.add(IndexEntry.of(record, FORMATS), record);
    Manifest fresh = Records.manifest(1, Map.of());
    Manifest.Counts counts = fresh.counts();
    Manifest reused =
        new Manifest(
            fresh.schema(),
            fresh.run(),
            fresh.date(),
            fresh.program(),
            fresh.started(),
            fresh.finished(),
            fresh.settings(),
            new Manifest.Counts(counts.inputs(), 0, 0, 0, counts.inputs(), 0),
            Map.of(),
            Map.of(),
            Map.of(),
            fresh.pages(),
            fresh.sentences(),
            List.of(),
            "");
    Map<String, String> first = pages(builder, fresh);
    Map<String, String> second = pages(builder, reused);
    assertEquals(first.get("index.html"), second.get("index.html"));
    assertNotEquals(first.get(RunPage.FILE), second.get(RunPage.FILE));
    builder.reject(Outcome.rejected("", List.of("b.pdf"), "CORRUPT", ""));
    assertNotEquals(first.get("index.html"), pages(builder, fresh).get("index.html"));
  }

  @Test
  void aRunOfNothingIsAPage() throws IOException {
    String html = pages(new RunPage.Builder(), Records.manifest(0, Map.of())).get("index.html");
    assertTrue(
        Allowed.check(html, Asset.INDEX_SCRIPT).text().contains("No document was summarized"));
  }

  @Test
  void datesAreToldInAFormThatSorts() {
    assertEquals("2025-03-05", DocumentDate.iso("5 March 2025"));
    assertEquals("2025-03-05", DocumentDate.iso("March 5th, 2025"));
    assertEquals("2025-09-21", DocumentDate.iso("21st Sept. 2025"));
    assertEquals("2025-03", DocumentDate.iso("March 2025"));
    assertEquals("2025-03-05", DocumentDate.iso("2025 年 3 月 5 日"));
    assertEquals("2025-03-05", DocumentDate.iso("2025-03-05T10:00:00Z"));
    assertEquals("", DocumentDate.iso("Foo 99, 2025"));
    assertEquals("", DocumentDate.iso("last week"));
  }

  @Test
  void barsAreInProportion() {
    Chart chart = Chart.of("t", List.of("a", "b", "c"), new long[] {0, 1, 1000});
    assertEquals(
        List.of(0, 1, Chart.HEIGHT), chart.bars().stream().map(Chart.Bar::height).toList());
  }
}
