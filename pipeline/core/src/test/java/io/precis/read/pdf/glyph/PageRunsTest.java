package io.precis.read.pdf.glyph;

import static io.precis.read.pdf.glyph.DrawnPage.TIMES;
import static io.precis.read.pdf.glyph.DrawnPage.show;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages written letter by letter, as programs write them. */
class PageRunsTest {
  @TempDir private Path folder;

  /** Lines of a page of 600 by 800 points. */
  private List<String> lines(DrawnPage.Drawing drawing) throws Exception {
    return new DrawnPage(folder).lines(drawing);
  }

  @Test
  void aCapitalRightBehindABoldLabelBeginsAWord() throws Exception {
    assertEquals(
        List.of("Advice Consider a second mill."),
        lines(
            page -> {
              page.beginText();
              page.newLineAtOffset(50, 700);
              page.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 10);
              page.showText("Advice");
              page.setFont(new PDType1Font(FontName.HELVETICA), 10);
              page.showText("Consider a second mill.");
              page.endText();
            }));
  }

  @Test
  void whiteLettersAreSeenWhereSomethingIsPaintedUnderThem() throws Exception {
    List<String> lines =
        lines(
            page -> {
              page.setNonStrokingColor(0f, 0f, 0.4f);
              page.addRect(40, 690, 300, 30);
              page.fill();
              page.setNonStrokingColor(1f, 1f, 1f);
              show(page, 14, 50, 700, "On a dark bar");
              show(page, 10, 50, 500, "On nothing");
              page.addRect(40, 390, 300, 30);
              page.fill();
              show(page, 10, 50, 400, "On white");
            });
    assertEquals(List.of("On a dark bar", "hidden: On nothing", "hidden: On white"), lines);
  }

  @Test
  void aNotesMarkPaintedBehindItsLineIsPutIntoTheLine() throws Exception {
    List<String> lines =
        lines(
            page -> {
              page.beginText();
              page.newLineAtOffset(50, 700);
              page.setFont(TIMES, 12);
              page.showText("Few projects work.");
              page.newLineAtOffset(105, 0);
              page.showText("The rest, in particular,");
              page.endText();
              show(page, 7, 50 + width("Few projects work.") + 0.2f, 705, "12");
              show(page, 12, 50, 684, "are late.");
            });
    assertEquals(List.of("Few projects work.¹² The rest, in particular,", "are late."), lines);
  }

  /** Programs set the next sign into the empty half of a mark's square. */
  @Test
  void aSignSetIntoTheSquareOfAChineseMarkGoesOnWithTheLine() {
    PageRuns runs = new PageRuns();
    runs.startPage(600, 800);
    float[] places = {50, 60, 70, 74.5f, 84.5f};
    String signs = "分为，三部";
    for (int i = 0; i < places.length; i++) {
      Matrix at = new Matrix(10, 0, 0, 10, places[i], 700);
      TextPosition sign =
          new TextPosition(
              0,
              600,
              800,
              at,
              places[i] + 10,
              700,
              10,
              10,
              5,
              signs.substring(i, i + 1),
              new int[] {1},
              TIMES,
              10,
              10);
      runs.add(sign, false, false, false);
    }
    assertEquals(List.of(signs), runs.lines().stream().map(PageRuns.Line::text).toList());
  }

  @Test
  void theFamilyOfALineIsThatOfMostOfItsLetters() throws Exception {
    String xhtml =
        new DrawnPage(folder)
            .xhtml(
                page -> {
                  page.beginText();
                  page.newLineAtOffset(50, 700);
                  page.setFont(new PDType1Font(FontName.HELVETICA), 10);
                  page.showText("37");
                  page.setFont(new PDType1Font(FontName.TIMES_ROMAN), 10);
                  page.showText(" days are long.");
                  page.endText();
                });
    assertTrue(xhtml.contains("f=\"Times\""), xhtml);
  }

  @Test
  void lettersWithAnOutlineAreBold() throws Exception {
    String xhtml =
        new DrawnPage(folder)
            .xhtml(
                page -> {
                  page.setRenderingMode(RenderingMode.FILL_STROKE);
                  show(page, 10, 50, 700, "1. Aims of the work");
                  page.setRenderingMode(RenderingMode.FILL);
                  show(page, 10, 50, 680, "The mill is to be mended.");
                });
    assertTrue(xhtml.contains("s=\"b\""), xhtml);
    assertEquals(1, xhtml.split("s=\"b\"", -1).length - 1, xhtml);
  }

  private static float width(String text) throws Exception {
    return TIMES.getStringWidth(text) * 12 / 1000;
  }

  @Test
  void raisedAndLoweredLettersChangeNoNumber() throws Exception {
    List<String> lines =
        lines(
            page -> {
              page.beginText();
              page.newLineAtOffset(50, 700);
              page.setFont(TIMES, 11);
              page.showText("In 2019");
              small(page, "3", 4);
              page.showText(" it held 10");
              small(page, "6", 4);
              page.showText(" cells of CO");
              small(page, "2", -2);
              page.showText(" on the 1");
              small(page, "st", 4);
              page.showText(" day.");
              page.endText();
            });
    assertEquals(List.of("In 2019³ it held 10⁶ cells of CO2 on the 1st day."), lines);
  }

  private static void small(PDPageContentStream page, String text, float rise) throws Exception {
    page.setFont(TIMES, 7);
    page.setTextRise(rise);
    page.showText(text);
    page.setTextRise(0);
    page.setFont(TIMES, 11);
  }

  @Test
  void aLineOfAnotherColumnIsNotRaisedToAHeading() throws Exception {
    List<String> lines =
        lines(
            page -> {
              page.beginText();
              page.newLineAtOffset(50, 700);
              page.setFont(TIMES, 26);
              page.showText("The mills");
              page.newLineAtOffset(120, 8);
              page.setFont(TIMES, 11);
              page.showText("were built of oak and stone");
              page.endText();
            });
    assertEquals(List.of("The mills", "were built of oak and stone"), lines);
  }

  @Test
  void aSoftHyphenThatTheFileNamesStaysAtTheEndOfItsLine() throws Exception {
    COSDictionary hyphen = new COSDictionary();
    hyphen.setString(COSName.ACTUAL_TEXT, "\u00AD");
    List<String> lines =
        lines(
            page -> {
              page.beginText();
              page.setFont(TIMES, 11);
              page.newLineAtOffset(50, 700);
              page.showText("They were permi");
              page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(hyphen));
              page.showText("-");
              page.endMarkedContent();
              page.newLineAtOffset(0, -14);
              page.showText("tted to mill.");
              page.endText();
            });
    assertEquals(List.of("They were permi\u00AD", "tted to mill."), lines);
  }

  @Test
  void aLineIsUnderlinedWhereRulesAreAsLongAsIt() throws Exception {
    float width = TIMES.getStringWidth("Mills and weirs") / 1000 * 11;
    String xhtml =
        new DrawnPage(folder)
            .xhtml(
                page -> {
                  show(page, 11, 50, 700, "Mills and weirs");
                  page.addRect(50, 698, width / 2, 0.6f);
                  page.fill();
                  page.addRect(50 + width / 2, 698, width / 2, 0.6f);
                  page.fill();
                  show(page, 11, 50, 600, "Mills in a table");
                  page.addRect(40, 598, 300, 0.6f);
                  page.fill();
                });
    assertTrue(xhtml.contains("s=\"u\" f=\"Times\">Mills and weirs<"), xhtml);
    assertFalse(xhtml.contains("s=\"u\" f=\"Times\">Mills in a table<"), xhtml);
  }

  @Test
  void wordsThatStandVeryCloseAreWords() throws Exception {
    assertEquals(
        List.of("The wheel of the old mill turns in the wind"),
        lines(
            page -> {
              float x = 50;
              for (String word : "The wheel of the old mill turns in the wind".split(" ")) {
                show(page, 10, x, 700, word);
                x += TIMES.getStringWidth(word) / 100 + 1;
              }
            }));
  }

  @Test
  void lettersAtASlantMakeALine() throws Exception {
    List<String> lines =
        lines(
            page -> {
              show(page, 10, 50, 700, "The mill turns, and it will be rebuilt.");
              page.beginText();
              page.setFont(TIMES, 60);
              page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 100, 200));
              page.showText("DRAFT");
              page.endText();
            });
    assertEquals(List.of("The mill turns, and it will be rebuilt.", "DRAFT"), lines);
  }

  /** Some programs state for such letters that they do not know what they are. */
  @Test
  void ligaturesAreReadByTheirNames() throws Exception {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, "Times-Roman");
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(33));
    differences.add(COSName.getPDFName("f_i"));
    differences.add(COSName.getPDFName("f_f_l"));
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.ENCODING, encoding);
    COSArray widths = new COSArray();
    widths.add(COSInteger.get(550));
    widths.add(COSInteger.get(550));
    font.setInt(COSName.FIRST_CHAR, 33);
    font.setInt(COSName.LAST_CHAR, 34);
    font.setItem(COSName.WIDTHS, widths);
    PDFont ligatures = PDFontFactory.createFont(font);
    List<String> lines =
        lines(
            page -> {
              page.beginText();
              page.setFont(TIMES, 10);
              page.newLineAtOffset(50, 700);
              page.showText("pro");
              page.setFont(ligatures, 10);
              page.appendRawCommands("<21> Tj ");
              page.setFont(TIMES, 10);
              page.showText("t, ba");
              page.setFont(ligatures, 10);
              page.appendRawCommands("<22> Tj ");
              page.setFont(TIMES, 10);
              page.showText("e");
              page.endText();
            });
    assertEquals(List.of("profit, baffle"), lines);
  }

  @Test
  void lettersPaintedTwiceCountOnce() throws Exception {
    List<String> lines =
        lines(
            page -> {
              show(page, 12, 50, 700, "1,240 sacks");
              show(page, 12, 50.3f, 700, "1,240 sacks");
            });
    assertEquals(List.of("1,240 sacks"), lines);
  }

  @Test
  void lettersSetApartAreWords() throws Exception {
    List<String> lines =
        lines(
            page -> {
              page.setCharacterSpacing(5);
              show(page, 12, 50, 700, "RESULTS OF THE YEAR");
            });
    assertEquals(List.of("RESULTS OF THE YEAR"), lines);
  }

  @Test
  void aTurnedPageIsMeasuredAsItIsSeen() throws Exception {
    List<String> lines =
        new DrawnPage(folder)
            .lines(
                new PDRectangle(600, 800),
                90,
                page -> {
                  page.beginText();
                  page.setFont(TIMES, 12);
                  page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 100, 610));
                  page.showText("right of the narrow edge");
                  page.endText();
                });
    assertEquals(List.of("right of the narrow edge"), lines);
  }

  @Test
  void lettersOutsideThePageAreHidden() throws Exception {
    List<String> lines =
        lines(
            page -> {
              show(page, 12, 50, 700, "seen");
              show(page, 12, 900, 700, "unseen");
            });
    assertEquals(List.of("seen", "hidden: unseen"), lines);
  }

  @Test
  void wideGapsPartRuns() throws Exception {
    List<String> lines =
        lines(
            page -> {
              show(page, 12, 50, 700, "January");
              show(page, 12, 200, 700, "4.1");
            });
    assertEquals(List.of("January", "4.1"), lines);
  }

  @Test
  void figuresStayInPlaceAmidLettersFromRightToLeft() {
    assertEquals("שנת 2026 (Ferry) סוף", VisualOrder.logical("ףוס (Ferry) 2026 תנש"));
    assertEquals("plain 12", VisualOrder.logical("plain 12"));
    assertEquals("بنسبة 12.5%", VisualOrder.logical("%12.5 ةبسنب"));
    assertEquals("בשיעור 12.5%", VisualOrder.logical("12.5% רועישב"));
  }

  @Test
  void raisedWordsOfOrdinalsStayOnTheLine() {
    assertEquals("th", Scripts.raised("th", '5'));
    assertEquals("²", Scripts.raised("2", 'm'));
    assertEquals("⁻³", Scripts.raised("-3", '0'));
    assertEquals("2", Scripts.lowered("2", 'H', 'O'));
    assertEquals("₂", Scripts.lowered("2", 'g', '8'));
    assertTrue(Scripts.raised("*", 'd').equals("*"));
  }

  @Test
  void lettersWithoutAnyInkAreHidden() throws Exception {
    List<String> lines =
        lines(
            page -> {
              PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
              clear.setNonStrokingAlphaConstant(0f);
              show(page, 10, 50, 700, "In ink");
              page.setGraphicsStateParameters(clear);
              show(page, 10, 50, 500, "In none");
            });
    assertEquals(List.of("In ink", "hidden: In none"), lines);
  }

  @Test
  void anUprightRulePartsTheCellsOfATable() throws Exception {
    List<String> lines =
        lines(
            page -> {
              show(page, 10, 50, 700, "North 120");
              show(page, 10, 50, 680, "Norden");
              show(page, 10, 89, 680, "77");
              page.moveTo(86, 675);
              page.lineTo(86, 692);
              page.stroke();
            });
    assertEquals(List.of("North 120", "Norden", "77"), lines);
  }

  @Test
  void aStandardFontWithAnEncodingOfItsOwnIsAsWideAsItIs() throws Exception {
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(
        COSName.DIFFERENCES,
        new COSArray(List.of(COSInteger.get(146), COSName.getPDFName("dagger"))));
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, "Times-Roman");
    font.setItem(COSName.ENCODING, encoding);
    PDFont changed = PDFontFactory.createFont(font);
    String first = "The water of the river was higher than the old mill saw in any ye";
    List<String> lines =
        lines(
            page -> {
              page.beginText();
              page.setFont(changed, 12);
              page.newLineAtOffset(50, 700);
              page.showText(first);
              page.newLineAtOffset(TIMES.getStringWidth(first) * 12 / 1000, 0);
              page.showText("ar before.");
              page.endText();
            });
    assertEquals(List.of(first + "ar before."), lines);
  }

  @Test
  void anOInAFontOfItsOwnIsTheRingBeforeAPoint() throws Exception {
    List<String> lines =
        lines(
            page -> {
              page.beginText();
              page.newLineAtOffset(50, 700);
              page.setFont(new PDType1Font(FontName.COURIER), 10);
              page.showText("o ");
              page.setFont(new PDType1Font(FontName.HELVETICA), 10);
              page.showText("Lectures on the river");
              page.newLineAtOffset(0, -50);
              page.showText("o rio e a ponte");
              page.endText();
            });
    assertEquals(List.of("• Lectures on the river", "o rio e a ponte"), lines);
  }

  @Test
  void boldWordsAmidALineMakeNoBoldLine() throws Exception {
    PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
    DrawnPage.Drawing mixed =
        page -> parts(page, "The ", bold, "mill of Andover", TIMES, " or ", bold, "Mill");
    DrawnPage.Drawing numbered = page -> parts(page, "1.2 ", bold, "The mill of Andover");
    DrawnPage page = new DrawnPage(folder);
    assertFalse(page.xhtml(mixed).contains(" s=\"b\""), page.xhtml(mixed));
    assertTrue(page.xhtml(numbered).contains(" s=\"b\""), page.xhtml(numbered));
  }

  /** A line that begins in the usual font, then fonts and what is written in them. */
  private static void parts(PDPageContentStream page, String first, Object... more)
      throws Exception {
    page.beginText();
    page.newLineAtOffset(50, 700);
    page.setFont(TIMES, 10);
    page.showText(first);
    for (int i = 0; i < more.length; i += 2) {
      page.setFont((PDFont) more[i], 10);
      page.showText((String) more[i + 1]);
    }
    page.endText();
  }
}
