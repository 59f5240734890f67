package io.precis.read.pdf.glyph;

import static io.precis.read.pdf.glyph.DrawnPage.show;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that are painted and not seen, or that the file marks as no content. */
class PaintedOverTest {
  private static final String SEEN = "The mill stands at the lower end of the valley.";

  @TempDir private Path folder;

  private List<String> lines(DrawnPage.Drawing drawing) throws Exception {
    return new DrawnPage(folder).lines(drawing);
  }

  private static void box(PDPageContentStream page, float x, float y, float width, float height)
      throws Exception {
    page.addRect(x, y, width, height);
    page.fill();
  }

  @Test
  void wordsUnderABoxThatWasPaintedLaterAreHidden() throws Exception {
    assertEquals(
        List.of(SEEN, "It cost", "hidden: nine hundred", "crowns."),
        lines(
            page -> {
              show(page, 10, 50, 700, SEEN);
              show(page, 10, 50, 600, "It cost nine hundred crowns.");
              box(page, 82, 595, 56, 12);
            }));
  }

  @Test
  void aGroundPaintedBeforeTheWordsHidesNothing() throws Exception {
    assertEquals(
        List.of(SEEN, "hidden: Old.", "New."),
        lines(
            page -> {
              show(page, 10, 50, 700, SEEN);
              show(page, 10, 50, 600, "Old.");
              page.setNonStrokingColor(1f, 1f, 1f);
              box(page, 40, 590, 300, 30);
              page.setNonStrokingColor(0f, 0f, 0f);
              show(page, 10, 50, 600, "New.");
            }));
  }

  /** A subtitle that a table was laid over is the author's still. */
  @Test
  void theGroundOfATableHidesNothing() throws Exception {
    assertEquals(
        List.of(SEEN, "With a note below."),
        lines(
            page -> {
              show(page, 10, 50, 700, SEEN);
              show(page, 10, 50, 600, "With a note below.");
              page.setNonStrokingColor(0.1f, 0.4f, 0.5f);
              box(page, 40, 590, 300, 30);
            }));
  }

  @Test
  void aHighlightThatIsSeenThroughHidesNothing() throws Exception {
    PDExtendedGraphicsState marker = new PDExtendedGraphicsState();
    marker.setBlendMode(BlendMode.MULTIPLY);
    PDExtendedGraphicsState veil = new PDExtendedGraphicsState();
    veil.setNonStrokingAlphaConstant(0.5f);
    for (PDExtendedGraphicsState state : List.of(marker, veil)) {
      assertEquals(
          List.of(SEEN, "It cost nine crowns."),
          lines(
              page -> {
                show(page, 10, 50, 700, SEEN);
                show(page, 10, 50, 600, "It cost nine crowns.");
                page.setGraphicsStateParameters(state);
                box(page, 40, 590, 300, 30);
              }));
    }
  }

  @Test
  void aBoxOverAllOfAPageHidesNothing() throws Exception {
    assertEquals(
        List.of(SEEN),
        lines(
            page -> {
              show(page, 10, 50, 700, SEEN);
              box(page, 0, 0, 600, 800);
            }));
  }

  @Test
  void linesOutsideThePathThatClipsThemAreHidden() throws Exception {
    assertEquals(
        List.of(SEEN, "hidden: The next page."),
        lines(
            page -> {
              page.addRect(0, 400, 600, 400);
              page.clip();
              show(page, 10, 50, 700, SEEN);
              show(page, 10, 50, 300, "The next page.");
            }));
  }

  @Test
  void aLineThatACellCutsOffIsReadToItsEnd() throws Exception {
    assertEquals(
        List.of(SEEN, "A name that is wider than its cell"),
        lines(
            page -> {
              show(page, 10, 50, 700, SEEN);
              page.addRect(50, 590, 60, 20);
              page.clip();
              show(page, 10, 50, 600, "A name that is wider than its cell");
            }));
  }

  @Test
  void whatTheFileMarksAsNoContentIsToldApart() throws Exception {
    assertEquals(
        List.of("marked: Harbour Company", SEEN),
        lines(
            page -> {
              page.beginMarkedContent(COSName.ARTIFACT);
              show(page, 10, 50, 780, "Harbour Company");
              page.endMarkedContent();
              page.beginMarkedContent(COSName.P);
              show(page, 10, 50, 700, SEEN);
              page.endMarkedContent();
            }));
  }

  @Test
  void figuresOfANumberStandNearerThanWords() throws Exception {
    assertEquals(
        List.of("It earned 1,117 crowns."),
        lines(
            page -> {
              float x = 50;
              for (char c : "It earned 1,117 crowns.".toCharArray()) {
                show(page, 10, x, 700, String.valueOf(c));
                x +=
                    DrawnPage.TIMES.getStringWidth(String.valueOf(c)) / 100 + (c == '1' ? 1.5f : 0);
              }
            }));
  }

  @Test
  void aStampInMuchLargerLettersIsNoPartOfALine() throws Exception {
    assertEquals(
        List.of("once a week.", "COPY"),
        lines(
            page -> {
              show(page, 10, 50, 700, "once a week.");
              show(page, 40, 110, 690, "COPY");
            }));
  }

  @Test
  void boxesPaintedTogetherHideWhatIsUnderEach() throws Exception {
    assertEquals(
        List.of(SEEN, "Born in", "hidden: Portville", "in", "hidden: 1961."),
        lines(
            page -> {
              show(page, 10, 50, 700, SEEN);
              show(page, 10, 50, 600, "Born in");
              show(page, 10, 90, 600, "Portville");
              show(page, 10, 135, 600, "in");
              show(page, 10, 150, 600, "1961.");
              page.addRect(88, 595, 42, 12);
              page.addRect(148, 595, 30, 12);
              page.fill();
            }));
  }
}
