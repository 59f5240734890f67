package io.precis.write.report.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.testing.Browser;
import io.precis.testing.Seeds;
import io.precis.write.OutputFormat;
import io.precis.write.RunStore;
import io.precis.write.report.Hostile;
import io.precis.write.report.Records;
import io.precis.write.report.Records.Summarized;
import io.precis.write.report.document.DocumentPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser. Skipped where there is none: set {@code -Dprecis.browser=PROGRAM} or
 * put chromium on the path.
 */
@Tag("slow")
final class PagesInBrowserTest {
  private static final Set<OutputFormat> FORMATS = EnumSet.allOf(OutputFormat.class);
  private static final int TAB = 9;
  private static final int ENTER = 13;
  private static final String FIRST = ".lead .s";
  private static final String LIT = "document.querySelectorAll('mark.lit').length";

  private static Browser browser;
  private final Random random = Seeds.randomFor(getClass());
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Optional<Path> program = Browser.find();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path and no -Dprecis.browser: pages not tested");
    browser = Browser.open(program.get());
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whatever a test did: nothing was asked of the network, nothing broke the policy. */
  @AfterEach
  void nothingLeavesThePage() throws InterruptedException {
    for (JsonNode request : browser.events("Network.requestWillBeSent")) {
      String url = request.at("/params/request/url").asText();
      assertTrue(url.startsWith("file:") || url.startsWith("data:"), url);
    }
    assertEquals(List.of(), browser.events("Log.entryAdded"));
    assertEquals(List.of(), browser.events("Runtime.exceptionThrown"));
    browser.media("", "light");
    browser.scripts(true);
  }

  @Test
  void pointingAtASentenceLightsItsSourceAndScrollsToIt() throws Exception {
    openDocument(1400);
    browser.eval("document.getElementById('source').scrollTop = 1e6");
    browser.hover(FIRST);
    browser.await(LIT + " > 0");
    assertEquals(
        browser.eval("document.querySelector('" + FIRST + "').dataset.c").asText(),
        browser
            .eval("[...document.querySelectorAll('mark.lit')].map(m => m.id).join(' ')")
            .asText());
    browser.await(
        "(() => { const r = document.querySelector('mark.lit').getBoundingClientRect();"
            + " return r.top >= 0 && r.bottom <= innerHeight; })()");
  }

  @Test
  void aClickOnTheSourceFindsTheSentencesThatCiteIt() throws Exception {
    openDocument(1400);
    assertTrue(browser.eval("!document.querySelector('.tree details').open").asBoolean());
    String inner =
        browser.eval("document.querySelector('.tree .s[data-c]').dataset.c.split(' ')[0]").asText();
    browser.click("#" + inner);
    browser.await("document.querySelector('.tree .s.lit')");
    assertTrue(
        browser.eval("document.querySelector('.tree .s.lit').closest('details').open").asBoolean());
  }

  @Test
  void theTreeOpensAtOnceAndShutsAgain() throws Exception {
    openDocument(1400);
    int nodes = browser.eval("document.querySelectorAll('.tree details').length").asInt();
    String open = "document.querySelectorAll('.tree details[open]').length";
    browser.click("#all");
    assertEquals(nodes, browser.eval(open).asInt());
    browser.click("#all");
    assertEquals(0, browser.eval(open).asInt());
    browser.click(".tree summary");
    assertEquals(1, browser.eval(open).asInt());
  }

  @Test
  void theKeyboardReachesEvidenceAndTree() throws Exception {
    openDocument(1400);
    boolean lit = false;
    boolean opened = false;
    for (int i = 0; i < 60 && !(lit && opened); i++) {
      browser.press("Tab", TAB);
      lit |= browser.eval(LIT).asInt() > 0;
      if (browser.eval("document.activeElement.matches('.tree summary')").asBoolean()) {
        assertNotEquals(
            "none", browser.eval("getComputedStyle(document.activeElement).outlineStyle").asText());
        browser.press("Enter", ENTER);
        opened = browser.eval("document.activeElement.parentElement.open").asBoolean();
      }
    }
    assertTrue(lit, "focus on a place lights it");
    assertTrue(opened, "Enter opens a section");
  }

