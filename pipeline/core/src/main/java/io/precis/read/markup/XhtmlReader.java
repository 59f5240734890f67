package io.precis.read.markup;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.read.build.CharacterReferences;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.XhtmlAttributes;
import io.precis.read.build.XhtmlScanner;
import io.precis.read.web.PageElement;
import io.precis.read.web.WebPage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Turns the XHTML of formats that know paragraphs, headings, lists and tables into blocks: office
 * files, web pages, e-books, mails.
 */
public final class XhtmlReader implements XhtmlScanner.Handler {
  /**
   * Open elements that are looked at: real pages nest a few dozen deep, hostile ones without end.
   */
  private static final int MOST_ELEMENTS = 50;

  private final PageElement root = PageElement.root();
  private final List<MarkupPiece> pieces = new ArrayList<>();
  private final MarkupTables tables;
  private final Deque<OpenElement> open = new ArrayDeque<>();
  private final FlowText flow = new FlowText();
  private final InlineSeams seams = new InlineSeams(flow);
  private final SeenText seen = new SeenText();
  private final Formula formula = new Formula();

  /** How long the flow was when a formula ended last. */
  private int mathEnd = -1;

  /** What a link at its beginning makes of the block, and a comment of all that follows. */
  private Optional<Role> exported = Optional.empty();

  private final MarkupRoles roles;
  private final boolean verbatimLines;
  private final boolean sheets;
  private final boolean web;
  private final boolean scripted;
  private final OfficeText office;
  private final ContentsLine contents = new ContentsLine();
  private int skipped;
  private int entries;
  private int items;
  private int verbatim;
  private int headingLevel;
  private boolean foreignSheet;

  /** Whether a line that is underlined stands out as one in bold letters does. */
  private final boolean underlined;

  private boolean inSheetComment;

  /** As what the text of the innermost skipped element counts; what a head states does not. */
  private Optional<LeftOut.Reason> skippedAs = Optional.empty();

  private XhtmlReader(String mediaType, boolean scripted) {
    this.scripted = scripted;
    this.roles = new MarkupRoles(mediaType);
    this.verbatimLines = MediaTypes.isMail(mediaType);
    this.sheets = MediaTypes.isSpreadsheet(mediaType);
    this.web = MediaTypes.isWebPage(mediaType);
    this.underlined = MediaTypes.isWordProcessing(mediaType);
    this.office = new OfficeText(mediaType);
    this.tables = new MarkupTables(pieces::add, sheets);
    open.push(
        new OpenElement(
            "", "", true, Visibility.PLAIN, Optional.empty(), root, "", false, false, false));
  }

  /**
   * Adds what a part holds to {@code out}.
   *
   * @param title what a web page calls itself in its head; may be empty
   * @return whether text was left out that is laid out so that a reader does not see it
   */
  public static boolean read(String xhtml, String mediaType, String title, DocumentBuilder out) {
    XhtmlReader reader = scan(xhtml, mediaType);
    List<MarkupPiece> marked =
        MediaTypes.isWebPage(mediaType)
            ? WebPages.mark(reader.pieces, reader.root, title)
            : reader.pieces;
    new MarkupWriter(mediaType, out).write(marked);
    reader.seen.leftOut().forEach(out::leaveOut);
    return reader.seen.foundDisguised();
  }

  /** A web page as the model of its content sees it. */
  public static WebPage page(String xhtml, String title) {
    XhtmlReader reader = scan(xhtml, "text/html");
    return WebPages.page(reader.pieces, reader.root, title);
  }

  /** A page most of which is blank space waits for a script to show it, as a browser's does. */
  private static XhtmlReader scan(String xhtml, String mediaType) {
    XhtmlReader reader = scan(xhtml, mediaType, false);
    return reader.seen.isMostlyBlank() && MediaTypes.isWebPage(mediaType)
        ? scan(xhtml, mediaType, true)
        : reader;
  }

  private static XhtmlReader scan(String xhtml, String mediaType, boolean scripted) {
    XhtmlReader reader = new XhtmlReader(mediaType, scripted);
    XhtmlScanner.scan(xhtml, reader);
    if (reader.headingLevel > 0) {
      reader.endHeading(); // a heading that is never closed ends with the text
    }
    reader.flush();
    reader.tables.finish();
    return reader;
  }

  @Override
  public void start(String name, XhtmlAttributes attributes) {
    if (MarkupElements.isSkipped(name)) {
      skippedAs = MarkupElements.reason(name);
      skipped++;
    }
    if (name.equals("link") && attributes.get("rel").contains("stylesheet")) {
      foreignSheet = true;
    }
    if (skipped > 0) {
      return;
    }
    if (name.equals("br")) {
      breakLine();
    } else {
      open(name, attributes);
    }
  }

