package io.precis.read.attack;

import static io.precis.read.attack.AttackFiles.PROSE;
import static io.precis.read.attack.AttackFiles.XML;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** XML files of many kinds, each with every way to name what stands elsewhere. */
final class FetchingXml {
  private FetchingXml() {}

  /**
   * A kind of file.
   *
   * @param ending of its name
   * @param root name of the root element
   * @param body the document after its declaration; {@code %T} is text, {@code %E} the entity,
   *     {@code %U} an address
   */
  private record Kind(String ending, String root, String body) {}

  private static final String WORD =
      "<w:p><w:r><w:t xml:space=\"preserve\">%T %E</w:t></w:r></w:p>";

  private static List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(
        new Kind(
            "document.xml",
            "doc",
            "<doc xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:noNamespaceSchemaLocation=\"%U/schema.xsd\"><p>%T %E</p>"
                + "<xi:include href=\"%U/xinclude\" parse=\"text\"><xi:fallback/></xi:include>"
                + "</doc>"));
    kinds.add(
        new Kind(
            "drawing.svg",
            "svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                + "<text>%T %E</text><image xlink:href=\"%U/svg-image\"/><use href=\"%U/use#a\"/>"
                + "<script href=\"%U/svg-script\"/></svg>"));
    kinds.add(
        new Kind(
            "page.xhtml",
            "html",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Title %E</title></head>"
                + "<body><p>%T %E</p></body></html>"));
    kinds.add(
        new Kind(
            "novel.fb2",
            "FictionBook",
            "<FictionBook xmlns=\"http://www.gribuser.ru/xml/fictionbook/2.0\""
                + " xmlns:l=\"http://www.w3.org/1999/xlink\"><description><title-info><book-title>A"
                + " book %E</book-title></title-info></description><body><section><p>%T %E</p><image"
                + " l:href=\"%U/fb2-image\"/></section></body></FictionBook>"));
    kinds.add(
        new Kind(
            "jats.xml",
            "article",
            "<article xmlns:xlink=\"http://www.w3.org/1999/xlink\"><front><article-meta><title-group>"
                + "<article-title>An article %E</article-title></title-group></article-meta></front>"
                + "<body><sec><title>One</title><p>%T %E</p><graphic xlink:href=\"%U/graphic\"/>"
                + "</sec></body></article>"));
    kinds.add(
        new Kind(
            "docbook.xml",
            "book",
            "<book xmlns=\"http://docbook.org/ns/docbook\"><title>A book</title><chapter><title>One"
                + "</title><para>%T %E</para></chapter></book>"));
    kinds.add(
        new Kind(
            "tei.xml",
            "TEI",
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>%T %E</p></body></text>"
                + "</TEI>"));
    kinds.add(
        new Kind(
            "formula.xml",
            "math",
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" href=\"%U/math\"><annotation"
                + " src=\"%U/annotation\">%T %E</annotation></math>"));
    kinds.add(
        new Kind(
            "rss.rss",
            "rss",
            "<rss version=\"2.0\"><channel><title>News %E</title><link>%U/rss</link><item><title>An"
                + " item</title><link>%U/item</link><description>%T %E</description><enclosure url=\"%U/sound\"/></item>"
                + "</channel></rss>"));
    kinds.add(
        new Kind(
            "atom.atom",
            "feed",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><entry><title>An"
                + " item</title><link href=\"%U/item\"/><summary>%T %E</summary><content src=\"%U/content\"/></entry>"
                + "</feed>"));
    kinds.add(
        new Kind(
            "places.kml",
            "kml",
            "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><NetworkLink><Link><href>%U/kml</href>"
                + "</Link></NetworkLink><Document><Placemark><name>%T %E</name></Placemark>"
                + "</Document></kml>"));
    kinds.add(
        new Kind(
            "sheet.xsl",
            "xsl:stylesheet",
            "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">"
                + "<xsl:include href=\"%U/include\"/><xsl:template match=\"/\"><p>%T %E</p>"
                + "<xsl:copy-of select=\"document('%U/copy')\"/></xsl:template></xsl:stylesheet>"));
    kinds.add(
        new Kind(
            "styled.xml",
            "doc",
            "<?xml-stylesheet href=\"%U/style\" type=\"text/xsl\"?><doc><p>%T %E</p></doc>"));
    kinds.add(
        new Kind(
            "flat.fodt",
            "office:document",
            "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body>"
                + "<office:text><text:p>%T %E</text:p></office:text></office:body>"
                + "</office:document>"));
    kinds.add(
        new Kind(
            "list.plist",
            "plist",
            "<plist version=\"1.0\"><dict><key>k</key><string>%T %E</string></dict></plist>"));
    kinds.add(
        new Kind(
            "word2003.xml",
            "w:wordDocument",
            "<?mso-application progid=\"Word.Document\"?><w:wordDocument"
                + " xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body>"
                + WORD
                + "</w:body></w:wordDocument>"));
    kinds.add(
        new Kind(
            "word2006.xml",
            "pkg:package",
            "<?mso-application progid=\"Word.Document\"?><pkg:package"
                + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"><pkg:part"
                + " pkg:name=\"/word/document.xml\" pkg:contentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\">"
                + "<pkg:xmlData><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body>"
                + WORD
                + "</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>"));
    kinds.add(
        new Kind(
            "excel2003.xml",
            "Workbook",
            "<?mso-application progid=\"Excel.Sheet\"?><Workbook"
                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet"
                + " ss:Name=\"S\"><Table><Row><Cell><Data ss:Type=\"String\">%T %E</Data></Cell>"
                + "</Row></Table></Worksheet></Workbook>"));
    kinds.add(
        new Kind(
            "words.xlf",
            "xliff",
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file"
                + " original=\"a\" source-language=\"en\" target-language=\"en\""
                + " datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>%T %E</source>"
                + "<target>%T</target></trans-unit></body></file></xliff>"));
    kinds.add(
        new Kind(
            "metadata.xml",
            "oai_dc:dc",
            "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A title %E</dc:title>"
                + "<dc:description>%T %E</dc:description></oai_dc:dc>"));
    return kinds;
  }

  static void add(AttackFiles files, Place place, List<Entities> ways) {
    for (Kind kind : kinds()) {
      for (Entities way : ways) {
        String body =
            kind.body()
                .replace("%U", place.address())
                .replace("%T", PROSE)
                .replace("%E", way.use());
        files.put(
            "xml-" + way.name() + "-" + kind.ending(),
            XML + way.doctype().apply(kind.root()) + body);
      }
    }
    Entities way = ways.get(ways.size() - 1);
    String wide =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
            + way.doctype().apply("doc")
            + "<doc><p>"
            + PROSE
            + way.use()
            + "</p></doc>";
    files.put("xml-utf16.xml", ("\uFEFF" + wide).getBytes(StandardCharsets.UTF_16BE));
  }
}
