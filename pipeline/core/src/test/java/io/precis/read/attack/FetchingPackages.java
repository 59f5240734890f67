package io.precis.read.attack;

import static io.precis.read.attack.AttackFiles.PROSE;
import static io.precis.read.attack.AttackFiles.XML;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Office documents and e-books: each of their parts in turn names what stands elsewhere. */
final class FetchingPackages {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String P = "http://schemas.openxmlformats.org/presentationml/2006/main";
  private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private FetchingPackages() {}

  /**
   * Parts of a package by path; {@code %D:root} stands for a declaration, {@code %E} for its use.
   */
  private static String filled(String part, Entities way) {
    String filled = part;
    int at = filled.indexOf("%D:");
    if (at >= 0) {
      int end = filled.indexOf('%', at + 1);
      filled =
          filled.substring(0, at)
              + way.doctype().apply(filled.substring(at + 3, end))
              + filled.substring(end + 1);
    }
    return filled.replace("%E", way.use()).replace("%T", PROSE);
  }

  static void add(AttackFiles files, Place place, List<Entities> ways) {
    each(files, "docx", docx(place), ways);
    each(files, "xlsx", xlsx(place), ways);
    each(files, "pptx", pptx(place), ways);
    each(files, "odt", odt(place), ways);
    each(files, "epub", epub(place), ways);
    Map<String, String> remote = new LinkedHashMap<>();
    epub(place).forEach((path, part) -> remote.put(path, filled(part, Entities.none())));
    remote.computeIfPresent(
        "OEBPS/c.opf", (path, part) -> part.replace("</spine>", "<itemref idref=\"r\"/></spine>"));
    files.put("epub-chapter-elsewhere.epub", AttackFiles.zip(remote));
  }

  /** One file for each part and each way; the others parts are as they should be. */
  private static void each(
      AttackFiles files, String ending, Map<String, String> parts, List<Entities> ways) {
    for (Entities way : ways) {
      for (String attacked : parts.keySet()) {
        if (!parts.get(attacked).contains("%D:")) {
          continue;
        }
        Map<String, String> made = new LinkedHashMap<>();
        parts.forEach(
            (path, part) ->
                made.put(path, filled(part, path.equals(attacked) ? way : Entities.none())));
        String name = attacked.replaceAll("[^A-Za-z]+", "-").replaceAll("^-|-$", "");
        files.put(ending + "-" + way.name() + "-" + name + "." + ending, AttackFiles.zip(made));
        if (way.name().equals("plain")) {
          break; // all alike
        }
      }
    }
  }

  private static String types(String... pathsAndTypes) {
    StringBuilder types =
        new StringBuilder(
            XML
                + "%D:Types%<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (int i = 0; i < pathsAndTypes.length; i += 2) {
      types
          .append("<Override PartName=\"/")
          .append(pathsAndTypes[i])
          .append("\" ContentType=\"application/vnd.openxmlformats-")
          .append(pathsAndTypes[i + 1])
          .append("+xml\"/>");
    }
    return types.append("</Types>").toString();
  }

  /**
   * @param typesAndTargets last part of a type and a target in turn; a target with {@code ://} is
   *     elsewhere
   */
  private static String relations(String... typesAndTargets) {
    StringBuilder all =
        new StringBuilder(
            XML
                + "%D:Relationships%<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      String type = typesAndTargets[i];
      String target = typesAndTargets[i + 1];
      all.append("<Relationship Id=\"r").append(i / 2 + 1).append("\" Type=\"");
      all.append(type.contains("://") ? type : OFFICE + "/" + type);
      all.append("\" Target=\"").append(target).append('"');
      all.append(target.contains(":/") ? " TargetMode=\"External\"/>" : "/>");
    }
    return all.append("</Relationships>").toString();
  }

  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

  private static String core() {
    return XML
        + "%D:cp:coreProperties%<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\""
        + DC
        + "\"><dc:title>A title %E</dc:title><dc:creator>A %E</dc:creator></cp:coreProperties>";
  }