  @Test
  void withoutScriptEverythingCanBeRead() throws Exception {
    browser.scripts(false);
    Summarized given = openDocument(1400);
    JsonNode root = browser.call("DOM.getDocument", Map.of("depth", 1)).get("root");
    assertTrue(isHidden(root, "#all"));
    // The protocol's own scripts run where the page's do not.
    browser.click(".tree summary");
    assertTrue(browser.eval("document.querySelector('.tree details').open").asBoolean());
    browser.click(".lead a.c");
    assertTrue(browser.eval("document.querySelector('mark:target') !== null").asBoolean());
    assertEquals(0, browser.eval(LIT).asInt());
    String text = browser.eval("document.body.innerText").asText().replaceAll("\\s+", "");
    given
        .record()
        .root()
        .sentences()
        .forEach(s -> assertTrue(text.contains(s.text().replaceAll("\\s+", ""))));
    openRun(3);
    assertTrue(isHidden(browser.call("DOM.getDocument", Map.of()).get("root"), "#filters"));
    assertEquals(3, browser.eval("document.querySelectorAll('#documents .entry').length").asInt());
  }

  private static boolean isHidden(JsonNode root, String selector) throws InterruptedException {
    JsonNode node =
        browser.call(
            "DOM.querySelector",
            Map.of("nodeId", root.get("nodeId").asInt(), "selector", selector));
    JsonNode attributes =
        browser
            .call("DOM.getAttributes", Map.of("nodeId", node.get("nodeId").asInt()))
            .get("attributes");
    return attributes.toString().contains("\"hidden\"");
  }

  @Test
  void darkAndLightDifferAndBothCanBeRead() throws Exception {
    openDocument(1400);
    double light = contrast();
    String paper = browser.eval("getComputedStyle(document.body).backgroundColor").asText();
    browser.media("", "dark");
    assertNotEquals(
        paper, browser.eval("getComputedStyle(document.body).backgroundColor").asText());
    assertTrue(light >= 4.5 && contrast() >= 4.5, "WCAG 2 AA for every text");
  }

  /** The least contrast of a text to the ground it stands on, as WCAG 2 reckons it. */
  private static double contrast() throws InterruptedException {
    return browser
        .eval(
            """
            (() => {
              const rgb = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
              const lum = (c) => c.slice(0, 3).map((v) => v / 255)
                .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const ground = (e) => {
                for (; e; e = e.parentElement) {
                  const c = rgb(getComputedStyle(e).backgroundColor);
                  if (c.length === 3 || c[3] > 0) return c;
                }
                return [255, 255, 255];
              };
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              let least = 21;
              while (walker.nextNode()) {
                const e = walker.currentNode.parentElement;
                if (!walker.currentNode.data.trim() || e.closest('script, style, svg')) continue;
                const [a, b] = [lum(rgb(getComputedStyle(e).color)), lum(ground(e))];
                least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
              }
              return least;
            })()\
            """)
        .asDouble();
  }

  @Test
  void nothingIsWiderThanTheWindow() throws Exception {
    for (int width : new int[] {360, 800, 1056, 1400, 2200}) {
      openDocument(width);
      assertFits(width);
      openRun(5);
      browser.size(width, 900);
      assertFits(width);
    }
  }

  private static void assertFits(int width) throws InterruptedException {
    assertTrue(
        browser.eval("document.documentElement.scrollWidth").asInt() <= width, "at " + width);
  }

  @Test
  void paperHasTheSummaryTheWholeTreeAndWhatIsCited() throws Exception {
    Summarized given = openDocument(1400);
    try (PDDocument pdf = Loader.loadPDF(browser.print())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      given.record().nodes().stream()
          .flatMap(node -> node.sentences().stream())
          .forEach(s -> assertTrue(text.contains(s.text().replaceAll("\\s+", "")), s::text));
      assertTrue(text.toLowerCase(Locale.ROOT).contains("citedbythesummary"));
      assertFalse(text.contains("Openall"));
    }
    assertTrue(
        browser.eval("!document.querySelector('.tree details').open").asBoolean(), "shut again");
  }

