package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.XhtmlAttributes;
import io.precis.read.build.XhtmlScanner;
import io.precis.text.TextMarks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the XHTML of formats that know paragraphs, headings, lists and tables into blocks: office
 * files, web pages, e-books, mails.
 */
public final class XhtmlReader implements XhtmlScanner.Handler {
  /** Open elements that are looked at: real pages nest a few dozen deep, hostile ones for ever. */
  private static final int MOST_ELEMENTS = 50;

  private static final Set<String> SKIPPED =
      Set.of("head", "script", "style", "noscript", "template", "svg", "object", "select");
  private static final Set<String> BREAKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "aside",
          "body",
          "header",
          "footer",
          "ul",
          "ol",
          "dl",
          "dd",
          "dt",
          "table",
          "form",
          "fieldset",
          "hr",
          "address",
          "details",
          "summary",
          "nav",
          "blockquote",
          "pre",
          "li",
          "caption",
          "figcaption",
          "figure",
          "center");
  private static final Map<String, Role> KINDS =
      Map.of(
          "blockquote", Role.QUOTATION,
          "pre", Role.CODE,
          "li", Role.LIST_ITEM,
          "dt", Role.LIST_ITEM,
          "caption", Role.CAPTION,
          "figcaption", Role.CAPTION,
          "nav", Role.PAGE_FURNITURE,
          "footer", Role.PAGE_FURNITURE);

  private static final Set<String> PAGES = Set.of("page", "sheet", "slide-content");

  /** What stands on every page or slide, and what Tika tells of a mail's head. */
  private static final Set<String> FURNITURE_CLASSES =
      Set.of("header", "footer", "slide-master-content", "pg-boilerplate");

  private record Element(String name, Optional<Role> kind, HiddenMarkup.Way way, String htmlClass) {
    private int hidden() {
      return way == HiddenMarkup.Way.SEEN ? 0 : 1;
    }

    private int disguised() {
      return way == HiddenMarkup.Way.DISGUISED ? 1 : 0;
    }

    private boolean entry() {
      return htmlClass.equals("package-entry");
    }

    /** In OpenDocument presentations nothing but its notes tells where a slide ends. */
    private boolean endsSlide() {
      return name.equals("p") && htmlClass.equals("notes");
    }
  }

  private final DocumentBuilder out;
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder flow = new StringBuilder();
  private final TableRows tables;
  private int skipped;
  private int hidden;
  private int disguised;
  private final BackgroundTracker painted = new BackgroundTracker();
  private final SlideTitles slides = new SlideTitles();
  private final boolean mail;
  private boolean slideIsOver;
  private int entries;
  private int headingLevel;
  private boolean foundDisguised;

  private XhtmlReader(DocumentBuilder out, String mediaType) {
    this.out = out;
    this.mail = MediaTypes.isMail(mediaType);
    this.tables = new TableRows(out);
  }

  /**
   * Adds what {@code xhtml} holds to {@code out}.
   *
   * @return whether text was left out that is laid out so that a reader does not see it
   */
  public static boolean read(String xhtml, String mediaType, DocumentBuilder out) {
    XhtmlReader reader = new XhtmlReader(out, mediaType);
    XhtmlScanner.scan(xhtml, reader);
    reader.flush();
    reader.tables.finish();
    return reader.foundDisguised;
  }

  @Override
  public void start(String name, XhtmlAttributes attributes) {
    if (SKIPPED.contains(name)) {
      skipped++;
    }
    if (skipped > 0) {
      return;
    }
    painted.start(name, attributes);
    if (isHeading(name)) {
      flush();
      headingLevel = name.charAt(1) - '0';
    } else if (name.equals("br")) {
      flow.append('\n');
    } else {
      openBlock(name, attributes);
    }
  }

  private void openBlock(String name, XhtmlAttributes attributes) {
    HiddenMarkup.Way way = HiddenMarkup.of(attributes, painted.isInside());
    if (BREAKS.contains(name) || way != HiddenMarkup.Way.SEEN) {
      flush();
      Element element = new Element(name, kind(name, attributes), way, attributes.get("class"));
      open.push(element);
      hidden += element.hidden();
      disguised += element.disguised();
      entries += element.entry() ? 1 : 0;
    }
    switch (name) {
      case "div" -> startPageOrSlide(attributes.get("class"));
      case "tr" -> tables.startRow();
      case "td", "th" -> {
        flush();
        tables.startCell();
      }
      default -> {}
    }
  }

  private void startPageOrSlide(String htmlClass) {
    if (PAGES.contains(htmlClass)) {
      out.startPage();
    }
    if (htmlClass.equals("slide-content")) {
      slides.start();
    }
  }

  private Optional<Role> kind(String name, XhtmlAttributes attributes) {
    String htmlClass = attributes.get("class");
    boolean mailHead = mail && name.equals("dl");
    if (mailHead || FURNITURE_CLASSES.contains(htmlClass)) {
      return Optional.of(Role.PAGE_FURNITURE);
    }
    return Optional.ofNullable(KINDS.get(name));
  }

  @Override
  public void end(String name) {
    if (SKIPPED.contains(name) && skipped > 0) {
      skipped--;
      return;
    }
    if (skipped > 0) {
      return;
    }
    painted.end(name);
    if (isHeading(name) && headingLevel > 0) {
      endHeading();
    } else if (name.equals("td") || name.equals("th")) {
      flush();
      tables.endCell();
    } else if (name.equals("tr")) {
      flush();
      tables.endRow();
    } else {
      closeBlock(name);
    }
  }

  private void endHeading() {
    tables.breakRow();
    if (hidden == 0 && entries == 0) {
      out.heading(headingLevel, flow.toString());
    }
    flow.setLength(0);
    headingLevel = 0;
  }

  /** Ends need not match starts: whatever was opened since is closed with it. */
  private void closeBlock(String name) {
    if (open.stream().limit(MOST_ELEMENTS).noneMatch(element -> element.name().equals(name))) {
      return;
    }
    flush();
    while (!open.isEmpty()) {
      Element closed = open.pop();
      slideIsOver |= closed.endsSlide();
      hidden -= closed.hidden();
      disguised -= closed.disguised();
      entries -= closed.entry() ? 1 : 0;
      if (closed.name().equals(name)) {
        break;
      }
    }
  }

  @Override
  public void text(String text) {
    if (skipped == 0) {
      flow.append(text);
    }
  }

  private void flush() {
    if (headingLevel > 0) {
      flow.append(' ');
      return;
    }
    String text = flow.toString();
    flow.setLength(0);
    if (text.isBlank()) {
      return;
    }
    if (hidden > 0) {
      foundDisguised |= disguised > 0;
    } else if (tables.inCell()) {
      tables.add(text);
    } else {
      emit(text);
    }
  }

  private void emit(String text) {
    if (slideIsOver) {
      slideIsOver = false;
      out.startPage();
      slides.start();
    }
    Role kind = isPrompt(text) ? Role.PAGE_FURNITURE : kind();
    if (kind == Role.CODE) {
      out.verbatim(kind, text);
    } else if (kind == Role.BODY && slides.isTitle(text)) {
      out.heading(1, text);
    } else if (kind == Role.BODY && TextMarks.startsListItem(text.strip())) {
      out.block(Role.LIST_ITEM, text);
    } else if (kind == Role.BODY && mail) {
      out.letter(text, 2);
    } else {
      out.block(kind, text);
    }
  }

  /** Furniture holds furniture, whatever it looks like; else the innermost element tells. */
  private Role kind() {
    List<Role> kinds =
        open.stream().limit(MOST_ELEMENTS).flatMap(element -> element.kind().stream()).toList();
    if (kinds.contains(Role.PAGE_FURNITURE)) {
      return Role.PAGE_FURNITURE;
    }
    return kinds.isEmpty() ? Role.BODY : kinds.get(0);
  }

  /** What the masters of presentations hold in place of text. */
  private static boolean isPrompt(String text) {
    String line = text.strip();
    return line.startsWith("Click to edit ")
        || line.matches("(?:Second|Third|Fourth|Fifth|Sixth|Seventh) (?:Outline )?[Ll]evel");
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
