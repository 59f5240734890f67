package io.precis.read.fork.office;

import static io.precis.read.fork.office.FilteredParts.filtered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.fork.office.slide.SlideBullets;
import io.precis.read.fork.office.slide.SlidePartFilter;
import io.precis.read.fork.office.slide.SlideSize;
import io.precis.read.fork.office.word.WordHeadingStyles;
import io.precis.read.fork.office.word.WordNumbering;
import io.precis.read.fork.office.word.WordPartFilter;
import io.precis.read.fork.office.word.WordRunStyles;
import io.precis.read.fork.office.word.WordSizes;
import io.precis.read.fork.office.xml.ParagraphMarks;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class WordFiltersTest {
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
        List.of("°±μ×"), paragraphs(p("", symbols)).stream().map(WordFiltersTest::mu).toList());
    assertEquals(
        List.of(), paragraphs(p("", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>")));
  }

  /** Micro and mu are one sign. */
  private static String mu(String text) {
    return text.replace('\u00B5', 'μ');
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
}
