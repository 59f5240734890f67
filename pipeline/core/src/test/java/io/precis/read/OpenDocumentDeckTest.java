package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of slides of OpenDocument is what stands on them, in the order it is seen in. */
class OpenDocumentDeckTest extends WithExtractor {
  private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

  @TempDir private Path directory;

  /** Parts that the package begins with. */
  private final Map<String, String> parts = new HashMap<>();

  private List<String> read(String... slides) throws Exception {
    StringBuilder content = new StringBuilder("<?xml version=\"1.0\"?><office:document-content");
    for (String part : List.of("office", "style", "text", "drawing", "presentation")) {
      String prefix = part.equals("drawing") ? "draw" : part;
      content.append(" xmlns:%s=\"%s%s:1.0\"".formatted(prefix, ODF, part));
    }
    content.append(" xmlns:svg=\"").append(ODF).append("svg-compatible:1.0\"");
    content.append(" xmlns:fo=\"").append(ODF).append("xsl-fo-compatible:1.0\">");
    content.append("<office:automatic-styles>").append(size("T1", 44)).append(size("T2", 24));
    content.append("</office:automatic-styles><office:body><office:presentation>");
    for (String slide : slides) {
      content.append("<draw:page draw:name=\"p\">").append(slide).append("</draw:page>");
    }
    content.append("</office:presentation></office:body></office:document-content>");
    Path file = directory.resolve("deck.odp");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "mimetype", "application/vnd.oasis.opendocument.presentation");
      parts.forEach((name, part) -> put(zip, name, part));
      put(zip, "content.xml", content.toString());
    }
    Document document = extract(file).document().orElseThrow();
    return document.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(document.text()))
        .toList();
  }

  private static String size(String style, int points) {
    return "<style:style style:name=\"%s\"><style:text-properties fo:font-size=\"%dpt\"/></style:style>"
        .formatted(style, points);
  }

  private static void put(ZipOutputStream zip, String name, String text) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String frame(String kind, int top, int bottom, String text) {
    return "<draw:frame presentation:class=\"%s\" svg:x=\"1cm\" svg:y=\"%dcm\" svg:width=\"24cm\""
            .formatted(kind, top)
        + " svg:height=\"%dcm\"><draw:text-box>%s</draw:text-box></draw:frame>"
            .formatted(bottom - top, text);
  }

  private static String p(String text) {
    return "<text:p>" + text + "</text:p>";
  }

  private static String notes(String text) {
    return "<presentation:notes>" + frame("notes", 1, 9, p(text)) + "</presentation:notes>";
  }

  @Test
  void aLineBelowTheTitleOfASlideHeadsNothing() throws Exception {
    assertEquals(
        List.of(
            "TITLE The mills of the valley",
            "HEADING Costs",
            "BODY Paid by the town",
            "BODY None was paid for the dam",
            "NOTE Smile at them.",
            "HEADING Outlook",
            "BODY More of the same"),
        read(
            frame("title", 1, 3, p("The mills of the valley")),
            frame("outline", 4, 9, p("Paid by the town") + p("None was paid for the dam"))
                + frame("title", 1, 3, p("Costs"))
                + notes("Smile at them."),
            frame("title", 1, 3, p("Outlook")) + frame("outline", 4, 9, p("More of the same"))));
  }

  @Test
  void whereNothingIsCalledTheTitleItIsWhatStandsOnTop() throws Exception {
    assertEquals(
        List.of(
            "TITLE The mills of the valley",
            "HEADING Wheels and stones",
            "BODY They were built by hand.",
            "PAGE_FURNITURE © The town of Ghent"),
        read(
            frame("title", 1, 3, p("The mills of the valley")),
            frame("footer", 17, 18, p("© The town of Ghent"))
                + frame("outline", 5, 16, p("They were built by hand."))
                + frame("title", 0, 1, "")
                + frame("subtitle", 1, 4, p("Wheels and stones"))));
  }

  @Test
  void whoGivesTheTalkIsNotInItsTitle() throws Exception {
    String large = "<text:span text:style-name=\"T1\">%s</text:span>";
    String small = "<text:span text:style-name=\"T2\">%s</text:span>";
    String end = "<text:line-break/>";
    assertEquals(
        List.of(
            "TITLE The mills of the valley",
            "BODY A study by Ann Miller",
            "HEADING Wheels and stones",
            "BODY Bob Potter"),
        read(
            frame(
                "title",
                1,
                9,
                p(
                    large.formatted("The mills" + end + "of the valley" + end)
                        + small.formatted("A study" + end + "by Ann Miller"))),
            frame("title", 1, 9, p("Wheels" + end + "and stones" + end + end + "Bob Potter"))));
  }

  @Test
  void theValuesOfAChartDoNotComeBeforeTheTitle() throws Exception {
    parts.put(
        "Object 1/content.xml",
        ("<office:document-content xmlns:office=\"%soffice:1.0\" xmlns:text=\"%stext:1.0\""
                + " xmlns:table=\"%stable:1.0\"><office:body><table:table><table:table-row>"
                + "<table:table-cell><text:p>9.1</text:p></table:table-cell></table:table-row>"
                + "</table:table></office:body></office:document-content>")
            .formatted(ODF, ODF, ODF));
    List<String> blocks = read(frame("title", 1, 3, p("The mills of the valley")));
    assertEquals("TITLE The mills of the valley", blocks.get(0));
    assertEquals("TABLE 9.1", blocks.get(1));
  }
}
