package io.precis.read.fork.office;

import io.precis.read.fork.office.opendocument.OpenDocumentLists;
import io.precis.read.fork.office.opendocument.OpenDocumentPage;
import io.precis.read.fork.office.opendocument.OpenDocumentStyles;
import io.precis.read.fork.office.opendocument.OpenDocumentTitle;
import io.precis.read.fork.office.slide.ShapeOrder;
import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.read.fork.office.xml.ParagraphMarks;
import io.precis.text.RaisedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.xml.sax.Attributes;

/**
 * Leaves out of an OpenDocument's content what was deleted or struck out and what its styles hide,
 * marks raised characters, numbers items of lists, lays notes, comments and boxes behind the
 * paragraph that they interrupt, and puts what stands on a slide into the order in which it is
 * read.
 */
final class OpenDocumentFilter extends OfficeXmlFilter {
  private static final Set<String> DROPPED =
      Set.of("tracked-changes", "note-citation", "ruby-text", "desc", "placeholder", "script");
  private static final Set<String> STYLED = Set.of("p", "h", "span", "page", "table");

  /** What says by itself that it is hidden. */
  private static final Set<String> SWITCHED = Set.of("section", "hidden-text");

  private static final Set<String> CELLS = Set.of("table-cell", "covered-table-cell");
  private static final int MOST_COLUMNS = 1_000;
  private static final Set<String> ASIDES = Set.of("note", "annotation");

  /** Eleven centimetres, in hundredths of a millimetre. */
  private static final long NARROWEST_TITLE = 11_000;

  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String CONTROL = "content-control";
  private static final Set<String> CONTENTS =
      Set.of("table-of-content", "illustration-index", "table-index", "object-index", "user-index");
  private static final Set<String> INDEXES = Set.of("alphabetical-index", "bibliography");

  private static final String REPEATED = "number-columns-repeated";
  private static final Pattern REPETITION = Pattern.compile("\\s[\\w-]+:" + REPEATED + "=\"\\d+\"");
  private static final int MOST_REPEATS = 50;
  private static final Pattern COLLAPSED = Pattern.compile("collapse|filter");

  private final OpenDocumentStyles styles = new OpenDocumentStyles();
  private final Deque<Boolean> raised = new ArrayDeque<>();

  /** Whether the element that ends was copied, and not left out. */
  private boolean copied;

  private final Deque<Boolean> hiddenParagraphs = new ArrayDeque<>();

  /** Whether the ground of each paragraph that is open is its own. */
  private final Deque<Boolean> grounds = new ArrayDeque<>();

  /** Whether each span that is open is struck out, and none that it stands in. */
  private final Deque<Boolean> strikes = new ArrayDeque<>();

  private final StringBuilder struck = new StringBuilder();
  private boolean written;
  private final StringBuilder asides = new StringBuilder();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private int column;
  private int paragraphs;
  private int inAside;
  private int painted;
  private final Deque<Integer> repeats = new ArrayDeque<>();

  private final OpenDocumentLists lists;

  /** What stands before the paragraph that is open, until it is written. */
  private String number = "";

  private final OpenDocumentPage page = new OpenDocumentPage();
  private final ShapeOrder order = new ShapeOrder(NARROWEST_TITLE);

  /** The mark that the first letter of the paragraph that is open gets; 0 for none. */
  private char mark;

  private int contents;
  private int indexes;

  /**
   * @param lists what other parts say of lists
   */
  OpenDocumentFilter(OpenDocumentLists lists) {
    this.lists = lists;
  }

  @Override
  protected boolean drops(String name, Attributes attributes) {
    styles.look(name, attributes);
    lists.look(name, attributes);
    startTablePart(name, attributes);
    if (isLeftOut(name, attributes)) {
      return true;
    }
    page.start(name, attributes);
    lists.start(name, attributes);
    if (page.isOutermost(name)) {
      hold();
    }
    if (page.title().isPresent() && endsTitle(name, attributes)) {
      startTextBelowTitle();
      if (name.equals("line-break")) {
        return true;
      }
    }
    startPart(name);
    if (isParagraph(name)) {
      startParagraph(name, attributes);
    } else if (name.equals("hidden-paragraph")) {
      startHidden(attribute(attributes, "is-hidden").equals("true"));
    } else if (name.equals("span")) {
      raised.push(styles.isRaised(attribute(attributes, "style-name")));
      startStrike(styles.isStruck(attribute(attributes, "style-name")));
    }
    return false;
  }

