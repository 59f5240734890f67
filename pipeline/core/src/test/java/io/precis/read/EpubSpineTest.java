package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Extraction;
import io.precis.document.Flaw;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad item in the reading order of an e-book costs that item and no more. */
class EpubSpineTest extends WithExtractor {
  private static final String FIRST = "The council met in Harrow on Monday about the bridge.";
  private static final String SECOND = "The engineer explained why the foundations are deep.";
  private static final String LAST = "The motion was carried by nine votes to three.";

  @TempDir private Path directory;

  private static String page(String text) {
    return "<?xml version=\"1.0\"?><html"
        + " xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T</title>"
        + "</head><body><h1>Chapter</h1><p>"
        + text
        + "</p></body></html>";
  }

  /** A book of three items, of which the second stands at {@code href}. */
  private static Map<String, String> book(String href) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/epub+zip");
    parts.put(
        "META-INF/container.xml",
        "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
            + "<rootfiles><rootfile full-path=\"O/c.opf\""
            + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
    StringBuilder items = new StringBuilder();
    for (List<String> item :
        List.of(List.of("a", "a.xhtml"), List.of("b", href), List.of("c", "c.xhtml"))) {
      items.append("<item id=\"").append(item.get(0)).append("\" href=\"").append(item.get(1));
      items.append("\" media-type=\"application/xhtml+xml\"/>");
    }
    parts.put(
        "O/c.opf",
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"i\">"
            + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Bridges</dc:title>"
            + "<dc:identifier id=\"i\">x</dc:identifier></metadata><manifest>"
            + items
            + "</manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/>"
            + "<itemref idref=\"c\"/></spine></package>");
    parts.put("O/a.xhtml", page(FIRST));
    parts.put("O/c.xhtml", page(LAST));
    return parts;
  }

  private Extraction read(Map<String, String> parts) throws Exception {
    Path file = directory.resolve("book.epub");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Extraction read = extract(file);
    String text = read.document().orElseThrow(() -> new AssertionError(read)).text();
    assertTrue(text.contains(FIRST) && text.contains(LAST), text);
    assertTrue(text.indexOf(FIRST) < text.indexOf(LAST), text);
    return read;
  }

  private static String text(Extraction read) {
    return read.document().orElseThrow().text();
  }

  @Test
  void aWholeBookHasNoFlaw() throws Exception {
    Map<String, String> parts = book("b.xhtml");
    parts.put("O/b.xhtml", page(SECOND));
    Extraction read = read(parts);
    assertEquals(Set.of(), read.flaws());
    assertTrue(text(read).contains(SECOND));
    assertEquals("Bridges", read.document().orElseThrow().title());
  }

  @Test
  void anItemThatIsMissingOutsideOrElsewhere() throws Exception {
    Path outside = Files.writeString(directory.resolve("outside.xhtml"), page(SECOND));
    for (String href :
        List.of(
            "b.xhtml",
            "../../outside.xhtml",
            outside.toString(),
            outside.toUri().toString(),
            "http://127.0.0.1:9/b.xhtml",
            "%zz.xhtml",
            "")) {
      Extraction read = read(book(href));
      assertEquals(Set.of(Flaw.PAGES_LOST), read.flaws(), href);
      assertFalse(text(read).contains(SECOND), href);
    }
  }

  @Test
  void anItemThatTheManifestDoesNotName() throws Exception {
    Map<String, String> parts = book("b.xhtml");
    parts.computeIfPresent("O/c.opf", (name, part) -> part.replace("id=\"b\"", "id=\"d\""));
    parts.put("O/b.xhtml", page(SECOND));
    assertEquals(Set.of(Flaw.PAGES_LOST), read(parts).flaws());
  }

