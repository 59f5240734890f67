package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import io.precis.text.TextMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Turns the lines of a PDF's pages into headings, paragraphs, lists, table rows and furniture.
 *
 * <p>A paragraph that runs over the end of a page goes on on the next one; the running feet and
 * heads that stand between are put behind it, so that no sentence is torn.
 */
public final class PdfReader {
  private static final Pattern LEADER = Pattern.compile(".*(?:\\.\\s?){5,}\\s*\\S{0,8}|.*…{2,}.*");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:(?:Figure|Fig\\.|Table|Chart|Exhibit) ?\\d+|[图表] ?\\d+).{0,400}", Pattern.DOTALL);
  private static final double FOOT = 0.75;
  private static final double LARGER_GAP = 1.3;
  private static final int MOST_LINES_OF_A_HEADING = 3;

  private final DocumentBuilder out;
  private final PdfStyles styles;
  private final RunningHeads furniture;
  private final List<PdfLine> paragraph = new ArrayList<>();
  private final List<PdfLine> deferred = new ArrayList<>();
  private boolean continuing;
  private boolean atFoot;

  private PdfReader(DocumentBuilder out, List<PdfPage> pages) {
    this.out = out;
    this.styles = PdfStyles.of(pages);
    this.furniture = RunningHeads.of(pages);
  }

  /** Adds what {@code xhtml} holds to {@code out}, and tells what a reader would not have seen. */
  public static PartFindings read(String xhtml, DocumentBuilder out) {
    PdfXhtml.Content content = PdfXhtml.read(xhtml);
    PdfReader reader = new PdfReader(out, content.pages());
    for (PdfPage page : content.pages()) {
      reader.page(page);
    }
    reader.flush();
    content.rest().forEach(line -> out.lines(Role.LIST_ITEM, line.text()));
    return PartFindings.ofPages(content.pages());
  }

  private void page(PdfPage page) {
    boolean goesOn = goesOn(page);
    if (goesOn) {
      emit();
    } else {
      flush();
    }
    out.startPage();
    continuing = goesOn;
    PdfLine before = null;
    for (PdfLine line : page.lines()) {
      if (furniture.contains(line, page)) {
        deferred.add(line);
      } else {
        add(line, before, page);
        before = line;
      }
    }
  }

  /** Whether the paragraph that the last page left open goes on here. */
  private boolean goesOn(PdfPage page) {
    if (paragraph.isEmpty() || last().endsSentence() || styles.standsOut(last())) {
      return false;
    }
    return page.lines().stream()
        .filter(line -> !furniture.contains(line, page))
        .findFirst()
        .filter(line -> styles.isAlike(last(), line) && !startsBlock(line) && !isTabular(line))
        .isPresent();
  }

  private void add(PdfLine line, PdfLine before, PdfPage page) {
    boolean tabular = isTabular(line);
    boolean starts = before == null ? !continuing : !paragraph.isEmpty() && isNew(before, line);
    if (tabular || starts) {
      flush();
    }
    if (tabular) {
      out.row(List.of(line.text().split("\t")));
      return;
    }
    paragraph.add(line);
    atFoot = styles.isSmall(line) && page.height() > 0 && line.baseline() > page.height() * FOOT;
  }

  private static boolean isTabular(PdfLine line) {
    return line.isTableRow() || LEADER.matcher(line.text()).matches();
  }

  private boolean isNew(PdfLine before, PdfLine line) {
    if (!styles.isAlike(before, line) || startsBlock(line)) {
      return true;
    }
    double gap = line.baseline() - before.baseline();
    if (gap < 0) {
      return before.endsSentence() || styles.standsOut(line);
    }
    if (line.size() > 0 && gap > styles.leading() * LARGER_GAP * line.size()) {
      return true;
    }
    return before.endsSentence() && (isIndented(line) || isShort(before, line));
  }

  /** Whether a line begins a paragraph by its first word's place. */
  private boolean isIndented(PdfLine line) {
    PdfLine first = paragraph.get(0);
    PdfLine second = paragraph.size() > 1 ? paragraph.get(1) : first;
    double edge = Math.min(first.left(), second.left());
    boolean inward = line.left() > edge + 0.7 * line.size();
    boolean outward = startsBlock(first) && line.left() < second.left() - 0.7 * line.size();
    return inward && !startsBlock(first) || outward;
  }

  private boolean isShort(PdfLine before, PdfLine line) {
    double right = paragraph.stream().mapToDouble(PdfLine::right).max().orElse(0);
    double edge = Math.max(right, line.right());
    return edge - before.right() > 0.2 * (edge - line.left());
  }

  private static boolean startsBlock(PdfLine line) {
    return TextMarks.startsListItem(line.text());
  }

  private PdfLine last() {
    return paragraph.get(paragraph.size() - 1);
  }

  /** Ends the paragraph, and lays the furniture behind it that stood in its way. */
  private void flush() {
    emit();
    continuing = false;
    deferred.forEach(line -> out.lines(Role.PAGE_FURNITURE, line.text()));
    deferred.clear();
  }

  private void emit() {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = String.join("\n", paragraph.stream().map(PdfLine::text).toList());
    OptionalInt heading =
        continuing || paragraph.size() > MOST_LINES_OF_A_HEADING || TextMarks.startsBullet(text)
            ? OptionalInt.empty()
            : styles.level(text, paragraph.get(0));
    if (continuing) {
      out.continueLines(text);
    } else if (heading.isPresent()) {
      out.heading(heading.getAsInt(), text);
    } else {
      out.lines(kind(text), text);
    }
    paragraph.clear();
  }

  private Role kind(String text) {
    if (atFoot || CAPTION.matcher(text).matches()) {
      return Role.CAPTION;
    }
    return TextMarks.startsListItem(text) ? Role.LIST_ITEM : Role.BODY;
  }
}
