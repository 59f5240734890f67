package io.precis.read;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Makes pages that show text as a picture, with no text layer or with one that is no text. */
final class ScannedPages {
  private static final int DOTS_PER_INCH = 200;
  private static final int MARGIN = 180;
  private static final int SIZE = 36;

  private ScannedPages() {}

  /** A font of this machine that has Chinese characters; empty where none has. */
  static Optional<Font> chineseFont() {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(font -> font.canDisplayUpTo("水车磨坊的委员会，。") < 0)
        .findFirst();
  }

  static Font latinFont() {
    return new Font(Font.SERIF, Font.PLAIN, 1);
  }

  /**
   * A page with a picture of {@code paragraphs}, a little noise on it.
   *
   * @param layer whether the page has a text layer, of which no letter is mapped to text
   */
  static void write(Path file, List<String> paragraphs, Font font, boolean layer, Random random)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      BufferedImage picture = picture(paragraphs, font.deriveFont((float) SIZE), random);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.drawImage(
            LosslessFactory.createFromImage(document, picture),
            0,
            0,
            page.getMediaBox().getWidth(),
            page.getMediaBox().getHeight());
        if (layer) {
          write(document, out, random);
        }
      }
      document.save(file.toFile());
    }
  }

  /** Letters that are not drawn and whose font maps them to characters that are none. */
  private static void write(PDDocument document, PDPageContentStream out, Random random)
      throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    String map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2"
            + " def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E>"
            + " <E020> endbfrange endcmap end end";
    PDStream stream = new PDStream(document);
    try (var bytes = stream.createOutputStream()) {
      bytes.write(map.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
    out.beginText();
    out.setFont(font, 10);
    out.setRenderingMode(RenderingMode.NEITHER);
    out.newLineAtOffset(60, 760);
    for (int line = 0; line < 30; line++) {
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        letters.append((char) ('!' + random.nextInt(90)));
      }
      out.showText(letters.toString());
      out.newLineAtOffset(0, -14);
    }
    out.endText();
  }

  private static BufferedImage picture(List<String> paragraphs, Font font, Random random) {
    int width = (int) (PDRectangle.A4.getWidth() / 72 * DOTS_PER_INCH);
    int height = (int) (PDRectangle.A4.getHeight() / 72 * DOTS_PER_INCH);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D out = picture.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, width, height);
    out.setColor(Color.BLACK);
    out.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    out.setFont(font);
    int y = MARGIN;
    for (String paragraph : paragraphs) {
      for (String line : lines(paragraph, out, width - 2 * MARGIN)) {
        out.drawString(line, MARGIN, y);
        y += SIZE * 3 / 2;
      }
      y += SIZE;
    }
    for (int i = 0; i < 400; i++) {
      out.fillRect(random.nextInt(width), random.nextInt(height), 1, 1);
    }
    out.dispose();
    return picture;
  }

  private static List<String> lines(String paragraph, Graphics2D out, int width) {
    List<String> lines = new ArrayList<>();
    boolean words = paragraph.indexOf(' ') >= 0;
    StringBuilder line = new StringBuilder();
    for (String piece : paragraph.split(words ? "(?<= )" : "")) {
      if (out.getFontMetrics().stringWidth(line + piece) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString());
    return lines;
  }
}
