package io.precis.write.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.summary.Outcome;
import io.precis.testing.Seeds;
import io.precis.write.report.Records.Summarized;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class RunPageTest {
  private final Random random = Seeds.randomFor(getClass());

  @Test
  void everyDocumentAndEveryRejectHasARow() {
    RunPage.Builder builder = new RunPage.Builder(2);
    for (int i = 0; i < 5; i++) {
      Summarized given = Records.of("d" + i, Records.prose(random, 2), "en");
      builder.add(Records.hostile(given.record(), random));
    }
    builder.reject(Outcome.rejected("", List.of("<b>a", "c"), "CORRUPT", Hostile.text(random, 4)));
    Map<String, String> files = builder.render(Records.manifest(5, Map.of("CORRUPT", 2)));
    assertEquals(
        List.of("index.html", "index-2.html", "index-3.html"), List.copyOf(files.keySet()));
    int rows = 0;
    for (String html : files.values()) {
      Document page = Allowed.check(html, Asset.RUN_SCRIPT);
      rows += page.select("#documents tbody tr").size();
      assertEquals(2, page.select("nav a").size());
    }
    assertEquals(5, rows);
    Document first = Allowed.check(files.get("index.html"), Asset.RUN_SCRIPT);
    assertEquals(2, first.select("tbody th:contains(<b>a), tbody th:matchesOwn(^c$)").size());
    assertEquals("2 corrupt", first.selectFirst(".causes li").text());
  }

  @Test
  void aRunOfNothingIsAPage() {
    String html =
        new RunPage.Builder().render(Records.manifest(0, Map.of())).values().iterator().next();
    assertTrue(Allowed.check(html, Asset.RUN_SCRIPT).text().contains("No document was summarized"));
  }

  @Test
  void barsAreInProportion() {
    Chart chart = Chart.of("t", List.of("a", "b", "c"), new long[] {0, 1, 1000});
    assertEquals(
        List.of(0, 1, Chart.HEIGHT), chart.bars().stream().map(Chart.Bar::height).toList());
  }
}