  @Test
  void aBrokenItemIsReadAsFarAsItCanBe() throws Exception {
    for (String broken :
        List.of(
            page(SECOND).replace("</p></body></html>", ""),
            page("<b>" + SECOND + "<i>and</b> more"),
            page("a < b & c &nosuch; " + SECOND),
            "<html epub:type=\"x\"><p x:y=1>" + SECOND)) {
      Map<String, String> parts = book("b.xhtml");
      parts.put("O/b.xhtml", broken);
      Extraction read = read(parts);
      assertFalse(read.flaws().isEmpty(), broken);
    }
  }

  @Test
  void anEncryptedItem() throws Exception {
    Map<String, String> parts = book("b.xhtml");
    parts.put("O/b.xhtml", page(SECOND));
    parts.put(
        "META-INF/encryption.xml",
        "<encryption><EncryptedData xmlns=\"http://www.w3.org/2001/04/xmlenc#\"><CipherData>"
            + "<CipherReference URI=\"O/b.xhtml\"/></CipherData></EncryptedData></encryption>");
    Extraction read = read(parts);
    assertTrue(read.flaws().contains(Flaw.PAGES_LOST), read.flaws().toString());
    assertFalse(text(read).contains(SECOND));
  }

  @Test
  void anObfuscatedFontIsNoFlaw() throws Exception {
    Map<String, String> parts = book("b.xhtml");
    parts.put("O/b.xhtml", page(SECOND));
    String font = "<item id=\"f\" href=\"f.otf\" media-type=\"font/otf\"/></manifest>";
    parts.computeIfPresent("O/c.opf", (name, part) -> part.replace("</manifest>", font));
    parts.put("O/f.otf", "no letters");
    parts.put(
        "META-INF/encryption.xml",
        "<encryption><EncryptedData xmlns=\"http://www.w3.org/2001/04/xmlenc#\"><CipherData>"
            + "<CipherReference URI=\"O/f.otf\"/></CipherData></EncryptedData></encryption>");
    assertEquals(Set.of(), read(parts).flaws());
  }

  @Test
  void programsAndContentsBesideTheBookAreNoText() throws Exception {
    Map<String, String> parts = book("b.xhtml");
    parts.put("O/b.xhtml", page(SECOND));
    String items =
        "<item id=\"j\" href=\"j.js\" media-type=\"text/javascript\"/><item id=\"n\" href=\"n.xhtml\""
            + " media-type=\"application/xhtml+xml\" properties=\"nav\"/></manifest>";
    parts.computeIfPresent("O/c.opf", (name, part) -> part.replace("</manifest>", items));
    parts.put("O/j.js", "var snake = 'It crawls over the page.';");
    parts.put("O/n.xhtml", page("All that is in the book."));
    Extraction read = read(parts);
    assertEquals(Set.of(), read.flaws());
    assertFalse(text(read).contains("snake"), text(read));
    assertFalse(text(read).contains("All that is"), text(read));
  }

  /** What the folder above the package document holds is in the book as well. */
  @Test
  void pathsAreResolvedWithinTheBook() throws Exception {
    for (String href : List.of("../text/b.xhtml", "./../text/b.xhtml", "../text/b.xhtml#start")) {
      Map<String, String> parts = book(href);
      parts.put("text/b.xhtml", page(SECOND));
      Extraction read = read(parts);
      assertEquals(Set.of(), read.flaws(), href);
      assertTrue(text(read).contains(SECOND), href);
    }
  }

  @Test
  void whatAStyleSheetRaisesOrHidesIsRaisedOrHidden() throws Exception {
    Map<String, String> parts = book("b.xhtml");
    parts.put("O/s/s.css", ".up{vertical-align:super} .gone{display:none}");
    String body = "In 2019<span class=\"up\">3</span> it rained.</p><p class=\"gone\">Never.";
    String link = "<link rel=\"stylesheet\" href=\"s/s.css\"/></head>";
    parts.put("O/b.xhtml", page(body).replace("</head>", link));
    String text = text(read(parts));
    assertTrue(text.contains("In 2019³ it rained."), text);
    assertFalse(text.contains("Never."), text);
  }
}