  /** From a file, where fetching is refused; the documents lie in more than one shard. */
  @Test
  void theIndexFindsFiltersAndSorts() throws Exception {
    openRun(12);
    assertTrue(Files.exists(folder.resolve("find/2.js")));
    String hits = "document.querySelectorAll('#results .entry').length";
    browser.click("#find");
    browser.type("minutes-7");
    browser.await(hits + " === 1");
    assertEquals("1 of 12", browser.eval("document.getElementById('found').textContent").asText());
    assertTrue(browser.eval("document.getElementById('documents').hidden").asBoolean());
    choose("find", "none such");
    browser.await(hits + " === 0");
    choose("find", "");
    browser.await("document.getElementById('results').hidden");
    choose("sort", "long");
    browser.await(hits + " === 12");
    String words =
        "[...document.querySelectorAll('#results .entry .facts')]"
            + ".map(f => Number(f.textContent.match(/([\\d,]+) words/)[1].replace(',', '')))";
    assertTrue(isSorted(browser.eval(words), -1));
    choose("show", "part");
    browser.await(hits + " === 0");
  }

  private static void choose(String field, String value) throws InterruptedException {
    browser.eval(
        "(() => { const f = document.getElementById('"
            + field
            + "'); f.value = '"
            + value
            + "'; f.dispatchEvent(new Event('input')); })()");
  }

  private static boolean isSorted(JsonNode numbers, int sign) {
    boolean sorted = true;
    for (int i = 1; i < numbers.size(); i++) {
      sorted &=
          sign * Double.compare(numbers.get(i - 1).asDouble(), numbers.get(i).asDouble()) <= 0;
    }
    return sorted;
  }

  @Test
  void aHostileDocumentRunsNothing() throws Exception {
    for (int i = 0; i < 10; i++) {
      String text = Hostile.text(random, 60) + ". The council met in the hall on Monday.";
      Summarized given = Records.of("x.txt", text, "en");
      Path page = folder.resolve("hostile.html");
      String html =
          DocumentPage.render(
              Records.hostile(given.record(), random), given.text(), Optional.empty(), Set.of());
      Files.write(page, html.getBytes(StandardCharsets.UTF_8));
      browser.eval("window.alert = () => {}");
      browser.open(page, 1400, 900);
      assertEquals(List.of(), browser.events("Page.javascriptDialogOpening"));
      assertEquals(1, browser.eval("document.scripts.length").asInt());
      nothingLeavesThePage();
    }
  }

  @Test
  void thePolicyStopsWhatWouldBePutIn() throws Exception {
    openDocument(1400);
    browser.eval(
        "(() => { const s = document.createElement('script'); s.textContent = 'window.bad = 1';"
            + " document.body.append(s); const i = new Image(); i.src = 'https://evil.test/x.png';"
            + " document.body.append(i); document.body.setAttribute('onclick', 'window.bad = 2');"
            + " document.body.click(); })()");
    assertTrue(browser.eval("window.bad === undefined").asBoolean());
    browser.await("true");
    assertFalse(browser.events("Log.entryAdded").isEmpty(), "the policy spoke");
    browser.open(folder.resolve("document.html"), 1400, 900);
  }

  /**
   * No violation of what axe-core checks. Skipped where {@code -Dprecis.axe=FILE} names no {@code
   * axe.min.js}, as {@code npm pack axe-core} gives it.
   */
  @Test
  void everyKindOfPageIsAccessible() throws Exception {
    String axe = System.getProperty("precis.axe", "");
    Assumptions.assumeTrue(!axe.isEmpty(), "no -Dprecis.axe: accessibility not checked");
    String script = Files.readString(Path.of(axe));
    openDocument(1400);
    assertAccessible(script, "document");
    openDocument(390);
    browser.click("#all");
    assertAccessible(script, "document on a phone");
    openChinese();
    assertAccessible(script, "document in Chinese");
    openRun(12);
    assertAccessible(script, "index");
    choose("find", "the");
    browser.await("document.querySelectorAll('#results .entry').length === 12");
    assertAccessible(script, "index with hits");
    browser.open(folder.resolve("run.html"), 1400, 900);
    assertAccessible(script, "run");
    openRun(0);
    assertAccessible(script, "empty index");
  }