  private void open(String name, XhtmlAttributes attributes) {
    OpenElement around = open.peek();
    Visibility inside = around.visibility().inside(name, attributes, foreignSheet, scripted);
    String kind = MarkupTables.kind(name, attributes);
    boolean block =
        MarkupElements.isBlock(kind, attributes) && !seams.runsOn(name, open)
            || seams.isWhoIsQuoted(name, open);
    // the number of a printed page stands within a line, and is no word of it
    boolean mark =
        isMark(name, block) && MarkupRoles.isNoText(attributes)
            || isFormulaAgain(attributes)
            || web && headingLevel == 0 && MarkupRoles.isUnseen(name, attributes);
    Visibility visibility = mark ? inside.withRemoved() : inside;
    if (block) {
      flush();
    }
    String htmlClass = attributes.get("class");
    PageElement place = block ? around.place().child(name, label(attributes)) : around.place();
    Optional<Role> role = roles.of(name, attributes, around.role());
    boolean raised =
        MarkupElements.isRaised(name, attributes)
            || name.equals("a") && MarkupRoles.isNoteLink(attributes);
    boolean bold = MarkupElements.isBold(name, attributes) || underlined && name.equals("u");
    boolean struck = MarkupElements.isStruck(name, attributes);
    open.push(
        new OpenElement(
            name, kind, block, visibility, role, place, htmlClass, bold, raised, struck));
    items += open.peek().items();
    begin(open.peek(), attributes);
  }

  private static boolean isMark(String name, boolean block) {
    return !block || name.equals("button") || name.equals("td") || name.equals("pre");
  }

  /** A formula that was just read stands again in the letters that a page shows. */
  private boolean isFormulaAgain(XhtmlAttributes attributes) {
    return mathEnd == flow.length() && attributes.get("class").equals("katex-html");
  }

  private static String label(XhtmlAttributes attributes) {
    return attributes.isEmpty()
        ? ""
        : String.join(
            " ",
            attributes.get("class"),
            attributes.get("id"),
            attributes.get("role"),
            attributes.get("itemprop"));
  }

  private void begin(OpenElement element, XhtmlAttributes attributes) {
    entries += element.isEntry() ? 1 : 0;
    seams.start(element);
    flow.append(formula.start(element.name()));
    switch (element.kind()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headingLevel = element.name().charAt(1) - '0';
      case "pre" -> verbatim++;
      case "a" -> startLink(element, attributes);
      case "sub" -> flow.startLowered();
      case "q" -> flow.append("“");
      case "div" -> startPage(element.htmlClass());
      case "table" -> tables.startTable(MarkupTables.isLayout(attributes));
      case "thead", "tbody", "tfoot" -> tables.startGroup();
      case "tr" -> tables.startRow(element.place());
      case "td", "th" -> tables.startCell(element.kind().equals("th"), attributes, element.place());
      default -> {}
    }
    if (element.bold()) {
      flow.startBold();
    }
    if (element.raised()) {
      flow.startRaised();
    }
    if (element.struck()) {
      flow.startStruck();
    }
  }

  private void startLink(OpenElement element, XhtmlAttributes attributes) {
    if (attributes.has("href")) {
      Optional<Role> note = MarkupRoles.exportedNote(attributes);
      exported = note.isPresent() ? note : exported;
      boolean own = headingLevel > 0 && Permalinks.leadsHere(element.place(), attributes);
      flow.startLink(own, MarkupRoles.mayLeadToNote(attributes));
      contents.startLink(attributes, flow);
    }
  }

  private void startPage(String htmlClass) {
    if (MarkupElements.isPage(htmlClass)) {
      pieces.add(new MarkupPiece.PageStart(htmlClass.equals("slide-content")));
    }
  }

  @Override
  public void end(String name) {
    if (MarkupElements.isSkipped(name) && skipped > 0) {
      skipped--;
      skippedAs = Optional.empty();
      return;
    }
    if (skipped > 0 || open.stream().limit(MOST_ELEMENTS).noneMatch(e -> e.name().equals(name))) {
      return;
    }
    OpenElement closed;
    do {
      closed = open.peek();
      close(closed);
    } while (!closed.name().equals(name));
  }

