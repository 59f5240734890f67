package io.precis.read.fork.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.fork.office.opendocument.OpenDocumentLists;
import io.precis.read.fork.office.slide.SlideBullets;
import io.precis.read.fork.office.slide.SlidePartFilter;
import io.precis.read.fork.office.slide.SlideSize;
import io.precis.read.fork.office.word.WordHeadingStyles;
import io.precis.read.fork.office.word.WordNumbering;
import io.precis.read.fork.office.word.WordPartFilter;
import io.precis.read.fork.office.word.WordRunStyles;
import io.precis.read.fork.office.word.WordSizes;
import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.read.fork.office.xml.ParagraphMarks;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.SAXParserFactory;
import org.apache.tika.sax.ToXMLContentHandler;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.AttributesImpl;

/** What is changed in parts of office files before they are parsed. */
class OfficeFiltersTest {
  private static String filtered(OfficeXmlFilter filter, String xml) throws Exception {
    return FilteredParts.filtered(filter, xml);
  }

  /** The texts of a Word part's paragraphs. */
  private static List<String> paragraphs(String body) throws Exception {
    return paragraphs(WordRunStyles.none(), body);
  }

  private static List<String> paragraphs(WordRunStyles looks, String body) throws Exception {
    return FilteredParts.paragraphs(
        new WordPartFilter(Map.of(), looks, "", false, Map.of(), WordNumbering.none()), body);
  }

