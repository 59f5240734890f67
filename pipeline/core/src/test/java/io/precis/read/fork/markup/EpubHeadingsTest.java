package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Headings of e-books are known by the table of contents, and by the size of their letters. */
class EpubHeadingsTest {
  private static final String TEXT =
      "<p class=\"t\">The orchard was planted by a schoolmaster in the spring of 1911.</p>";
  private static final String SHEET =
      ".t{text-indent:1em} .c{font-size:1.67em;text-align:center} .s{font-size:80%}";

  private static EpubContents contents(String type, String properties, String table)
      throws Exception {
    EpubContents contents = new EpubContents();
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    contents.read("O/toc", type, properties, entry -> Optional.of(new ByteArrayInputStream(bytes)));
    return contents;
  }

  private static List<String> headings(String body, List<EpubContents.Line> lines, String sheet) {
    Document page = Jsoup.parse("<html><body>" + body + "</body></html>");
    EpubHeadings.mark(page, lines, sheet);
    return page.select("h1, h2, h3, h4").stream()
        .map(heading -> heading.tagName() + " " + heading.text())
        .toList();
  }

  @Test
  void bothFormsOfTheTableOfContentsNameChapters() throws Exception {
    String nav =
        "<html xmlns:epub=\"e\"><nav epub:type=\"toc\"><ol><li><a href=\"a.xhtml\">Winter</a><ol>"
            + "<li><a href=\"a.xhtml#s\">1. The snow</a></li></ol></li></ol></nav>"
            + "<nav epub:type=\"page-list\"><ol><li><a href=\"a.xhtml\">7</a></li></ol></nav></html>";
    List<EpubContents.Line> lines = contents("application/xhtml+xml", "nav", nav).of("O/a.xhtml");
    String section = "<div id=\"s\"><p>1</p><p>The Snow</p>" + TEXT + "</div>";
    assertEquals(
        List.of("h1 WINTER", "h2 1 The Snow"),
        headings("<p><b>WINTER</b></p>" + TEXT + section, lines, ""));
    String ncx =
        "<ncx><navMap><navPoint><navLabel><text>Winter</text></navLabel><content"
            + " src=\"../O/a.xhtml#w\"/></navPoint></navMap></ncx>";
    lines = contents("application/x-dtbncx+xml", "", ncx).of("O/a.xhtml");
    assertEquals(List.of("h1 Winter"), headings(TEXT + "<p id=\"w\">Winter</p>" + TEXT, lines, ""));
    assertEquals(List.of(), headings(TEXT.repeat(6) + "<p>Winter</p>", lines, ""), "too far on");
  }

  @Test
  void aParagraphIsNotLookedThroughForEveryLineOfTheTable() {
    long one = allocated(1);
    long many = allocated(200);
    assertTrue(many < 2 * one, many + " bytes for 200 lines, " + one + " for one");
  }

  /** Bytes, which no busy machine changes, for a page and so many lines that lead to it. */
  private static long allocated(int count) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    String page = "<p>" + "a, b. ".repeat(30_000) + "</p>" + TEXT;
    List<EpubContents.Line> lines =
        Collections.nCopies(count, new EpubContents.Line("", "Winter", 1));
    long before = threads.getCurrentThreadAllocatedBytes();
    assertEquals(List.of(), headings(page, lines, ""));
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void linesInLargerLettersThanTheTextAreHeadings() {
    String note = "<p class=\"s\">A small note.</p>";
    assertEquals(
        List.of("h2 Winter", "h2 Spring"),
        headings(
            "<p class=\"c\">Winter</p>"
                + TEXT
                + "<p><span class=\"c\">Spring</span></p>"
                + TEXT
                + note,
            List.of(),
            SHEET));
    assertEquals(
        List.of(),
        headings("<p class=\"c\">He said nothing.</p>" + TEXT, List.of(), SHEET),
        "a sentence in large letters");
    assertEquals(
        List.of(),
        headings("<p class=\"c\">The Orchard</p><p class=\"c\">A Novel</p>", List.of(), SHEET),
        "a page in large letters");
    assertEquals(
        List.of(),
        headings("<p>T<span class=\"c\">h</span>e</p>" + TEXT, List.of(), SHEET),
        "a letter alone");
  }

  @Test
  void aPageThatHasHeadingsKeepsThem() {
    assertFalse(EpubHeadings.hasOwn("<head><title>h1</title></head>"));
    assertTrue(EpubHeadings.hasOwn("<body><H2 class='a'>Winter</H2>"));
  }
}
