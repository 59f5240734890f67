package io.precis.extract;

import io.precis.document.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Turns the XHTML of a PDF, which knows pages and lines, into blocks. */
final class PdfReader implements XhtmlScanner.Handler {
  private final List<List<String>> pages = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int lists;

  private PdfReader() {}

  /**
   * Adds what {@code xhtml} holds to {@code out}.
   *
   * @return whether text was left out because a reader would not see it
   */
  static boolean read(String xhtml, DocumentBuilder out) {
    PdfReader reader = new PdfReader();
    XhtmlScanner.scan(xhtml, reader);
    reader.flush();
    reader.emit(out);
    return false;
  }

  @Override
  public void start(String name, XhtmlAttributes attributes) {
    if (name.equals("div") && attributes.get("class").equals("page")) {
      flush();
      pages.add(new ArrayList<>());
    } else if (name.equals("ul")) {
      lists++;
    } else if (name.equals("p") || name.equals("div")) {
      flush();
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("ul")) {
      lists--;
      paragraph.setLength(0);
    } else if (name.equals("p") || name.equals("div")) {
      flush();
    }
  }

  @Override
  public void text(String text) {
    if (lists == 0) {
      paragraph.append(text);
    }
  }

  private void flush() {
    String text = paragraph.toString();
    paragraph.setLength(0);
    if (!text.isBlank() && !pages.isEmpty()) {
      pages.get(pages.size() - 1).add(text.strip());
    }
  }

  private void emit(DocumentBuilder out) {
    Set<String> furniture = Furniture.repeated(pages);
    for (List<String> page : pages) {
      out.startPage();
      for (String text : page) {
        emit(text, furniture, out);
      }
    }
  }

  private static void emit(String text, Set<String> furniture, DocumentBuilder out) {
    StringBuilder prose = new StringBuilder();
    for (String line : text.split("\n")) {
      if (furniture.contains(Furniture.pattern(line))) {
        paragraph(prose, out);
        out.lines(BlockKind.FURNITURE, line);
      } else {
        prose.append(line).append('\n');
      }
    }
    paragraph(prose, out);
  }

  private static void paragraph(StringBuilder prose, DocumentBuilder out) {
    String text = prose.toString().strip();
    prose.setLength(0);
    OptionalInt heading = text.indexOf('\n') < 0 ? HeadingRules.level(text) : OptionalInt.empty();
    if (heading.isPresent()) {
      out.heading(heading.getAsInt(), text);
    } else {
      out.lines(BlockKind.PARAGRAPH, text);
    }
  }
}
