package io.precis.read.pdf;

import io.precis.read.build.XhtmlAttributes;
import io.precis.read.build.XhtmlScanner;
import java.util.ArrayList;
import java.util.List;

/** Reads pages and lines from the XHTML of a PDF. */
final class PdfXhtml implements XhtmlScanner.Handler {
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<PdfLine> rest = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String measures = "";
  private boolean hidden;
  private boolean inPage;
  private int lists;

  private PdfXhtml() {}

  /**
   * @param pages in page order
   * @param rest what stands behind the pages: fields of forms
   */
  record Content(List<PdfPage> pages, List<PdfLine> rest) {}

  static Content read(String xhtml) {
    PdfXhtml reader = new PdfXhtml();
    XhtmlScanner.scan(xhtml, reader);
    reader.flush();
    return new Content(reader.pages, reader.rest);
  }

  @Override
  public void start(String name, XhtmlAttributes attributes) {
    flush();
    switch (name) {
      case "div" -> {
        String htmlClass = attributes.get("class");
        if (htmlClass.equals("page")) {
          pages.add(new PdfPage());
          inPage = true;
        } else if (htmlClass.equals("acroform")) {
          inPage = false;
        }
      }
      case "l" -> {
        measures = attributes.get("m");
        hidden = attributes.get("h").equals("1");
      }
      case "g" -> last().setMeasures(attributes.get("m"));
      case "ul" -> lists += inPage ? 1 : 0;
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("ul") && lists > 0) {
      text.setLength(0);
      lists--;
    }
    flush();
    measures = "";
    hidden = false;
  }

  /** The outline stands behind the last page as a list: its titles are on the pages too. */
  @Override
  public void text(String piece) {
    if (lists == 0) {
      text.append(piece);
    }
  }

  private void flush() {
    String found = text.toString();
    text.setLength(0);
    if (found.isBlank() || pages.isEmpty()) {
      return;
    }
    if (hidden) {
      last().setHiddenText();
      return;
    }
    List<PdfLine> target = inPage ? last().lines() : rest;
    found.lines().filter(line -> !line.isBlank()).forEach(l -> target.add(PdfLine.of(l, measures)));
  }

  private PdfPage last() {
    return pages.get(pages.size() - 1);
  }
}