  /** Ends need not match starts: whatever was opened since is closed with it. */
  private void close(OpenElement element) {
    flow.append(formula.end(element.name()));
    boolean heading = MarkupElements.isHeading(element.name()) && headingLevel > 0;
    if (heading) {
      endHeading();
    } else if (element.block()) {
      flush();
    }
    open.pop();
    items -= element.items();
    entries -= element.isEntry() ? 1 : 0;
    switch (element.kind()) {
      case "pre" -> verbatim--;
      case "a" -> flow.endLink();
      case "q" -> flow.append("”");
      case "math" -> mathEnd = flow.length();
      case "table" -> tables.endTable();
      case "td", "th" -> endCell();
      default -> {}
    }
    if (element.bold()) {
      flow.endBold();
    }
    if (element.raised()) {
      flow.endRaised();
    }
    if (element.struck()) {
      flow.endStruck();
    }
    seams.end(element);
  }

  private void endCell() {
    tables.endCell();
    inSheetComment = false;
  }

  @Override
  public void text(String written) {
    String text =
        web || verbatimLines ? CharacterReferences.again(written, open.peek().name()) : written;
    if (skipped == 0 && open.peek().visibility().way() != Visibility.Way.SEEN) {
      seen.hide(text.strip(), open.peek().visibility());
    } else if (skipped == 0) {
      seen.see(text.strip());
      part(text);
      boolean flows = verbatim == 0 && !verbatimLines;
      if (flows && headingLevel == 0 && flow.endsParagraph() && IdeographicLines.isSetIn(text)) {
        flush();
      }
      flow.append(flows ? IdeographicLines.joined(text) : text);
    } else if (!text.isBlank()) {
      skippedAs.ifPresent(reason -> seen.leaveOut(reason, text.strip().length()));
    }
  }

  /** Lays text out apart from the inline element that it follows, where a page does. */
  private void part(String text) {
    InlineSeams.Seam seam = seams.before(text, headingLevel > 0);
    if (verbatim == 0 && seam == InlineSeams.Seam.LINE) {
      flush();
    } else if (verbatim == 0 && seam == InlineSeams.Seam.SPACE) {
      flow.append(" ");
    }
  }

  /** Two breaks end a paragraph, and so does one after a line that is bold from end to end. */
  private void breakLine() {
    if (sheets && tables.isInCell()) {
      flush();
      inSheetComment = true; // in a cell of a sheet nothing else is put on a line of its own
      return;
    }
    boolean endsBold = flow.isBold() && MarkupElements.mayBeHeading(flow.text()) && !verbatimLines;
    if (verbatim == 0 && headingLevel == 0 && (flow.endsParagraph() || endsBold)) {
      flush();
    } else {
      flow.append("\n");
    }
  }

  private void endHeading() {
    FlowText.Taken taken = flow.take();
    OpenElement heading = open.peek();
    boolean structures = heading.role().map(MarkupRoles::isHeadedByAuthor).orElse(true);
    if (isSeen(taken) && !structures) {
      add(taken, heading.role().get());
    } else if (isSeen(taken) && entries == 0) {
      tables.add(
          new MarkupPiece.Heading(
              headingLevel, taken.text(), taken.linkCharacters(), heading.place()));
    }
    headingLevel = 0;
  }

  private void flush() {
    if (headingLevel > 0) {
      flow.append(" ");
      return;
    }
    FlowText.Taken taken = flow.take();
    if (!isSeen(taken)) {
      return;
    }
    Role role = role(taken);
    FlowText.Taken line = contents.whole(taken);
    add(line, line == taken ? role : Role.CONTENTS);
  }

  private Role role(FlowText.Taken taken) {
    if (inSheetComment) {
      return Role.COMMENT;
    }
    if (exported.isPresent()) {
      Role role = exported.get();
      exported = exported.filter(Role.COMMENT::equals);
      return role;
    }
    return office.isChart(open.peek().name(), taken.text())
        ? Role.CAPTION
        : open.peek().role().orElse(Role.BODY);
  }

  private void add(FlowText.Taken taken, Role role) {
    String text = office.withoutCodes(taken.text(), role);
    seen.leaveOut(LeftOut.Reason.FIELD_CODE, taken.text().length() - text.length());
    if (!text.isBlank()) {
      tables.add(
          new MarkupPiece.Block(
              role, text, taken.bold(), items, taken.linkCharacters(), open.peek().place()));
    }
  }

  private boolean isSeen(FlowText.Taken taken) {
    if (taken.text().isBlank()) {
      return false;
    }
    seen.leaveOut(LeftOut.Reason.DELETED, taken.struck());
    return true;
  }
}
