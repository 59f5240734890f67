package io.precis.read.pdf;

import io.precis.read.build.XhtmlAttributes;
import io.precis.read.build.XhtmlScanner;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.List;

/** Reads pages, lines and bookmarks from the XHTML of a PDF. */
final class PdfXhtml implements XhtmlScanner.Handler {
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<PdfLine> rest = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String measures = "";
  private String flags = "";
  private String label = "";
  private PdfLine.Look look = PdfLine.Look.PLAIN;
  private int boldPrefix;
  private boolean inPage;
  private boolean inForm;
  private boolean recognized;
  private int lists;

  private PdfXhtml() {}

  /**
   * An entry of the outline.
   *
   * @param level 1 for the outermost
   */
  record Bookmark(String title, int level) {}

  /**
   * @param pages in page order
   * @param bookmarks in the outline's order
   * @param rest what stands behind the pages: a form that has no pages of its own
   */
  record Content(List<PdfPage> pages, List<Bookmark> bookmarks, List<PdfLine> rest) {}

  static Content read(String xhtml) {
    PdfXhtml reader = new PdfXhtml();
    XhtmlScanner.scan(xhtml, reader);
    reader.flush("");
    return new Content(reader.pages, reader.bookmarks, reader.rest);
  }

  @Override
  public void start(String name, XhtmlAttributes attributes) {
    flush("");
    switch (name) {
      case "div" -> startDivision(attributes.get("class"));
      case "l" -> {
        measures = attributes.get("m");
        flags = attributes.get("s");
        look = PdfLine.Look.of(flags, attributes.get("f"));
        boldPrefix = attributes.get("p").isEmpty() ? 0 : Integer.parseInt(attributes.get("p"));
      }
      case "n" -> {
        measures = attributes.get("m");
        flags = attributes.get("s");
        label = attributes.get("a");
      }
      case "g" -> last().setMeasures(attributes.get("m"));
      case "ul" -> lists += inForm ? 0 : 1;
      default -> {}
    }
  }

  private void startDivision(String htmlClass) {
    if (htmlClass.equals("page")) {
      pages.add(new PdfPage());
      inPage = true;
    } else if (htmlClass.equals("ocr")) {
      recognized = true;
    } else if (htmlClass.equals("acroform") || htmlClass.startsWith("xfa")) {
      inPage = false;
      inForm = htmlClass.startsWith("xfa");
    }
  }

  @Override
  public void end(String name) {
    flush(name);
    lists -= name.equals("ul") && lists > 0 ? 1 : 0;
    recognized &= !name.equals("div");
    measures = "";
    flags = "";
    label = "";
    look = PdfLine.Look.PLAIN;
    boldPrefix = 0;
  }

  @Override
  public void text(String piece) {
    text.append(piece);
  }

  private void flush(String element) {
    String found = text.toString();
    text.setLength(0);
    if (found.isBlank() || pages.isEmpty()) {
      return;
    }
    if (recognized) {
      last().recognize(found);
    } else if (lists > 0) {
      bookmarks.add(new Bookmark(found.strip(), lists));
    } else if (flags.indexOf('h') >= 0) {
      last().addHidden(found.length());
    } else if (element.equals("n")) {
      last().notes().add(PdfPage.Note.of(found, label, measures, flags.indexOf('c') >= 0));
    } else if (inPage) {
      add(found, last().lines());
    } else if (inForm) {
      add(found, rest);
    }
  }

  private void add(String found, List<PdfLine> target) {
    found
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> target.add(PdfLine.of(line, measures, look, boldPrefix)));
  }

  private PdfPage last() {
    return pages.get(pages.size() - 1);
  }
}