  private static String p(String properties, String... runs) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", runs) + "</w:p>";
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  }

  @Test
  void aParagraphWhoseMarkWasDeletedGoesOnInTheNext() throws Exception {
    String drop = "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>";
    assertEquals(
        List.of("Once upon"), paragraphs(p(drop, run("", "O")) + p("", run("", "nce upon"))));
    String deleted = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    assertEquals(
        List.of("one two", "three", "four"),
        paragraphs(
            p(deleted, run("", "one "))
                + "<w:bookmarkStart/>"
                + p("", run("", "two"))
                + p("", run("", "three"))
                + p("", run("", "four"))));
    assertEquals(
        List.of("a b c"),
        paragraphs(p(deleted, run("", "a ")) + p(deleted, run("", "b ")) + p("", run("", "c"))));
    assertEquals(
        List.of("before", "cell"),
        paragraphs(
            p(deleted, run("", "before")) + "<w:tbl>" + p("", run("", "cell")) + "</w:tbl>"));
  }

  @Test
  void paragraphsOfATextBoxFollowTheOneThatHoldsIt() throws Exception {
    String box =
        "<w:txbxContent>"
            + p("", run("<w:vanish/>", "unseen"), run("", "in the box"))
            + p("", run("", "and below"))
            + "</w:txbxContent>";
    String drawn =
        "<w:r><AlternateContent><Choice>"
            + box
            + "</Choice><Fallback>"
            + box
            + "</Fallback></AlternateContent></w:r>";
    assertEquals(
        List.of("before after", "in the box", "and below", "next"),
        paragraphs(
            p("", run("", "before "), drawn, run("", "after"), run("<w:vanish/>", "unseen"))
                + p("", run("", "next"))));
    assertEquals(
        List.of("in the box", "and below", "next"),
        paragraphs(p("<w:outlineLvl w:val=\"0\"/>", drawn) + p("", run("", "next"))));
  }

  private static Set<Integer> titles(String body) throws Exception {
    return levels(body).keySet();
  }

  private static Map<Integer, Integer> levels(String body) throws Exception {
    WordSizes title = new WordSizes(Set.of("Heading1"));
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    String xml = "<d xmlns:w=\"w\">" + body + "</d>";
    factory.newSAXParser().parse(new InputSource(new StringReader(xml)), title);
    return title.levels();
  }

  @Test
  void theLargestLinesAboveTheTextAreTheTitleWhereNoStyleSaysSo() throws Exception {
    String large = "<w:sz w:val=\"48\"/>";
    String prose = p("", run("", "The mill stands below the dam and grinds. ".repeat(5)));
    String cover = p("", run("<w:sz w:val=\"28\"/>", "Town of Varel")) + p("", run(large, "Mills"));
    assertEquals(Set.of(1), titles(cover + prose));
    String box = "<w:txbxContent>" + p("", run("", "Seal")) + "</w:txbxContent>";
    String sealed =
        p("", "<w:r><Choice>" + box + "</Choice><Fallback>" + box + "</Fallback></w:r>");
    assertEquals(Set.of(3), titles(sealed + cover + prose), "as they are counted when copied");
    assertEquals(Set.of(1, 2), titles(cover + p("", run(large, "of the valley")) + prose));
    assertEquals(Set.of(), titles(cover), "no text follows");
    String styled = p("<w:pStyle w:val=\"Heading1\"/>", run("", "Mills"));
    assertEquals(Set.of(), titles(cover + styled + prose));
    assertEquals(Set.of(), titles(p("", run("", "Mills")) + prose), "as large as the text");
    String list = cover + p("", run(large, "Dams")) + p("", run(large, "Locks"));
    assertEquals(Set.of(), titles(list + prose), "one of many");
  }

  @Test
  void aTitleBySizeGetsTheStyleOfAHeading() throws Exception {
    String body = p("", run("", "Town")) + "<w:p>" + run("", "Mills") + "</w:p>";
    WordRunStyles looks = WordRunStyles.none();
    String part =
        filtered(
            new WordPartFilter(Map.of(), looks, "", true, Map.of(1, 1), WordNumbering.none()),
            body);
    assertTrue(part.contains("<w:p><w:pPr><w:pStyle w:val=\"precisHeading1\">"), part);
  }

  @Test
  void valuesInMillionsAreWrittenAsTheyAreShown() throws Exception {
    SheetFormats formats = new SheetFormats();
    String styles =
        "<numFmt numFmtId=\"170\" formatCode=\"0.0,,\"/><numFmt numFmtId=\"171\""
            + " formatCode=\"[>=1000000]0.0,,&quot;M&quot;;[>=1000]0,&quot;K&quot;;0\"/><numFmt"
            + " numFmtId=\"172\" formatCode=\"#,##0,_);(#,##0,)\"/><cellXfs><xf numFmtId=\"0\"/><xf"
            + " numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/></cellXfs>";
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(new InputSource(new StringReader("<d>" + styles + "</d>")), formats);
    assertEquals("48.3", formats.shown("48250000", "1").get());
    assertEquals("2.5M", formats.shown("2500000", "2").get());
    assertEquals("3K", formats.shown("2500", "2").get());
    assertEquals("7", formats.shown("7", "2").get());
    assertEquals("1,235", formats.shown("1234567", "3").get());
    assertEquals("(1,235)", formats.shown("-1234567", "3").get());
    String sheet =
        filtered(
            new SheetPartFilter(false, formats),
            "<c r=\"A1\" s=\"1\"><v>1500000</v></c><c r=\"B1\" s=\"0\"><v>7</v></c>");
    assertTrue(sheet.contains("<c r=\"A1\" t=\"str\"><v>1.5</v></c>"), sheet);
    assertTrue(sheet.contains("<c r=\"B1\" s=\"0\"><v>7</v></c>"), sheet);
  }

  @Test
  void wordsInFormatsOfDatesNeedNoQuotes() throws Exception {
    String rewritten =
        filtered(
            new SheetStyleFilter(),
            "<numFmt formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt"
                + " formatCode=\"0&quot;年&quot;\"/>");
    assertTrue(rewritten.contains("formatCode=\"[$-804]yyyy年m月\""), rewritten);
    assertTrue(rewritten.contains("formatCode=\"0&quot;年&quot;\""), rewritten);
    assertEquals("General", SheetStyleFilter.plain("[DBNum1][$-804]General"));
    assertEquals("yyyy年", SheetStyleFilter.plain("[DBNum1]yyyy\"年\""));
  }

  /** Formats of a workbook whose styles 0, 1 … have these codes. */
  private static SheetFormats formats(String... codes) throws Exception {
    StringBuilder styles = new StringBuilder();
    StringBuilder cells = new StringBuilder("<cellXfs>");
    for (int i = 0; i < codes.length; i++) {
      String code = OfficeXmlFilter.escape(codes[i]);
      styles.append("<numFmt numFmtId=\"").append(170 + i).append("\" formatCode=\"");
      styles.append(code).append("\"/>");
      cells.append("<xf numFmtId=\"").append(170 + i).append("\"/>");
    }
    SheetFormats formats = new SheetFormats();
    String all =
        "<d>" + styles + cells + "<xf numFmtId=\"14\"/><xf numFmtId=\"31\"/></cellXfs></d>";
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(new InputSource(new StringReader(all)), formats);
    return formats;
  }

  private static String shown(String code, String value) throws Exception {
    SheetFormats formats = formats(code);
    assertTrue(formats.isOwn("0"), code);
    return formats.shown(value, "0").orElseThrow();
  }

  @Test
  void valuesInTensOfThousandsAreWrittenAsTheyAreShown() throws Exception {
    assertEquals("12.6万", shown("0!.0,\"万\"", "125600"));
    assertEquals("12.6万", shown("0\\.0,\"万\"", "125600"));
    assertEquals("125.6万", shown("0\".\"0,\"万\"", "1256000"));
    assertEquals("125.6000万元", shown("0!.0000\"万元\"", "1256000"));
  }

  @Test
  void aSlideIsReadFromItsTitleOn() throws Exception {
    String body = "<w:sp><w:ph type=\"body\"/><w:p><w:r><w:t>It rains.</w:t></w:r></w:p></w:sp>";
    String title = body.replace("body", "title").replace("It rains.", "Weather");
    String number = body.replace("body", "sldNum").replace("It rains.", "7");
    String slide =
        "<w:spTree><w:grpSpPr></w:grpSpPr><w:grpSp>" + body + "</w:grpSp>" + title + number;
    String read =
        filtered(
            new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN),
            slide + "</w:spTree>");
    assertTrue(read.indexOf("Weather") < read.indexOf("It rains."), read);
    assertTrue(read.indexOf("grpSpPr") < read.indexOf("Weather"), read);
    assertFalse(read.contains("7"), read);
  }

  @Test
  void ofOpenDocumentsTitleContentsAndWhatWasFilledInAreKnown() throws Exception {
    String body =
        "<w:style w:name=\"P1\" w:parent-style-name=\"Title\"></w:style><w:p"
            + " w:style-name=\"P1\">Report</w:p><w:table-of-content><w:p>1 Costs 2</w:p>"
            + "</w:table-of-content><w:p>Agreed on <x>2 May</x>.</w:p>";
    String read =
        filtered(
            new OpenDocumentFilter(new OpenDocumentLists()),
            body.replace("<x>", "<w:content-control>").replace("</x>", "</w:content-control>"));
    assertTrue(read.contains(ParagraphMarks.TITLE + "Report"), read);
    assertTrue(read.contains(ParagraphMarks.CONTENTS + "1 Costs"), read);
    assertTrue(read.contains(">Agreed on 2 May.<"), read);
  }

  @Test
  void aParagraphOfAHeadingsStyleIsMarkedAsOne() throws Exception {
    String read =
        filtered(
            new OpenDocumentFilter(new OpenDocumentLists()),
            "<w:style w:name=\"P2\" w:parent-style-name=\"Heading_20_2\"></w:style><w:style"
                + " w:name=\"P3\" w:parent-style-name=\"P2\"></w:style><w:p"
                + " w:style-name=\"P3\">Article I: Name</w:p><w:p w:style-name=\"P4\">Mills.</w:p>");
    assertTrue(read.contains(ParagraphMarks.heading(2) + "Article I"), read);
    assertTrue(read.contains(">Mills."), read);
  }

  @Test
  void marksOfParagraphsBecomeElements() throws Exception {
    ToXMLContentHandler xml = new ToXMLContentHandler();
    xml.startPrefixMapping("", XHTML);
    xml.startElement(XHTML, "body", "body", new AttributesImpl());
    MarkedParagraphs marked = new MarkedParagraphs(xml);
    Attributes none = new AttributesImpl();
    for (String text : List.of(ParagraphMarks.TITLE + "Report", "Plain")) {
      marked.startElement(XHTML, "p", "p", none);
      marked.startElement(XHTML, "b", "b", none);
      marked.characters(text.toCharArray(), 0, text.length());
      marked.endElement(XHTML, "b", "b");
      marked.endElement(XHTML, "p", "p");
    }
    assertEquals("<h1 class=\"title\"><b>Report</b></h1><p><b>Plain</b></p>", elements(xml));
  }

  @Test
  void notesOfABinaryWordFileAreMarked() throws Exception {
    ToXMLContentHandler xml = new ToXMLContentHandler();
    xml.startPrefixMapping("", XHTML);
    xml.startElement(XHTML, "body", "body", new AttributesImpl());
    ContentHandler marking = BinaryWordAsides.marking(xml, Map.of("Seep9", "precis_note"));
    Attributes none = new AttributesImpl();
    for (String text : List.of("Text", "See p. 9")) {
      marking.startElement(XHTML, "p", "p", none);
      marking.characters(text.toCharArray(), 0, text.length());
      marking.endElement(XHTML, "p", "p");
    }
    assertEquals("<p>Text</p><p class=\"precis_note\">See p. 9</p>", elements(xml));
  }

  @Test
  void valuesOfChartsHaveTheDigitsThatAreShown() throws Exception {
    String values = "<w:v>4.3000000000000007</w:v><w:v>-0.125</w:v><w:f>4.3000000000000007</w:f>";
    assertTrue(
        filtered(new ChartPartFilter(), values)
            .endsWith("<w:v>4.3</w:v><w:v>-0.125</w:v><w:f>4.3000000000000007</w:f></d>"));
  }

  @Test
  void signsThatAreLettersChangeNoNumber() throws Exception {
    assertEquals("12.3%", shown("0.0\"%\"", "12.34"));
    assertEquals("12%", shown("0\\%", "12.34"));
    assertEquals("4 % p.a.", shown("0\" % p.a.\"", "4"));
    assertEquals("1,234.57 kr.", shown("#,##0.00\" kr.\"", "1234.567"));
    assertEquals("Nr. 7", shown("\"Nr. \"0", "7"));
    assertEquals("0-1235", shown("\"0-\"0", "1234.567"));
    assertEquals("(12.3 Mio.)", shown("0.0\" Mio.\";(0.0\" Mio.\")", "-12.34"));
    assertFalse(formats("0.0%").isOwn("0"), "a percentage");
    assertFalse(formats("d\".\"m\".\"yyyy").isOwn("0"), "a day");
    SheetFormats formats = formats("0\"%\"");
    String cell = "<w:c r=\"A1\" s=\"0\"><w:v>7</w:v></w:c>";
    String sheet = filtered(new SheetPartFilter(false, formats), cell);
    assertTrue(sheet.contains(">7%<"), sheet);
  }

  @Test
  void valuesThatTheirFormatHidesAreNotShown() throws Exception {
    assertEquals("", shown(";;;", "77"));
    assertEquals("", shown("0;-0;;@", "0"));
    assertEquals("7", shown("0;-0;;@", "7"));
    assertTrue(formats(";;;").hidesText("0"));
    assertFalse(formats("0;-0;;@").hidesText("0"));
  }

  @Test
  void datesAreWrittenAsTheyAreShown() throws Exception {
    SheetFormats formats = formats("0.0");
    assertEquals("3/5/2020", formats.shown("43895", "1").get());
    assertEquals("2020年3月5日", formats.shown("43895", "2").get());
    assertEquals("18时05分", shown("h\"时\"mm\"分\"", "0.7534722222"));
    assertEquals("星期四", shown("[$-804]aaaa;@", "43895"));
    assertEquals("2020-03-05 下午6时00分", shown("yyyy\\-mm\\-dd 上午/下午h\"时\"mm\"分\"", "43895.75"));
    SheetFormats old = formats("yyyy-mm-dd", "[h]:mm");
    old.countFrom1904();
    assertEquals("2020-03-05", old.shown("42433", "0").get());
    assertEquals("3/5/2020", old.shown("42433", "2").get());
    assertFalse(old.isOwn("1"), "hours are no day");
  }

  @Test
  void hiddenColumnsAndWhatWentWrongInACell() throws Exception {
    String cells =
        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
            + "<c r=\"B1\"><v>2</v></c><c r=\"AB1\" t=\"e\"><v>#N/A</v></c></row>";
    SheetPartFilter filter = new SheetPartFilter(false, new SheetFormats());
    String sheet = filtered(filter, cells);
    assertFalse(sheet.contains("B1\"><v>2"), sheet);
    assertTrue(sheet.contains("<c r=\"AB1\" t=\"str\"><v>#N/A</v>"), sheet);
    assertEquals(1, filter.hiddenCharacters());
  }

  @Test
  void raisedCharactersInTextsOfCells() throws Exception {
    String texts =
        "<si><r><t>40 m</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>3</t></r>"
            + "<r><t> of 2</t></r></si>";
    assertEquals(
        "40 m³ of 2", filtered(new SharedStringFilter(), texts).replaceAll("<[^>]*>", "").strip());
  }

  @Test
  void whiteLettersOnAGroundOfTheirOwnAreSeen() throws Exception {
    String white = "<w:color w:val=\"FFFFFF\"/>";
    String black = "<w:shd w:fill=\"000000\"/>";
    assertEquals(List.of(), paragraphs(p("", run(white, "a"))));
    assertEquals(List.of(), paragraphs(p("", run("<w:color w:val=\"FEFEFE\"/>", "a"))));
    assertEquals(List.of(), paragraphs(p("<w:shd w:fill=\"FFFFFF\"/>", run(white, "a"))));
    assertEquals(List.of("a"), paragraphs(p("", run(white + black, "a"))));
    assertEquals(List.of("a"), paragraphs(p(black, run(white, "a"))));
    assertEquals(
        List.of("a"), paragraphs(p("", run(white + "<w:highlight w:val=\"blue\"/>", "a"))));
  }

  @Test
  void groundsOfAThemeAndSolidOnesAreGrounds() throws Exception {
    String white = "<w:color w:val=\"FFFFFF\"/>";
    String solid = "<w:shd w:val=\"solid\" w:color=\"000000\" w:fill=\"auto\"/>";
    String theme = "<w:shd w:val=\"clear\" w:fill=\"auto\" w:themeFill=\"accent1\"/>";
    String paper = "<w:shd w:val=\"clear\" w:fill=\"auto\" w:themeFill=\"background1\"/>";
    assertEquals(List.of("a"), paragraphs(p(solid, run(white, "a"))));
    assertEquals(List.of("a"), paragraphs(p(theme, run(white, "a"))));
    assertEquals(List.of(), paragraphs(p(paper, run(white, "a"))));
  }

  @Test
  void lettersLookAsTheirStylesSay() throws Exception {
    WordRunStyles looks = new WordRunStyles();
    String styles =
        "<style styleId=\"Ghost\"><vanish/></style><style styleId=\"Seen\"><basedOn val=\"Ghost\"/>"
            + "<vanish val=\"0\"/></style><style styleId=\"Mark\"><vertAlign val=\"superscript\"/>"
            + "</style><style styleId=\"Kin\"><basedOn val=\"Mark\"/></style><style"
            + " styleId=\"Banner\"><shd fill=\"222222\"/></style>";
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(new InputSource(new StringReader("<d>" + styles + "</d>")), looks);
    String mark = run("<w:rStyle w:val=\"Kin\"/>", "3");
    assertEquals(List.of("2019³"), paragraphs(looks, p("", run("", "2019"), mark)));
    String ghost = run("<w:rStyle w:val=\"Ghost\"/>", " secret");
    assertEquals(List.of("open"), paragraphs(looks, p("", run("", "open"), ghost)));
    String hidden = "<w:pStyle w:val=\"Ghost\"/>";
    assertEquals(
        List.of("back"),
        paragraphs(looks, p(hidden, run("", "gone"), run("<w:vanish w:val=\"0\"/>", "back"))));
    assertEquals(
        List.of("seen"), paragraphs(looks, p("<w:pStyle w:val=\"Seen\"/>", run("", "seen"))));
    String white = run("<w:color w:val=\"FFFFFF\"/>", "white");
    assertEquals(List.of("white"), paragraphs(looks, p("<w:pStyle w:val=\"Banner\"/>", white)));
  }

  @Test
  void smallLettersLiftedAboveTheLineAreRaised() throws Exception {
    String lifted = "<w:position w:val=\"6\"/>";
    String small = "<w:sz w:val=\"14\"/>";
    assertEquals(List.of("2019³"), paragraphs(p("", run("", "2019"), run(lifted + small, "3"))));
    assertEquals(List.of("20193"), paragraphs(p("", run("", "2019"), run(lifted, "3"))));
  }

  @Test
  void aDrawingThatOlderProgramsSeeAsAPictureKeepsItsText() throws Exception {
    String box = "<w:txbxContent>" + p("", run("", "in the box")) + "</w:txbxContent>";
    String drawn = "<w:r><AlternateContent><Choice>" + box + "</Choice>";
    String picture = drawn + "<Fallback><pict/></Fallback></AlternateContent></w:r>";
    String alone = drawn + "</AlternateContent></w:r>";
    assertEquals(List.of("before", "in the box"), paragraphs(p("", run("", "before"), picture)));
    assertEquals(List.of("before", "in the box"), paragraphs(p("", run("", "before"), alone)));
  }

  @Test
  void symbolsAreTheSignsThatTheirFontShows() throws Exception {
    String symbols = "";
    for (String code : List.of("F0B0", "F0B1", "F06D", "00D7")) {
      symbols += "<w:r><w:sym w:font=\"Symbol\" w:char=\"" + code + "\"/></w:r>";
    }
    assertEquals(
        List.of("°±μ×"), paragraphs(p("", symbols)).stream().map(OfficeFiltersTest::mu).toList());
    assertEquals(
        List.of(), paragraphs(p("", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>")));
  }

  /** Micro and mu are one sign. */
  private static String mu(String text) {
    return text.replace('\u00B5', 'μ');
  }

  @Test
  void whatFieldsAndSectionsOfOpenDocumentsHideIsNoText() throws Exception {
    String body =
        "<w:section w:display=\"none\"><w:p>No.</w:p></w:section><w:section"
            + " w:display=\"true\"><w:p>Yes.</w:p></w:section><w:p>Ask the <w:hidden-text"
            + " w:is-hidden=\"true\">secret </w:hidden-text>keeper.</w:p><w:p><w:hidden-paragraph"
            + " w:is-hidden=\"true\"/>Never.</w:p><w:p><w:hidden-paragraph"
            + " w:is-hidden=\"false\"/>Always.</w:p>";
    assertEquals(
        "Yes.Ask the keeper.Always.",
        filtered(new OpenDocumentFilter(new OpenDocumentLists()), body)
            .replaceAll("<[^>]*>", "")
            .strip());
  }

  @Test
  void theReadingOfALetterIsNoText() throws Exception {
    String ruby =
        "<w:p>The <w:ruby><w:ruby-base>港</w:ruby-base><w:ruby-text>みなと</w:ruby-text></w:ruby>.</w:p>";
    assertEquals(
        "The 港.",
        filtered(new OpenDocumentFilter(new OpenDocumentLists()), ruby)
            .replaceAll("<[^>]*>", "")
            .strip());
  }

  @Test
  void lettersAreRaisedByAShareToo() throws Exception {
    String styles =
        "<w:style w:name=\"A\"><w:text-properties w:text-position=\"33% 58%\"/></w:style>"
            + "<w:style w:name=\"B\"><w:text-properties w:text-position=\"-33% 58%\"/></w:style>";
    String body =
        "<w:p>10<w:span w:style-name=\"A\">6</w:span> H<w:span w:style-name=\"B\">2</w:span></w:p>";
    assertEquals(
        "10⁶ H2",
        filtered(new OpenDocumentFilter(new OpenDocumentLists()), styles + body)
            .replaceAll("<[^>]*>", "")
            .strip());
  }

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static String elements(ToXMLContentHandler xml) {
    return xml.toString().replace("\n", "").replace("<body xmlns=\"" + XHTML + "\">", "");
  }

  private static final String NOTE = RichTextTables.NOTE_WORD;

  private static String richText(String body) {
    HiddenRichText text = HiddenRichText.of(body.getBytes(StandardCharsets.US_ASCII));
    return new String(text.seen(), StandardCharsets.US_ASCII);
  }

  @Test
  void ofRichTextWhatIsSeenStays() {
    assertEquals(
        "{10{\\super {\\uc1\\u179?}} and 1{\\super st} and \\super0 7}",
        richText("{10{\\super 3} and 1{\\super st} and \\super0 7}"));
    assertEquals(
        "{new {\\deleted }\\strike \\strike0 b}",
        richText("{new {\\deleted old}\\strike a\\strike0 b}"));
    assertEquals("{a{\\*\\annotation }b}", richText("{a{\\*\\annotation Why?}b}"));
  }

  @Test
  void aNoteStandsBehindTheParagraphThatRefersToIt() {
    assertEquals(
        "{One.\\par {\\footnote A note.}\\par Two.\\par}",
        richText("{One{\\footnote A note.}.\\par Two.\\par}").replace(NOTE, ""));
    assertEquals("{One.}{\\footnote " + NOTE + "A}\\par ", richText("{One{\\footnote A}.}"));
    assertEquals(
        "{One.}{\\footnote " + NOTE + "A}\\par ",
        richText("{One{\\*\\footnote A}.}"),
        "notes that others need not read");
  }

  @Test
  void stylesOfParagraphsThatMakeLettersBoldAreKnown() throws Exception {
    WordHeadingStyles styles = new WordHeadingStyles();
    String bold = "<w:rPr><w:b/></w:rPr>";
    filtered(
        styles,
        style("paragraph", "A", "Rule head", bold)
            + style("paragraph", "B", "List Head", bold)
            + style("paragraph", "C", "Weak", "<w:rPr><w:b w:val=\"0\"/></w:rPr>")
            + style("paragraph", "D", "Numbered rule", "<w:pPr><w:numPr/></w:pPr>" + bold)
            + style("character", "E", "Loud", bold)
            + style("paragraph", "F", "heading 2", bold));
    assertEquals(Map.of("A", WordHeadingStyles.BOLD_LEVEL, "F", 2), styles.levels());
  }

  private static String style(String type, String id, String name, String inside) {
    return String.format(
        "<w:style w:type=\"%s\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>",
        type, id, name, inside);
  }

  private static String open(String body) throws Exception {
    String text =
        filtered(new OpenDocumentFilter(new OpenDocumentLists()), body).replaceAll("<[^>]*>", "|");
    return text.replaceAll("\\s*\\|[|\\s]*", "|").replaceAll("^\\||\\|$", "");
  }

  @Test
  void whiteParagraphsOnAGroundOfTheirOwnAreSeenInOpenDocuments() throws Exception {
    String white = "<w:text-properties w:color=\"#ffffff\"/>";
    String ground = "<w:paragraph-properties w:background-color=\"#000000\"/>";
    String styles =
        "<w:style w:name=\"a\">"
            + white
            + "</w:style><w:style w:name=\"b\">"
            + ground
            + white
            + "</w:style>";
    String span = "<w:span w:style-name=\"a\">three</w:span>";
    assertEquals(
        "two|three",
        open(
            styles
                + "<w:p w:style-name=\"a\">one</w:p><w:p w:style-name=\"b\">two</w:p><w:p"
                + " w:style-name=\"b\">"
                + span
                + "</w:p><w:p>"
                + span
                + "</w:p>"));
  }

  @Test
  void whatIsStruckOutBesideOtherWordsHoldsNoLongerInOpenDocuments() throws Exception {
    String style =
        "<w:style w:name=\"s\"><w:text-properties w:text-line-through-style=\"solid\"/></w:style>";
    String struck = "<w:span w:style-name=\"s\">12 </w:span>";
    assertEquals("10 pounds", open(style + "<w:p>" + struck + "10 pounds</w:p>"));
    assertEquals("12", open(style + "<w:p>" + struck + "</w:p>"));
  }

  @Test
  void hiddenColumnsOfOpenDocuments() throws Exception {
    String columns =
        "<w:table-column/><w:table-column w:visibility=\"collapse\"/><w:table-column/>";
    String cells = "<w:table-cell>a</w:table-cell><w:table-cell>b</w:table-cell>";
    OpenDocumentFilter filter = new OpenDocumentFilter(new OpenDocumentLists());
    String table =
        filtered(
            filter,
            "<w:table>"
                + columns
                + "<w:table-row>"
                + cells
                + "<w:table-cell>c</w:table-cell>"
                + "</w:table-row></w:table>");
    assertEquals("ac", table.replaceAll("<[^>]*>", "").strip());
    assertEquals(1, filter.hiddenCharacters());
    assertTrue(table.contains("<w:table-cell></w:table-cell>"), table);
  }

  @Test
  void cellsOfWorkbooksInXmlStandInTheirPlaceAndAreShown() throws Exception {
    String styles =
        "<w:Style w:ID=\"d\"><w:NumberFormat w:Format=\"Short Date\"/></w:Style><w:Style"
            + " w:ID=\"p\"><w:NumberFormat w:Format=\"0.0%\"/></w:Style>";
    String rows =
        "<w:Row><w:Cell w:StyleID=\"d\"><w:Data"
            + " w:Type=\"DateTime\">2020-03-05T00:00:00.000</w:Data></w:Cell><w:Cell w:Index=\"3\""
            + " w:StyleID=\"p\"><w:Data w:Type=\"Number\">0.125</w:Data></w:Cell></w:Row><w:Row"
            + " w:Hidden=\"1\"><w:Cell><w:Data w:Type=\"String\">Never</w:Data></w:Cell></w:Row>"
            + "<w:Row><w:Cell><w:Data w:Type=\"DateTime\">2020-03-05T10:30:00.000</w:Data></w:Cell>"
            + "</w:Row>";
    String hidden =
        "<w:Worksheet><w:Table><w:Row><w:Cell><w:Data w:Type=\"String\">Never</w:Data></w:Cell>"
            + "</w:Row></w:Table><w:WorksheetOptions><w:Visible>SheetHidden</w:Visible>"
            + "</w:WorksheetOptions></w:Worksheet>";
    String seen =
        filtered(
            new SpreadsheetXmlFilter(),
            styles + "<w:Worksheet><w:Table>" + rows + "</w:Table></w:Worksheet>" + hidden);
    assertEquals(
        "3/5/2020,,12.5%,2020-03-05 10:30,",
        seen.replaceAll("</w:Cell>", ",").replaceAll("<[^>]*>", "").strip());
  }

  @Test
  void columnsThatACellReachesOverStandEmpty() throws Exception {
    String row =
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
            + p("", run("", "a"))
            + "</w:tc><w:tc>"
            + p("", run("", "b"))
            + "</w:tc></w:tr>";
    String part =
        filtered(
            new WordPartFilter(
                Map.of(), WordRunStyles.none(), "", false, Map.of(), WordNumbering.none()),
            "<w:tbl>" + row + "</w:tbl>");
    assertEquals("a||b|", part.replaceAll("</w:tc>", "|").replaceAll("<[^>]*>", "").strip());
  }

  private static String slide(String runs) throws Exception {
    return shape("<p>" + runs + "</p>");
  }

  private static String shape(String paragraphs) throws Exception {
    return filtered(
            new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN),
            "<sp>" + paragraphs + "</sp>")
        .replaceAll("<[^>]*>", "")
        .strip();
  }

  @Test
  void raisedStruckAndHiddenLettersOfSlides() throws Exception {
    String raised = "<r><rPr baseline=\"30000\"/><t>3</t></r>";
    String struck = "<r><rPr strike=\"sngStrike\"/><t>12 </t></r>";
    String plain = "<r><rPr baseline=\"-25000\" strike=\"noStrike\"/><t>2019</t></r>";
    assertEquals("2019³", slide(plain + raised));
    assertEquals("2019", slide(struck + plain));
    assertEquals("12", slide(struck), "struck out from end to end");
    SlidePartFilter filter = new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN);
    String hidden = "<sp><nvSpPr><cNvPr hidden=\"1\"/></nvSpPr><p>" + plain + "</p></sp>";
    assertEquals("", filtered(filter, hidden).replaceAll("<[^>]*>", "").strip());
    assertEquals(4, filter.hiddenCharacters());
  }

  @Test
  void linesInLargerLettersHeadTheTextBelowThemWhereNoStyleIsUsed() throws Exception {
    String prose = p("", run("", "The mill stands below the dam and grinds. ".repeat(5)));
    String larger = "<w:sz w:val=\"30\"/>";
    String body =
        p("", run("<w:sz w:val=\"48\"/>", "Mills"))
            + p("", run(larger, "Wheels"))
            + prose
            + p("", run(larger, "A whole sentence in larger letters is none."))
            + prose
            + p("", run(larger, "Stones"))
            + prose;
    assertEquals(Map.of(0, 1, 1, 2, 5, 2), levels(body));
    String styled = p("<w:pStyle w:val=\"Heading1\"/>", run("", "Dams")) + prose;
    assertEquals(Map.of(), levels(body + styled));
  }

  @Test
  void fieldsOfFormsShowWhatIsTickedOrChosen() throws Exception {
    String field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>%s</w:ffData></w:fldChar></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    String ticked =
        field.formatted("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>");
    String open = field.formatted("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>");
    String list =
        field.formatted(
            "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"white\"/><w:listEntry"
                + " w:val=\"green\"/></w:ddList>");
    assertEquals(
        List.of("☒ yes ☐ no, green ☑"),
        paragraphs(
            p(
                "",
                ticked
                    + run("", " yes ")
                    + open
                    + run("", " no, ")
                    + list
                    + run("", " ")
                    + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>")));
  }

  @Test
  void ofMastersAndPicturesNothingIsReadThatSaysWhereToTypeOrWhatIsSeen() throws Exception {
    String frame = "<w:frame w:class=\"outline\"><w:p>Text bearbeiten</w:p></w:frame>";
    String masters =
        filtered(
            new OpenDocumentParts.PrintedHeads(false),
            "<w:master-page>" + frame + "<w:footer><w:p>Mill</w:p></w:footer></w:master-page>");
    assertFalse(masters.contains("bearbeiten"), masters);
    assertTrue(masters.contains(ParagraphMarks.FURNITURE + "Mill"), masters);
    String picture =
        "<s:x xmlns:svg=\"s\" xmlns:s=\"t\"><svg:title>Picture 7</svg:title><svg:desc>A line"
            + "</svg:desc><s:title>Costs</s:title></s:x>";
    String seen =
        filtered(
            new OpenDocumentFilter(new OpenDocumentLists()), "<w:frame>" + picture + "</w:frame>");
    assertFalse(seen.contains("Picture 7") || seen.contains("A line"), seen);
    assertTrue(seen.contains("Costs"), seen);
  }

  @Test
  void pointsOfASlideGetTheMarkThatTheySayThemselves() throws Exception {
    String point = "<w:p><w:pPr>%s</w:pPr><w:r><w:t>It rains.</w:t></w:r></w:p>";
    String shape =
        "<w:sp>"
            + point.formatted("<w:buChar char=\"-\"/>")
            + point.formatted("<w:buNone/>")
            + point.formatted("<w:buAutoNum type=\"arabicPeriod\"/>")
            + point.formatted("<w:buAutoNum type=\"arabicPeriod\"/>")
            + "</w:sp>";
    String read =
        filtered(new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN), shape);
    assertEquals(
        "• It rains. It rains. 1. It rains. 2. It rains.",
        read.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip());
  }

  @Test
  void anEmptyPointOfASlideTakesNoNumber() throws Exception {
    String number = "<p><pPr lvl=\"%d\"><buAutoNum type=\"arabicPeriod\"/></pPr>%s</p>";
    String text = "<r><t>Rain</t></r>";
    assertEquals(
        "1. Rain 2. Rain1. Rain2. Rain3. Rain",
        shape(
            number.formatted(0, text)
                + number.formatted(0, "")
                + number.formatted(0, "<r><t> </t></r>")
                + number.formatted(0, text)
                + number.formatted(1, text)
                + number.formatted(0, "")
                + number.formatted(1, text)
                + number.formatted(0, text)));
  }

  @Test
  void aHiddenShapeInAGroupBesideTheSlideIsCountedOnce() throws Exception {
    String shape = "<sp><nvSpPr><cNvPr/></nvSpPr><p><r><t>2019</t></r></p></sp>";
    String group =
        "<grpSp><off x=\"900\" y=\"0\"/><ext cx=\"50\" cy=\"50\"/>"
            + shape
            + shape.replace("<cNvPr/>", "<cNvPr hidden=\"1\"/>")
            + "</grpSp>";
    SlidePartFilter filter =
        new SlidePartFilter(false, SlideBullets.none(), new SlideSize(800, 600));
    assertEquals("", filtered(filter, group).replaceAll("<[^>]*>", "").strip());
    assertEquals(8, filter.hiddenCharacters());
  }

  @Test
  void aBlankLineEndsATitle() throws Exception {
    String run = "<w:r><w:t>%s</w:t></w:r>";
    String slide =
        "<w:sp><w:ph type=\"ctrTitle\"/><w:p>"
            + run.formatted("Mills")
            + "<w:br/>"
            + run.formatted("of the valley")
            + "<w:br/><w:br/>"
            + run.formatted("Ann Miller")
            + "</w:p></w:sp>";
    String read =
        filtered(new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN), slide);
    assertTrue(read.contains(ParagraphMarks.HEADING + "Mills"), read);
    assertTrue(read.contains("</w:p><w:p><w:r><w:t>Ann Miller"), read);
  }

  @Test
  void whatSaysWhereToTypeIsNoTextUnlessItWasFilledIn() throws Exception {
    WordRunStyles looks = WordRunStyles.none();
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(
            new InputSource(
                new StringReader(
                    "<d><style styleId=\"Platzhalter\"><name val=\"Placeholder Text\"/></style></d>")),
            looks);
    String prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>";
    String styled = run("<w:rStyle w:val=\"Platzhalter\"/>", "Your name");
    assertEquals(
        List.of("Name:", "Firm:", "Filled in", "Your name"),
        paragraphs(
            looks,
            p("", run("", "Name: "), "<w:sdt>" + prompt + styled + "</w:sdt>")
                + p(
                    "",
                    run("", "Firm: "),
                    "<w:sdt>" + prompt + run("", "[Firm] [Town]") + "</w:sdt>")
                + p("", "<w:sdt>" + prompt + run("", "Filled in") + "</w:sdt>")
                + p("", "<w:sdt>" + styled + "</w:sdt>")));
  }

  @Test
  void lettersTypedInAFontOfSymbolsAreItsSigns() throws Exception {
    String wingdings = "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>";
    String symbol = "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>";
    assertEquals(
        List.of("☑ signed", "α rays", "Whole words", "ü here"),
        paragraphs(
            p("", run(wingdings, "þ"), run("", " signed"))
                + p("", run(symbol, "a"), run("", " rays"))
                + p("", run(wingdings, "Whole words"))
                + p("", run("<w:rFonts w:ascii=\"Wingdings\"/>", "ü"), run("", " here"))));
  }

  @Test
  void aVerticalTabOfASlideIsASpace() throws Exception {
    String slide = slide("<r><t>Town of_x000B_Varel</t></r>");
    assertTrue(slide.contains("Town of Varel"), slide);
  }
}