  private void assertAccessible(String axe, String page) throws InterruptedException {
    for (String scheme : List.of("light", "dark")) {
      browser.media("", scheme);
      browser.eval(axe + "; true");
      JsonNode violations =
          browser.eval(
              "axe.run(document).then(r => r.violations.map(v => v.id + ': '"
                  + " + v.nodes.map(n => n.html.slice(0, 200)).slice(0, 3).join(' | ')))");
      assertEquals("[]", violations.toString(), page + ", " + scheme);
    }
    browser.media("", "light");
  }

  private void openChinese() throws IOException, InterruptedException {
    String text = "# 会议\n\n" + "石桥镇的桥很老，今年要修。桥下的河水流向东方。".repeat(20);
    Summarized given = Records.of("石桥.txt", text, "zh");
    Path page = folder.resolve("zh.html");
    Files.writeString(
        page, DocumentPage.render(given.record(), given.text(), Optional.empty(), FORMATS));
    browser.open(page, 1400, 900);
  }

  /** On a phone the first document is on the first screen, and all ten thousand can be found. */
  @Test
  void tenThousandDocumentsStayUsable() throws Exception {
    DocumentRecord model = Records.of("m.txt", Records.prose(random, 2), "en").record();
    RunPage.Builder builder = new RunPage.Builder();
    SearchShards shards = new SearchShards(new RunStore(folder + "/"));
    for (int i = 0; i < 10_000; i++) {
      String name = "folder-" + i / 100 + "/report-" + i + ".txt";
      DocumentRecord record = model.withFiles(Records.files(model, name), List.of());
      IndexEntry entry = IndexEntry.of(record, Set.of(OutputFormat.HTML));
      builder.add(entry, record);
      shards.add(entry, record);
    }
    int files = shards.finish().size();
    builder.render(
        Records.manifest(10_000, Map.of()),
        files,
        builder.entries(),
        (file, page) -> {
          byte[] html = page.getBytes(StandardCharsets.UTF_8);
          assertTrue(html.length < 2_000_000, file + ": " + html.length);
          Files.write(folder.resolve(file), html);
        });
    for (int i = 1; i <= files; i++) {
      assertTrue(Files.size(folder.resolve(SearchShards.file(i))) < 2_000_000);
    }
    browser.open(folder.resolve("index.html"), 390, 700);
    assertTrue(
        browser
            .eval("document.querySelector('.entry h3').getBoundingClientRect().bottom < 700")
            .asBoolean());
    long before = System.nanoTime();
    choose("find", "report-9876");
    browser.await("document.querySelectorAll('#results .entry').length === 1");
    double seconds = (System.nanoTime() - before) / 1e9;
    assertTrue(seconds < 20, seconds + " s to load and find");
    assertEquals(
        "1 of 10000", browser.eval("document.getElementById('found').textContent").asText());
  }

  private Summarized openDocument(int width) throws IOException, InterruptedException {
    Summarized given = Records.of("minutes.txt", Records.prose(random, 40), "en");
    Path page = folder.resolve("document.html");
    Files.writeString(
        page, DocumentPage.render(given.record(), given.text(), Optional.empty(), FORMATS));
    browser.open(page, width, 900);
    return given;
  }

  private void openRun(int documents) throws IOException, InterruptedException {
    RunPage.Builder builder = new RunPage.Builder();
    SearchShards shards = new SearchShards(new RunStore(folder + "/"), 2_000);
    for (int i = 1; i <= documents; i++) {
      DocumentRecord record =
          Records.of("minutes-" + i + ".txt", Records.prose(random, 1 + i % 5), "en").record();
      IndexEntry entry = IndexEntry.of(record, Set.of(OutputFormat.HTML));
      builder.add(entry, record);
      shards.add(entry, record);
    }
    builder.reject(Outcome.rejected("", List.of("locked.pdf"), "ENCRYPTED", ""));
    int files = shards.finish().size();
    builder.render(
        Records.manifest(documents, Map.of("ENCRYPTED", 1)),
        files,
        builder.entries(),
        (file, page) -> Files.writeString(folder.resolve(file), page));
    browser.open(folder.resolve("index.html"), 1400, 900);
  }
}