  private void startTablePart(String name, Attributes attributes) {
    switch (name) {
      case "text-box" -> painted++;
      case "table" -> {
        hiddenColumns.clear();
        column = 0;
      }
      case "table-column" -> startColumns(attributes);
      case "table-row" -> column = 0;
      default -> {}
    }
  }

  /** Whether an element is not copied; what stands in its place is written. */
  private boolean isLeftOut(String name, Attributes attributes) {
    if (CELLS.contains(name) && isInHiddenColumn(attributes)) {
      countHidden(1);
      write("<%table-cell></%table-cell>");
      return true;
    }
    if (name.equals("table-cell")) {
      startCell(attributes);
    }
    if (isHidden(name, attributes)) {
      countHidden(1);
      return true;
    }
    if (name.equals("line-break") && !page.isPresentation() && paragraphs > 0) {
      write(String.valueOf(BrokenLines.BREAK));
      return true;
    }
    return DROPPED.contains(name) || name.equals("title") && prefix().equals("svg:");
  }

  private void startPart(String name) {
    contents += CONTENTS.contains(name) ? 1 : 0;
    indexes += INDEXES.contains(name) ? 1 : 0;
    if (name.equals(CONTROL) || isAside(name) && inAside++ == 0) {
      hold();
    }
  }

  private void startParagraph(String name, Attributes attributes) {
    page.title().ifPresent(OpenDocumentTitle::startParagraph);
    mark = inAside > 0 ? 0 : mark(name, attributes);
    number = lists.number(attribute(attributes, "style-name"));
    paragraphs += inAside == 0 ? 1 : 0;
    hiddenParagraphs.push(false);
    hold();
    startGround(styles.hasGround(attribute(attributes, "style-name")));
    written = false;
  }

  private void startHidden(boolean hidden) {
    if (hidden && !hiddenParagraphs.isEmpty()) {
      hiddenParagraphs.pop();
      hiddenParagraphs.push(true);
    }
  }

  /** A box amid a paragraph is read behind it. */
  private boolean isAside(String name) {
    return ASIDES.contains(name) || name.equals("text-box") && paragraphs > 0;
  }

  private boolean endsTitle(String name, Attributes attributes) {
    OpenDocumentTitle title = page.title().orElseThrow();
    return switch (name) {
      case "line-break" -> title.endsAtBreak();
      case "span" -> title.endsBefore(styles.size(attribute(attributes, "style-name")));
      default -> false;
    };
  }

  private void startTextBelowTitle() {
    int spans = raised.size();
    write("</%span>".repeat(spans) + "</%p><%p>" + "<%span>".repeat(spans));
  }

  private void endShape() {
    order.add(take(), page.place(), page.characters(), page.isTitle());
  }

  /** Parsers do not say where a slide begins. */
  private void endPage() {
    String text = prefixOf(TEXT);
    if (page.isPresentation() && !text.isEmpty()) {
      append("<" + text + "p>" + ParagraphMarks.SLIDE + "</" + text + "p>");
    }
    order.take().forEach(this::append);
  }

  private void startColumns(Attributes attributes) {
    int columns = times(attributes);
    boolean hidden = COLLAPSED.matcher(attribute(attributes, "visibility")).matches();
    for (int i = 0; hidden && i < Math.min(columns, MOST_COLUMNS); i++) {
      hiddenColumns.add(column + i);
    }
    column += columns;
  }

  private boolean isInHiddenColumn(Attributes attributes) {
    int from = column;
    column += times(attributes);
    return !hiddenColumns.isEmpty()
        && IntStream.range(from, column).allMatch(hiddenColumns::contains);
  }

  private static int times(Attributes attributes) {
    String columns = attribute(attributes, REPEATED);
    return columns.matches("\\d{1,5}") ? Integer.parseInt(columns) : 1;
  }

  /** A cell that stands for several equal ones is written out, so that columns keep their place. */
  private void startCell(Attributes attributes) {
    painted++;
    String columns = attribute(attributes, REPEATED);
    int times = columns.matches("\\d{1,2}") ? Integer.parseInt(columns) : 1;
    repeats.push(Math.min(times, MOST_REPEATS));
    hold();
  }

  private void endCell() {
    painted = Math.max(0, painted - 1);
    String cell = take();
    int times = repeats.pop();
    String single = times > 1 ? REPETITION.matcher(cell).replaceFirst("") : cell;
    for (int i = 0; i < times; i++) {
      append(single);
    }
  }

