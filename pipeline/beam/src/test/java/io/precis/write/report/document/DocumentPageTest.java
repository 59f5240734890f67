package io.precis.write.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.testing.Seeds;
import io.precis.testing.TestData;
import io.precis.write.report.Allowed;
import io.precis.write.report.Asset;
import io.precis.write.report.DisplayText;
import io.precis.write.report.Hostile;
import io.precis.write.report.Records;
import io.precis.write.report.Records.Summarized;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class DocumentPageTest {
  private final Random random = Seeds.randomFor(getClass());

  @Test
  void everyCitationLeadsToItsStretchOfTheSource() {
    Summarized given = Records.of("minutes.txt", Records.prose(random, 5), "en");
    Document page = page(given.record(), given.text());
    for (Citation citation : Records.citations(given.record())) {
      Element mark = page.getElementById("s" + (citation.sentence() + 1));
      assertEquals(
          plain(given.text().substring(citation.start(), citation.end())), plain(mark.wholeText()));
    }
    assertFalse(page.select("a.c").isEmpty());
    for (Element link : page.select("a.c")) {
      assertEquals("mark", page.getElementById(link.attr("href").substring(1)).normalName());
    }
  }

  @Test
  void theWholeTextStandsOnThePageOnce() {
    Summarized given = Records.of("minutes.txt", Records.prose(random, 3), "en");
    Document page = page(given.record(), given.text());
    assertEquals(plain(given.text()), plain(page.selectFirst(".source .text").wholeText()));
  }

  @Test
  void everySummaryOfTheTreeIsThereInOrder() {
    Summarized given = Records.of("minutes.txt", Records.prose(random, 5), "en");
    Document page = page(given.record(), given.text());
    int sentences = given.record().nodes().stream().mapToInt(node -> node.sentences().size()).sum();
    assertEquals(sentences, page.select(".s").size());
  }

  @Test
  void idsAreUnique() {
    Summarized given = Records.of("minutes.txt", Records.prose(random, 4), "en");
    Set<String> seen = new HashSet<>();
    page(given.record(), given.text())
        .select("[id]")
        .forEach(element -> assertTrue(seen.add(element.id()), () -> "twice: " + element.id()));
  }

  @Test
  void hostileTextStaysText() {
    for (int i = 0; i < 40; i++) {
      String text = Hostile.text(random, 60) + ". The council met in the hall on Monday.";
      Summarized given = Records.of("x.txt", text, random.nextBoolean() ? "en" : "zh");
      page(Records.hostile(given.record(), random), given.text());
    }
  }

  @Test
  void directionAndControlCharactersAreReplaced() {
    String shown = DisplayText.text("a\u202Eb\u0000c\uD800d\u2067\u001Be\n😀\uFFFF");
    assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFD\uFFFDe\n😀\uFFFD", shown);
  }

  @Test
  void withoutTextThePageSaysSoAndHasNoLinksIntoIt() {
    Summarized given = Records.of("minutes.txt", Records.prose(random, 3), "en");
    Document page = page(given.record(), "");
    assertTrue(page.selectFirst(".remark").text().contains("was not kept"));
    assertTrue(page.select("a.c").isEmpty());
    assertTrue(page.select("mark").isEmpty());
  }

  @Test
  void whatDoesNotFitIsLeftOutAndMarked() {
    Summarized given = Records.of("minutes.txt", Records.prose(random, 60), "en");
    String whole = DocumentPage.render(given.record(), given.text(), Optional.empty(), Set.of());
    int bytes = whole.getBytes(StandardCharsets.UTF_8).length;
    for (int limit = bytes - 1; limit > 30_000; limit = limit * 3 / 4) {
      String html =
          new DocumentPageBuilder(given.record(), given.text(), Optional.empty(), Set.of())
              .html(limit);
      Document page = Allowed.check(html, Asset.DOCUMENT_SCRIPT);
      assertFalse(page.select(".remark").isEmpty());
      page.select("a.c")
          .forEach(link -> assertTrue(html.contains("id=\"" + link.attr("href").substring(1))));
      assertEquals(page.select("mark").isEmpty(), page.select(".gap").isEmpty());
    }
    assertTrue(page(given.record(), given.text()).select(".gap").isEmpty());
  }

  @Test
  void aTextThatIsNotTheRecordsIsRefused() {
    Summarized given = Records.of("minutes.txt", Records.prose(random, 3), "en");
    assertThrows(
        IllegalArgumentException.class,
        () -> DocumentPage.render(given.record(), "too short", Optional.empty(), Set.of()));
  }

  /**
   * The golden page; where it changes on purpose, run this test with {@code -Dtests.golden=write}
   * and look at the page.
   */
  @Test
  void goldenPage() throws IOException {
    Summarized given = Records.of("minutes.txt", Records.prose(new Random(7), 3), "en");
    String html = DocumentPage.render(given.record(), given.text(), Optional.empty(), Set.of());
    Path golden = TestData.path("reports").resolve("document.html");
    if ("write".equals(System.getProperty("tests.golden"))) {
      Files.writeString(golden, html);
    }
    assertEquals(Files.readString(golden), html);
  }

  private static Document page(DocumentRecord record, String text) {
    return Allowed.check(
        DocumentPage.render(record, text, Optional.empty(), Set.of()), Asset.DOCUMENT_SCRIPT);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\uFFFD]+", "");
  }
}
