package io.precis.mark;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import io.precis.mark.MarkedSummary.Look;
import io.precis.mark.MarkedSummary.Paragraph;
import io.precis.mark.MarkedSummary.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sets a summary on pages of its own and remembers where its links are. */
final class SummaryPages {
  private static final float MARGIN = 62;
  private static final float LEADING = 1.42f;
  private static final float BULLET_INDENT = 14;
  private static final float STROKE = 0.035f;
  private static final int LINK_COLOR = 0x1F5673;

  private final PDDocument document;
  private final Fonts fonts;
  private final PDRectangle paper;
  private final List<PDPage> pages = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private PDPageContentStream out;
  private float y;

  private SummaryPages(PDDocument document, Fonts fonts, PDRectangle paper) {
    this.document = document;
    this.fonts = fonts;
    this.paper = paper;
  }

  /**
   * A link of the summary.
   *
   * @param where on the page
   * @param to the piece that it is
   */
  record Link(PDPage page, PDRectangle where, Piece to) {}

  /** Where a mark is first told of: a page and how high on it. */
  record Place(PDPage page, float top) {}

  /** Sizes in points; colours as hexadecimal digits. */
  private record Type(float size, boolean bold, int color, float before, float after) {
    Type strong() {
      return new Type(size, true, color, before, after);
    }

    static Type of(Look look) {
      return switch (look) {
        case TITLE -> new Type(19, true, 0x1B1B1D, 0, 5);
        case ABOUT -> new Type(10.5f, false, 0x5F6167, 0, 4);
        case FACTS -> new Type(8.5f, false, 0x5F6167, 0, 5);
        case TEXT, BULLET -> new Type(10.5f, false, 0x1B1B1D, 0, 6);
        case HEADING -> new Type(13, true, 0x1B1B1D, 12, 4);
        case SUBHEADING -> new Type(11, true, 0x1B1B1D, 7, 3);
        case PART -> new Type(9, true, 0x5F6167, 3, 1);
        case NOTE -> new Type(8.5f, false, 0x1B1B1D, 0, 2);
      };
    }
  }

  /**
   * Sets it.
   *
   * @param paper size of the pages
   */
  static SummaryPages of(PDDocument document, MarkedSummary summary, PDRectangle paper)
      throws IOException {
    StringBuilder text = new StringBuilder("•?");
    summary.paragraphs().forEach(each -> each.pieces().forEach(piece -> text.append(piece.text())));
    SummaryPages set =
        new SummaryPages(document, Fonts.of(document, visual(text.toString()) + text), paper);
    set.newPage();
    for (Paragraph paragraph : summary.paragraphs()) {
      set.add(paragraph);
    }
    set.out.close();
    return set;
  }

  List<PDPage> pages() {
    return pages;
  }

  List<Link> links() {
    return links;
  }

  /** Where each mark is told of, by its number. */
  Map<Integer, Place> places() {
    return places;
  }

  private void newPage() throws IOException {
    if (out != null) {
      out.close();
    }
    PDPage page = new PDPage(paper);
    pages.add(page);
    out =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.OVERWRITE, true, true);
    y = paper.getHeight() - MARGIN;
  }

  private void add(Paragraph paragraph) throws IOException {
    Type type = Type.of(paragraph.look());
    boolean bullet = paragraph.look() == Look.BULLET;
    float indent = bullet ? BULLET_INDENT : 0;
    float width = paper.getWidth() - 2 * MARGIN - indent;
    List<List<Piece>> lines = LineBreaker.lines(paragraph.pieces(), fonts, type.size(), width);
    boolean heading = type.bold();
    y -= y < paper.getHeight() - MARGIN ? type.before() : 0;
    float needed = type.size() * LEADING * (heading ? lines.size() + 2 : 1);
    if (y - needed < MARGIN) {
      newPage();
    }
    for (int i = 0; i < lines.size(); i++) {
      if (y - type.size() * LEADING < MARGIN) {
        newPage();
      }
      y -= type.size() * LEADING;
      if (bullet && i == 0) {
        show("•", MARGIN, type, type.color());
      }
      line(lines.get(i), MARGIN + indent, width, type);
    }
    y -= type.after();
  }

  private void line(List<Piece> pieces, float left, float width, Type type) throws IOException {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    boolean toTheLeft = Bidi.getBaseDirection(text) == Bidi.RTL;
    float at = toTheLeft ? left + width : left;
    for (Piece piece : pieces) {
      String shown = visual(piece.text());
      float wide = fonts.width(shown, type.size());
      at -= toTheLeft ? wide : 0;
      boolean linked = piece.mark() > 0 || !piece.url().isEmpty();
      show(shown, at, piece.strong() ? type.strong() : type, linked ? LINK_COLOR : type.color());
      if (linked) {
        links.add(new Link(page(), new PDRectangle(at, y - 2, wide, type.size() + 2), piece));
      }
      if (piece.mark() > 0) {
        places.putIfAbsent(piece.mark(), new Place(page(), y + 3 * type.size()));
      }
      at += toTheLeft ? 0 : wide;
    }
  }

  private PDPage page() {
    return pages.get(pages.size() - 1);
  }

  /** The letters as they stand from left to right, joined where they are. */
  private static String visual(String text) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return text;
    }
    try {
      String shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE).shape(text);
      Bidi bidi = new Bidi(shaped, Bidi.LEVEL_DEFAULT_LTR);
      return bidi.writeReordered(Bidi.DO_MIRRORING);
    } catch (ArabicShapingException e) {
      return text; // letters that are not joined can be read
    }
  }

  private void show(String text, float left, Type type, int color) throws IOException {
    float at = left;
    for (Fonts.Run run : fonts.runs(text, type.size())) {
      out.beginText();
      out.setNonStrokingColor(part(color, 16), part(color, 8), part(color, 0));
      if (type.bold()) {
        out.setStrokingColor(part(color, 16), part(color, 8), part(color, 0));
        out.setLineWidth(type.size() * STROKE);
      }
      out.setRenderingMode(type.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
      out.setFont(run.font(), type.size());
      out.newLineAtOffset(at, y);
      out.showText(run.text());
      out.endText();
      at += run.width();
    }
  }

  private static float part(int color, int shift) {
    return (color >> shift & 0xFF) / 255f;
  }
}