  private void startGround(boolean own) {
    grounds.push(own);
    painted += own ? 1 : 0;
  }

  private void endGround() {
    painted = Math.max(0, painted - (!grounds.isEmpty() && grounds.pop() ? 1 : 0));
  }

  private void startStrike(boolean out) {
    boolean outermost = out && !strikes.contains(true);
    strikes.push(outermost);
    if (outermost) {
      hold();
    }
  }

  private void endStrike() {
    if (!strikes.isEmpty() && strikes.pop()) {
      struck.append(take());
    }
  }

  /** What is struck out beside other words holds no longer; a paragraph that is so whole stays. */
  private void endStruck() {
    if (!written) {
      append(struck.toString());
    }
    struck.setLength(0);
  }

  private boolean isHidden(String name, Attributes attributes) {
    if (name.equals("table-row")) {
      return COLLAPSED.matcher(attribute(attributes, "visibility")).matches();
    }
    if (SWITCHED.contains(name)) {
      return attribute(attributes, "display").equals("none")
          || attribute(attributes, "is-hidden").equals("true");
    }
    String own = attribute(attributes, "style-name");
    return STYLED.contains(name) && (styles.isHidden(own) || painted == 0 && styles.isWhite(own));
  }

  private char mark(String element, Attributes paragraph) {
    if (contents > 0) {
      return ParagraphMarks.CONTENTS;
    }
    if (page.title().filter(title -> !title.isEnded()).isPresent()) {
      return ParagraphMarks.HEADING;
    }
    if (page.isInFurniture()) {
      return ParagraphMarks.FURNITURE;
    }
    boolean named = painted == 0 && styles.isTitle(attribute(paragraph, "style-name"));
    OptionalInt heading =
        painted == 0 && element.equals("p")
            ? styles.headingLevel(attribute(paragraph, "style-name"))
            : OptionalInt.empty();
    if (indexes == 0 && !named && heading.isPresent()) {
      return ParagraphMarks.heading(heading.getAsInt());
    }
    return indexes > 0 ? ParagraphMarks.INDEX : named ? ParagraphMarks.TITLE : 0;
  }

  /** Parsers do not know the element around what was filled in, and leave out what is in it. */
  private void endControl() {
    String control = take();
    append(control.substring(control.indexOf('>') + 1, control.lastIndexOf('<')));
  }

  private static boolean isParagraph(String name) {
    return name.equals("p") || name.equals("h");
  }

  @Override
  protected void ending(String name) {
    copied = true;
    if (isParagraph(name)) {
      endStruck();
      page.title().ifPresent(OpenDocumentTitle::endParagraph);
    } else if (name.equals("page")) {
      endPage();
    }
  }

  @Override
  protected void ended(String name) {
    if (copied && isParagraph(name)) {
      endGround();
      release(!hiddenParagraphs.pop(), 1);
    }
    boolean whole = copied;
    copied = false;
    if (whole) {
      contents -= CONTENTS.contains(name) ? 1 : 0;
      indexes -= INDEXES.contains(name) ? 1 : 0;
      if (name.equals(CONTROL)) {
        endControl();
      }
    }
    lists.end(name);
    if (isAside(name) && --inAside == 0) {
      String aside = take();
      if (paragraphs > 0) {
        asides.append(aside);
      } else {
        append(aside);
      }
    } else if (name.equals("span") && !raised.isEmpty()) {
      raised.pop();
      endStrike();
    } else if (name.equals("text-box")) {
      painted = Math.max(0, painted - 1);
    } else if (name.equals("table-cell") && whole) {
      endCell();
    } else if (isParagraph(name) && inAside == 0 && paragraphs > 0 && --paragraphs == 0) {
      append(asides.toString());
      asides.setLength(0);
    }
    if (whole && page.end(name)) {
      endShape();
    }
  }

  @Override
  protected String text(String text) {
    written |= !text.isBlank() && !strikes.contains(true);
    page.see(text);
    String shown = !raised.isEmpty() && raised.peek() ? RaisedText.of("", text) : text;
    if (text.isBlank() || paragraphs == 0) {
      return shown;
    }
    String before = (mark == 0 ? "" : mark + "") + (number.isEmpty() ? "" : number + " ");
    mark = 0;
    number = "";
    return before + shown;
  }
}