  private static String word(String element, String content) {
    return XML
        + "%D:w:"
        + element
        + "%<w:"
        + element
        + " xmlns:w=\""
        + W
        + "\" xmlns:r=\""
        + OFFICE
        + "\">"
        + content
        + "</w:"
        + element
        + ">";
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  private static Map<String, String> docx(Place place) {
    String main = "officedocument.wordprocessingml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        types(
            "word/document.xml", main + "document.main",
            "word/styles.xml", main + "styles",
            "word/numbering.xml", main + "numbering",
            "word/footnotes.xml", main + "footnotes",
            "word/comments.xml", main + "comments",
            "word/header1.xml", main + "header",
            "word/settings.xml", main + "settings",
            "docProps/core.xml", "package.core-properties",
            "docProps/app.xml", "officedocument.extended-properties",
            "docProps/custom.xml", "officedocument.custom-properties"));
    parts.put(
        "_rels/.rels",
        relations(
            "officeDocument",
            "word/document.xml",
            CORE,
            "docProps/core.xml",
            "extended-properties",
            "docProps/app.xml",
            "custom-properties",
            "docProps/custom.xml"));
    parts.put(
        "word/document.xml",
        word(
            "document",
            "<w:body>"
                + paragraph("%T %E")
                + "<w:subDoc r:id=\"r12\"/><w:altChunk r:id=\"r11\"/>"
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDEPICTURE"
                + " \""
                + place.url("field")
                + "\" \\d</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                + "<w:p><w:fldSimple w:instr=\"INCLUDETEXT &quot;"
                + place.secret()
                + "&quot;\"/></w:p></w:body>"));
    parts.put(
        "word/_rels/document.xml.rels",
        relations(
            "styles",
            "styles.xml",
            "numbering",
            "numbering.xml",
            "footnotes",
            "footnotes.xml",
            "comments",
            "comments.xml",
            "header",
            "header1.xml",
            "settings",
            "settings.xml",
            "image",
            place.url("docx-image"),
            "oleObject",
            place.url("docx-ole"),
            "hyperlink",
            place.url("docx-link"),
            "frame",
            place.url("docx-frame"),
            "aFChunk",
            place.secretUri(),
            "subDocument",
            place.url("docx-sub"),
            "font",
            place.url("docx-font"),
            "video",
            place.url("docx-video")));
    parts.put(
        "word/styles.xml",
        word("styles", "<w:style w:styleId=\"a\"><w:name w:val=\"n%E\"/></w:style>"));
    parts.put("word/numbering.xml", word("numbering", "<w:num w:numId=\"1\">%E</w:num>"));
    parts.put(
        "word/footnotes.xml",
        word("footnotes", "<w:footnote w:id=\"2\">" + paragraph("A note %E") + "</w:footnote>"));
    parts.put(
        "word/comments.xml",
        word("comments", "<w:comment w:id=\"1\">" + paragraph("A remark %E") + "</w:comment>"));
    parts.put("word/header1.xml", word("hdr", paragraph("A head %E")));
    parts.put(
        "word/settings.xml", word("settings", "<w:attachedTemplate r:id=\"r1\"/><w:x>%E</w:x>"));
    parts.put(
        "word/_rels/settings.xml.rels",
        relations(
            "attachedTemplate", place.url("template.dotm"), "mailMergeSource", place.url("merge")));
    parts.put("docProps/core.xml", core());
    parts.put(
        "docProps/app.xml",
        XML
            + "%D:Properties%<Properties"
            + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
            + "<Application>W %E</Application></Properties>");
    parts.put(
        "docProps/custom.xml",
        XML
            + "%D:Properties%<Properties"
            + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
            + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
            + "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"a\">"
            + "<vt:lpwstr>v %E</vt:lpwstr></property></Properties>");
    return parts;
  }

  private static Map<String, String> xlsx(Place place) {
    String main = "officedocument.spreadsheetml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        types(
            "xl/workbook.xml", main + "sheet.main",
            "xl/worksheets/sheet1.xml", main + "worksheet",
            "xl/sharedStrings.xml", main + "sharedStrings",
            "xl/styles.xml", main + "styles",
            "xl/comments1.xml", main + "comments",
            "xl/externalLinks/externalLink1.xml", main + "externalLink"));
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        XML
            + "%D:workbook%<workbook xmlns=\""
            + S
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
            + "<externalReferences><externalReference r:id=\"r4\"/></externalReferences>%E"
            + "</workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet",
            "worksheets/sheet1.xml",
            "sharedStrings",
            "sharedStrings.xml",
            "styles",
            "styles.xml",
            "externalLink",
            "externalLinks/externalLink1.xml",
            "connections",
            place.url("connection")));
    parts.put(
        "xl/externalLinks/externalLink1.xml",
        XML
            + "%D:externalLink%<externalLink xmlns=\""
            + S
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><externalBook r:id=\"r1\"/>%E</externalLink>");
    parts.put(
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        relations("externalLinkPath", place.url("other.xlsx")));
    parts.put(
        "xl/sharedStrings.xml",
        XML + "%D:sst%<sst xmlns=\"" + S + "\"><si><t>%T %E</t></si></sst>");
    parts.put(
        "xl/styles.xml", XML + "%D:styleSheet%<styleSheet xmlns=\"" + S + "\">%E</styleSheet>");
    parts.put(
        "xl/comments1.xml",
        XML
            + "%D:comments%<comments xmlns=\""
            + S
            + "\"><authors><author>a</author></authors><commentList><comment ref=\"A1\""
            + " authorId=\"0\"><text><t>A remark %E</t></text></comment></commentList></comments>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        XML
            + "%D:worksheet%<worksheet xmlns=\""
            + S
            + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\">"
            + "<f>WEBSERVICE(\""
            + place.url("webservice")
            + "\")</f><v>w %E</v></c></row></sheetData></worksheet>");
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels",
        relations(
            "comments",
            "../comments1.xml",
            "hyperlink",
            place.url("cell"),
            "image",
            place.url("sheet-image")));
    return parts;
  }

  private static Map<String, String> pptx(Place place) {
    String main = "officedocument.presentationml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        types(
            "ppt/presentation.xml", main + "presentation.main",
            "ppt/slides/slide1.xml", main + "slide",
            "ppt/slideLayouts/slideLayout1.xml", main + "slideLayout",
            "ppt/slideMasters/slideMaster1.xml", main + "slideMaster",
            "ppt/notesSlides/notesSlide1.xml", main + "notesSlide"));
    parts.put("_rels/.rels", relations("officeDocument", "ppt/presentation.xml"));
    parts.put(
        "ppt/presentation.xml",
        XML
            + "%D:p:presentation%<p:presentation xmlns:p=\""
            + P
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"r1\"/></p:sldIdLst>%E</p:presentation>");
    parts.put(
        "ppt/_rels/presentation.xml.rels",
        relations("slide", "slides/slide1.xml", "slideMaster", "slideMasters/slideMaster1.xml"));
    parts.put("ppt/slideLayouts/slideLayout1.xml", slide("sldLayout", ""));
    parts.put(
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
        relations("slideMaster", "../slideMasters/slideMaster1.xml"));
    parts.put("ppt/slideMasters/slideMaster1.xml", slide("sldMaster", ""));
    parts.put(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        relations("slideLayout", "../slideLayouts/slideLayout1.xml"));
    parts.put("ppt/slides/slide1.xml", slide("sld", "%T %E"));
    parts.put(
        "ppt/slides/_rels/slide1.xml.rels",
        relations(
            "slideLayout",
            "../slideLayouts/slideLayout1.xml",
            "image",
            place.url("slide-image"),
            "notesSlide",
            "../notesSlides/notesSlide1.xml",
            "video",
            place.url("slide-video"),
            "hyperlink",
            place.url("slide-link")));
    parts.put("ppt/notesSlides/notesSlide1.xml", slide("notes", "A note %E"));
    return parts;
  }

  private static String slide(String element, String text) {
    return XML
        + "%D:p:"
        + element
        + "%<p:"
        + element
        + " xmlns:p=\""
        + P
        + "\" xmlns:a=\""
        + A
        + "\" xmlns:r=\""
        + OFFICE
        + "\"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
        + "</p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"a\"/><p:cNvSpPr/>"
        + "<p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>"
        + text
        + "</a:t></a:r></a:p></p:txBody></p:sp><p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"b\"/>"
        + "<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link=\"r2\"/>"
        + "</p:blipFill><p:spPr/></p:pic></p:spTree></p:cSld></p:"
        + element
        + ">";
  }

  private static Map<String, String> odt(Place place) {
    String office = "xmlns:office=\"" + ODF + "office:1.0\"";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "META-INF/manifest.xml",
        XML
            + "%D:manifest:manifest%<manifest:manifest xmlns:manifest=\""
            + ODF
            + "manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\""
            + " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
            + "</manifest:manifest>");
    parts.put(
        "content.xml",
        XML
            + "%D:office:document-content%<office:document-content "
            + office
            + " xmlns:text=\""
            + ODF
            + "text:1.0\" xmlns:draw=\""
            + ODF
            + "drawing:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text>"
            + "<text:p>%T %E</text:p><text:p><draw:frame><draw:image xlink:href=\""
            + place.url("odt-image")
            + "\"/></draw:frame><draw:frame><draw:object xlink:href=\""
            + place.url("odt-object")
            + "\"/></draw:frame></text:p><text:section text:name=\"s\"><text:section-source"
            + " xlink:href=\""
            + place.secretUri()
            + "\"/></text:section></office:text></office:body></office:document-content>");
    parts.put(
        "styles.xml",
        XML
            + "%D:office:document-styles%<office:document-styles "
            + office
            + "><office:styles>%E</office:styles></office:document-styles>");
    parts.put(
        "meta.xml",
        XML
            + "%D:office:document-meta%<office:document-meta "
            + office
            + " xmlns:dc=\""
            + DC
            + "\" xmlns:meta=\""
            + ODF
            + "meta:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:meta><dc:title>A"
            + " title %E</dc:title><meta:template xlink:href=\""
            + place.url("odt-template")
            + "\"/></office:meta></office:document-meta>");
    return parts;
  }

  private static Map<String, String> epub(Place place) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/epub+zip");
    parts.put(
        "META-INF/container.xml",
        XML
            + "%D:container%<container version=\"1.0\""
            + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
            + " full-path=\"OEBPS/c.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>"
            + "</container>");
    parts.put(
        "OEBPS/c.opf",
        XML
            + "%D:package%<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
            + " unique-identifier=\"i\"><metadata xmlns:dc=\""
            + DC
            + "\"><dc:title>A book %E</dc:title><dc:identifier id=\"i\">x</dc:identifier></metadata>"
            + "<manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/><item"
            + " id=\"r\" href=\""
            + place.url("remote.xhtml")
            + "\" media-type=\"application/xhtml+xml\"/><item id=\"n\" href=\"t.ncx\""
            + " media-type=\"application/x-dtbncx+xml\"/></manifest><spine toc=\"n\"><itemref"
            + " idref=\"a\"/></spine></package>");
    parts.put(
        "OEBPS/a.xhtml",
        XML
            + "%D:html%<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>A</title><link"
            + " rel=\"stylesheet\" href=\""
            + place.url("epub-style")
            + "\"/></head><body><p>%T %E</p><img src=\""
            + place.url("epub-image")
            + "\"/></body></html>");
    parts.put(
        "OEBPS/t.ncx",
        XML
            + "%D:ncx%<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><navMap><navPoint"
            + " id=\"n\"><navLabel><text>N %E</text></navLabel><content src=\"a.xhtml\"/></navPoint>"
            + "</navMap></ncx>");
    return parts;
  }
}
