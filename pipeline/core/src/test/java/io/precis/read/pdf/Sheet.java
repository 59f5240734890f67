package io.precis.read.pdf;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pages of a PDF as the fork tells of them, written line by line, and what is read of them. */
final class Sheet {
  /** Two lines of a sentence as wide as a page. */
  static final String FULL = "The mill stands at the lower end of the valley since eighty years";

  static final String MORE = "and grinds the grain of seven farms that have no wheel of theirs.";

  private static final double SIZE = 10;
  private static final double LETTER = 5;

  private final StringBuilder xhtml = new StringBuilder("<html><body>");
  private final StringBuilder outline = new StringBuilder();
  private final List<String> blocks = new ArrayList<>();

  Sheet page() {
    xhtml.append(xhtml.indexOf("page\">") < 0 ? "" : end()).append("<div class=\"page\"><p>");
    return this;
  }

  /** A line of the body's size. */
  Sheet line(double left, double baseline, String text) {
    return line(left, baseline, SIZE, "", text);
  }

  /** A line whose letters are half as wide as high. */
  Sheet line(double left, double baseline, double size, String flags, String text) {
    double right = left + text.length() * LETTER * size / SIZE;
    xhtml.append(
        String.format(
            Locale.ROOT,
            "<l m=\"%.1f %.1f %.1f %.1f\" s=\"%s\" f=\"Serif\">%s</l>",
            size,
            left,
            right,
            baseline,
            flags,
            text));
    return this;
  }

  /** A line of the body's size whose first letters are bold. */
  Sheet label(double left, double baseline, int bold, String text) {
    return line(left, baseline, SIZE, "\" p=\"" + bold, text);
  }

  /** Lines one below the other, 12 points apart. */
  Sheet lines(double left, double baseline, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      line(left, baseline + 12 * i, texts[i]);
    }
    return this;
  }

  /** An entry of the outline, after all pages. */
  Sheet bookmark(String title) {
    outline.append("<ul><li>").append(title).append("</li></ul>");
    return this;
  }

  private static String end() {
    return "<g m=\"600 800 0 0 1\"/></p></div>";
  }

  /** The pages as the fork tells of them. */
  String xhtml() {
    return xhtml + end() + outline + "</body></html>";
  }

  /** What is read of the pages. */
  DocumentBuilder document() {
    DocumentBuilder out = new DocumentBuilder();
    out.startPart("", 0);
    PdfReader.read(xhtml(), out);
    return out;
  }

  /** What was read: {@code role: text}, a line break in it as a slash, a tab as a bar. */
  List<String> read() {
    DocumentBuilder out = document();
    for (Block block : out.blocks()) {
      String text = out.text().substring(block.span().start(), block.span().end());
      boolean bullet = block.role() == Role.PAGE_FURNITURE && text.strip().equals("•");
      if (!bullet) {
        String plain = text.replace('\n', '/').replace('\t', '|');
        blocks.add(block.role().label() + ": " + plain);
      }
    }
    return blocks;
  }
}
