package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of Word files is what stands on their pages. */
class WordPackageTest extends WithExtractor {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  @TempDir private Path directory;

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();
  private final StringBuilder types = new StringBuilder();

  /** Adds a part; its markup stands between the tags of {@code root}. */
  private void part(String name, String root, String markup) {
    parts.put(
        "word/" + name + ".xml",
        "<w:%s xmlns:w=\"%s\" xmlns:r=\"%s\">%s</w:%s>"
            .formatted(root, MAIN, RELATIONS, markup, root));
    relations.append(
        "<Relationship Id=\"r%s\" Type=\"%s/%s\" Target=\"%s.xml\"/>"
            .formatted(name, RELATIONS, name, name));
    types.append(
        "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
            .formatted(name, TYPE, name));
  }

  private List<String> read(String body, boolean strict) throws Exception {
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>%s</w:body></w:document>"
            .formatted(MAIN, RELATIONS, body));
    String related =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    parts.put("word/_rels/document.xml.rels", related + relations + "</Relationships>");
    parts.put(
        "_rels/.rels",
        related
            + "<Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"word/document.xml\"/>"
                .formatted(RELATIONS)
            + "</Relationships>");
    Path file = directory.resolve("letter.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\""
              + TYPE
              + "document.main+xml\"/>"
              + types
              + "</Types>");
      for (Map.Entry<String, String> part : parts.entrySet()) {
        put(zip, part.getKey(), strict ? strict(part.getValue()) : part.getValue());
      }
    }
    Document document = extract(file).document().orElseThrow();
    return document.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(document.text()))
        .toList();
  }

  private static String strict(String part) {
    return part.replaceAll(
        "http://schemas.openxmlformats.org/(wordprocessingml|officeDocument)/2006/",
        "http://purl.oclc.org/ooxml/$1/");
  }

  private static void put(ZipOutputStream zip, String name, String text) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String p(String properties, String text) {
    return "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(properties, text);
  }

  private static String item(int list, int level, String text) {
    return p(
        "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, list),
        text);
  }

  private void lists() {
    part(
        "numbering",
        "numbering",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
            + "<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%1)\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerRoman\"/>"
            + "<w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/>"
            + "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
            + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
            + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>");
  }

  @Test
  void aListThatStartsAnewKeepsItsLettersAndCountsOn() throws Exception {
    lists();
    String body =
        p("", "Members of the society pay these fees every year:")
            + item(1, 0, "adults ten pounds;")
            + item(1, 0, "students five pounds;")
            + p("", "The board of the society may do these things:")
            + item(2, 0, "warn a member;")
            + item(2, 1, "by letter;")
            + item(2, 1, "by word;")
            + item(2, 0, "close an account.")
            + p("", "The fees go on as they were said above:")
            + item(1, 0, "guests two pounds.");
    assertEquals(
        List.of(
            "BODY Members of the society pay these fees every year:",
            "LIST_ITEM (a) adults ten pounds;",
            "LIST_ITEM (b) students five pounds;",
            "BODY The board of the society may do these things:",
            "LIST_ITEM (a) warn a member;",
            "LIST_ITEM (i) by letter;",
            "LIST_ITEM (ii) by word;",
            "LIST_ITEM (b) close an account.",
            "BODY The fees go on as they were said above:",
            "LIST_ITEM (c) guests two pounds."),
        read(body, false));
  }

  @Test
  void articlesAreCountedInChineseWhereTheFileSaysSo() throws Exception {
    lists();
    String body = "";
    for (String text : List.of("本规定自发布之日起施行。", "本规定由委员会解释。", "本规定不适用于学生。")) {
      body += item(3, 0, text);
    }
    assertEquals(
        List.of("BODY 第九条 本规定自发布之日起施行。", "BODY 第十条 本规定由委员会解释。", "BODY 第十一条 本规定不适用于学生。"),
        read(body, false));
  }

  @Test
  void headingsListsAndNotesOfTheStrictDialectAreKnown() throws Exception {
    lists();
    part(
        "styles",
        "styles",
        "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>");
    part(
        "footnotes",
        "footnotes",
        "<w:footnote w:id=\"1\">" + p("", "As counted in the return of 2018.") + "</w:footnote>");
    String body =
        p("<w:pStyle w:val=\"H\"/>", "Visitors")
            + "<w:p><w:r><w:t>The library had 12,400 visitors in 2018</w:t></w:r><w:r>"
            + "<w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t> and more later.</w:t></w:r></w:p>"
            + p("", "Every member of the library has to do this:")
            + item(1, 0, "return the books.");
    assertEquals(
        List.of(
            "TITLE Visitors",
            "BODY The library had 12,400 visitors in 2018 and more later.",
            "BODY Every member of the library has to do this:",
            "LIST_ITEM (a) return the books.",
            "NOTE As counted in the return of 2018."),
        read(body, true));
  }

  @Test
  void stylesBringTheirNumbersAlong() throws Exception {
    lists();
    part(
        "styles",
        "styles",
        "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\""
            + " w:styleId=\"L\"><w:name w:val=\"Clause\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/>"
            + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\""
            + " w:styleId=\"M\"><w:name w:val=\"Clause below\"/><w:basedOn w:val=\"L\"/></w:style>");
    String none = "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    assertEquals(
        List.of(
            "HEADING 第九条 Fees",
            "LIST_ITEM (i) adults pay ten pounds;",
            "LIST_ITEM (ii) students pay five pounds;",
            "BODY The board may change these fees every year.",
            "HEADING 第十条 Meetings",
            "BODY The board meets in spring and in autumn."),
        read(
            p("<w:pStyle w:val=\"H\"/>", "Fees")
                + p("<w:pStyle w:val=\"L\"/>", "adults pay ten pounds;")
                + p("<w:pStyle w:val=\"M\"/>", "students pay five pounds;")
                + p(none, "The board may change these fees every year.")
                + p("<w:pStyle w:val=\"H\"/>", "Meetings")
                + p("", "The board meets in spring and in autumn."),
            false));
  }

  private static String broken(String... lines) {
    return "<w:p><w:r><w:t>"
        + String.join("</w:t><w:br/><w:t>", lines)
        + "</w:t><w:br w:type=\"page\"/></w:r></w:p>";
  }

  @Test
  void linesBrokenByHandStandAloneWhereTheySaySomethingOfTheirOwn() throws Exception {
    assertEquals(
        List.of(
            "BODY Harbour Library",
            "BODY 12 Mill Lane",
            "BODY Leeds LS1 4AB",
            "BODY The rent of the hall is due in June of every year.",
            "BODY What the board has agreed on in May:",
            "LIST_ITEM 1. The lift is repaired.",
            "LIST_ITEM 2. The roof is repaired.",
            "BODY Place: Leeds",
            "BODY Time: nine in the morning"),
        read(
            broken("Harbour Library", "12 Mill Lane", "Leeds LS1 4AB")
                + broken("The rent of the hall is due", "in June of every year.")
                + broken(
                    "What the board has agreed on in May:",
                    "1. The lift is repaired.",
                    "2. The roof is repaired.")
                + broken("Place: Leeds", "Time: nine in the morning"),
            false));
  }
}
