package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.text.line.Captions;
import io.precis.text.line.CreditLines;
import io.precis.text.line.StandaloneHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Puts the rows of one page together to headings, paragraphs, points of lists, code and tables. */
final class PdfParagraphs {
  /** Times the widest gap between rows of a table, which another table below keeps. */
  private static final double MUCH_WIDER = 1.4;

  private static final int MOST_LINES_OF_A_HEADING = 4;
  private static final int LONGEST_RUN_IN = 80;
  private static final int FEWEST_SAID = 12;
  private static final int FEWEST_ROWS = 3;
  private static final TextPattern RIGHT_TO_LEFT =
      TextPattern.compile("[\\p{IsHebrew}\\p{IsArabic}]");

  /** In sizes of the letters, from baseline to baseline; and a table's first column. */
  private static final double NEXT_LINE = 2;

  private static final double FIRST_COLUMN = 5;

  /** In sizes of the letters: the number of a table and its title below. */
  private static final double FARTHEST_TITLE = 2.5;

  private static final TextPattern CODE = TextPattern.compile("[{}=;<>|^$#\\[\\]()]|//|->|::");
  private static final String COMMENT = "#/*;%-";
  private static final TextPattern NUMBERED =
      TextPattern.compile("(?:[A-Z]|\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5})[.)]?\\s+\\p{Lu}.*");

  /** Bold words, counted or not, that a sentence follows with no mark between. */
  private static final TextPattern LABEL =
      TextPattern.compile(
          "(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?\\s+)?"
              + "\\p{Lu}[\\p{L}\\p{N}/&’'()-]+(?: [\\p{L}\\p{N}/&’'()-]+){0,4}");

  /** A numbered clause before the points of its list. */
  private static final TextPattern LEADS_IN =
      TextPattern.compile(
          "\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s\\p{Lu}\\S*(?:(?:\\s\\S+){4,}|(?:\\s\\S+){1,3}\\s\\p{Ll}+):");

  /** The name of a statute's section, which ends in a stop. */
  private static final TextPattern SECTION =
      TextPattern.compile("§{1,2} ?[\\d.:-]{1,12}[a-z]?\\.? \\p{Lu}[^.]{2,80}\\.");

  private static final int SHORTEST_TEXT = 60;

  private static final TextPattern CAPITALS =
      TextPattern.compile("\\d{1,2}[.)]\\s+\\p{Lu}{2,}[\\p{Lu}\\d ,;&'’()/-]{3,80}");

  private static final TextPattern LAST_COMMA = TextPattern.compile("[,，]$");

  private static final TextPattern RUN_IN = TextPattern.compile("\\p{Lu}[^.]{2,}\\.");

  private final PdfStyles styles;
  private final PdfOutline outline;
  private final PdfBreaks breaks;
  private final int page;
  private final List<PdfBlock> blocks = new ArrayList<>();
  private List<PdfLine> open = new ArrayList<>();
  private boolean code;

  private PdfParagraphs(PdfStyles styles, PdfOutline outline, List<PdfRow> rows, int page) {
    this.styles = styles;
    this.outline = outline;
    this.breaks = new PdfBreaks(styles, new PdfEdges(rows));
    this.page = page;
  }

  /**
   * @param rows of a page in reading order
   * @param page its ordinal
   */
  static List<PdfBlock> of(List<PdfRow> rows, int page, PdfStyles styles, PdfOutline outline) {
    PdfParagraphs paragraphs = new PdfParagraphs(styles, outline, rows, page);
    int endOfTable = 0;
    PdfColumns columns = null;
    for (int i = 0; i < rows.size(); i++) {
      PdfRow row = rows.get(i);
      PdfRow next = i + 1 < rows.size() ? rows.get(i + 1) : null;
      if (row.cells().size() > 1) {
        boolean nextTable = i > 0 && i == endOfTable;
        if (i >= endOfTable) {
          endOfTable = endOfTable(rows, i);
          columns = PdfColumns.of(rows.subList(i, endOfTable));
        }
        paragraphs.row(row, columns, nextTable);
      } else if (namesSeveralColumns(rows, i)) {
        paragraphs.flush();
        paragraphs.blocks.add(PdfBlock.row(Role.TABLE, page, row.texts()));
      } else {
        row.cells().get(0).forEach(line -> paragraphs.line(line, next));
      }
    }
    paragraphs.flush();
    paragraphs.nameParts();
    return paragraphs.blocks;
  }

  /**
   * Whether a line stands right above the rows of a table, and over some of its columns only, the
   * first not among them: it says what these have in common. A title stands over the middle.
   */
  private static boolean namesSeveralColumns(List<PdfRow> rows, int at) {
    PdfLine line = rows.get(at).first();
    PdfRow above = at > 0 ? rows.get(at - 1) : null;
    boolean alone =
        above == null
            || above.cells().size() > 1
            || line.baseline() - above.bottom() > NEXT_LINE * line.size();
    int end = endOfTable(rows, at + 1);
    List<PdfRow> table = rows.subList(at + 1, end);
    double left = table.stream().mapToDouble(row -> row.left(0)).min().orElse(Double.MAX_VALUE);
    double right =
        table.stream().mapToDouble(row -> row.right(row.cells().size() - 1)).max().orElse(0);
    boolean centred = Math.abs(left + right - line.left() - line.right()) <= 2 * line.size();
    return rows.get(at).isLine()
        && alone
        && !centred
        && !Captions.isCaption(line.text())
        && !RIGHT_TO_LEFT.isIn(line.text())
        && table.size() >= FEWEST_ROWS
        && table.stream().anyMatch(row -> row.cells().size() > 2)
        && table.get(0).top() - line.baseline() <= NEXT_LINE * line.size()
        && line.left() >= left + FIRST_COLUMN * line.size()
        && line.right() <= right
        && !line.endsSentence();
  }

  private void row(PdfRow row, PdfColumns columns, boolean nextTable) {
    flush();
    boolean program = row.cells().stream().flatMap(List::stream).allMatch(styles::isCode);
    List<String> texts = program ? row.texts() : columns.texts(row);
    PdfBlock block = PdfBlock.row(program ? Role.CODE : Role.TABLE, page, texts);
    blocks.add(nextTable && !program ? block.ofNextTable() : block);
  }

  /**
   * Behind the last of the rows from {@code from} on that have several cells; another table begins
   * where rows farther apart than those above have no column in common.
   */
  private static int endOfTable(List<PdfRow> rows, int from) {
    int end = from;
    double widest = 0;
    while (end < rows.size() && rows.get(end).cells().size() > 1) {
      double gap = end == from ? 0 : rows.get(end).top() - rows.get(end - 1).bottom();
      boolean apart = end - from > 1 && gap > MUCH_WIDER * widest;
      if (apart && !PdfTables.shareColumn(rows.get(end - 1), rows.get(end))) {
        return end;
      }
      widest = Math.max(widest, gap);
      end++;
    }
    return end;
  }

  private void line(PdfLine line, PdfRow next) {
    boolean program = styles.isCode(line) && isProgram(line, next);
    boolean labelled = !code && !open.isEmpty() && last().endsSentence() && startsRunIn(line);
    if (program != code
        || labelled
        || !open.isEmpty() && (code ? isFar(line) : breaks.isNew(open, line))) {
      flush();
    }
    code = program;
    if (!code && open.isEmpty() && startsRunIn(line)) {
      String text = line.text();
      blocks.add(
          PdfBlock.heading(
              styles.level(line) + 1,
              page,
              List.of(line.withText(text.substring(0, line.boldPrefix())))));
      open.add(line.withText(text.substring(line.boldPrefix()).strip()));
      return;
    }
    open.add(line);
  }

  private boolean isFar(PdfLine line) {
    double gap = line.baseline() - last().baseline();
    return gap < 0 || gap > 3 * line.size();
  }

  /** Equally wide letters are code unless they are a name amid a paragraph or in a list. */
  private boolean isProgram(PdfLine line, PdfRow next) {
    if (PdfMarks.startsBullet(line.text())) {
      return false;
    }
    if (code) {
      return true;
    }
    if (isChinese(line.text())) {
      return false;
    }
    boolean amid = !open.isEmpty() && !last().endsSentence() && !breaks.isNew(open, line);
    boolean nextIsCode = next != null && styles.isCode(next.first());
    return !amid && (nextIsCode || CODE.isIn(line.text()) || line.text().indexOf(' ') > 0);
  }

  /** Ideographs are equally wide in any font; a comment in a program begins with a sign. */
  private static boolean isChinese(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long ideographs = text.chars().filter(Character::isIdeographic).count();
    return ideographs * 2 > letters && COMMENT.indexOf(text.charAt(0)) < 0;
  }

  private static boolean startsRunIn(PdfLine line) {
    int end = line.boldPrefix();
    if (end == 0 || end >= line.text().length() || end > LONGEST_RUN_IN) {
      return false;
    }
    String head = line.text().substring(0, end).strip();
    String rest = line.text().substring(end).strip();
    boolean label = LABEL.matcher(head).matches() && Character.isUpperCase(rest.codePointAt(0));
    return !Captions.isCaption(line.text())
        && (label || RUN_IN.matcher(head).matches() || isClause(head))
        && rest.split("\\s+").length >= 4
        && PdfStyles.beginsTitle(rest);
  }

  /** {@code Section 3. Notice.} before its text; a stop may stand apart, in other letters. */
  private static boolean isClause(String head) {
    return StandaloneHeading.clause(head).isPresent();
  }

  private PdfLine last() {
    return open.get(open.size() - 1);
  }

  private void flush() {
    if (open.isEmpty()) {
      return;
    }
    List<PdfLine> lines = open;
    open = new ArrayList<>();
    if (code) {
      code = false;
      blocks.add(PdfBlock.of(Role.CODE, page, lines));
      return;
    }
    String text = PdfBlock.text(lines);
    OptionalInt level = level(text.replace('\n', ' '), lines);
    if (level.isPresent() && isBelowLabel(lines.get(0))) {
      blocks.add(PdfBlock.of(Role.CAPTION, page, lines));
    } else if (level.isPresent() && !isBelowCourtesy()) {
      blocks.add(PdfBlock.heading(level.getAsInt(), page, lines));
    } else {
      blocks.add(PdfBlock.of(role(text), page, lines));
    }
  }

  /** Whether a line is the title of the table or figure whose number stands right above. */
  private boolean isBelowLabel(PdfLine line) {
    PdfBlock above = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    return above != null
        && above.role() == Role.CAPTION
        && above.hasLines()
        && Captions.isLabel(above.text())
        && line.baseline() - above.last().baseline() <= FARTHEST_TITLE * line.size();
  }

  /** Whether the line above is the courtesy that a letter ends with: a name stands below it. */
  private boolean isBelowCourtesy() {
    PdfBlock above = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    return above != null
        && above.hasLines()
        && CreditLines.isCourtesy(LAST_COMMA.matcher(above.text()).replaceFirst(""));
  }

  private OptionalInt level(String text, List<PdfLine> lines) {
    if (lines.size() > MOST_LINES_OF_A_HEADING || PdfMarks.startsBullet(text)) {
      return OptionalInt.empty();
    }
    OptionalInt bookmark = outline.bookmark(text);
    if (bookmark.isPresent() && !isSaid(text)) {
      return bookmark;
    }
    if (Captions.isCaption(text)) {
      return OptionalInt.empty();
    }
    PdfLine line = lines.get(0);
    if (!styles.standsOut(line) && outline.names(text) && PdfStyles.isTitle(text)) {
      return OptionalInt.of(styles.level(line) + 1);
    }
    boolean slanted = lines.size() == 1 && line.look().italic() && NUMBERED.matcher(text).matches();
    if (slanted && PdfStyles.isTitle(text)) {
      return OptionalInt.of(styles.level(line) + 2);
    }
    if (styles.standsOut(line) && SECTION.matcher(text).matches()) {
      return OptionalInt.of(styles.level(line) + 1);
    }
    if (text.endsWith(":") && LEADS_IN.matcher(text).matches() || PdfClauses.leadsIn(text)) {
      return OptionalInt.empty();
    }
    if (!styles.standsOut(line) && PdfMarks.startsNumber(text)) {
      return OptionalInt.empty();
    }
    if (page == 0 && blocks.isEmpty() && styles.standsOut(line) && PdfStyles.isNamed(text)) {
      return OptionalInt.of(styles.level(line));
    }
    return styles.level(text, line);
  }

  /** Counted lines in capitals beside text name the parts of it; those of a form stand in rows. */
  private void nameParts() {
    for (int i = 0; i < blocks.size(); i++) {
      PdfBlock block = blocks.get(i);
      int beside = i + 1 < blocks.size() ? i + 1 : i - 1;
      if (isPart(block) && beside >= 0 && isText(blocks.get(beside))) {
        int level = styles.level(block.first()) + 1;
        blocks.set(i, PdfBlock.heading(level, page, block.parts().get(0)));
      }
    }
  }

  private static boolean isText(PdfBlock block) {
    return block.role() == Role.BODY
        && block.hasLines()
        && block.text().length() >= SHORTEST_TEXT
        && block.last().endsSentence();
  }

  private static boolean isPart(PdfBlock block) {
    return block.role() == Role.LIST_ITEM
        && block.hasLines()
        && CAPITALS.matcher(block.text().replace('\n', ' ')).matches();
  }

  /** Whether a bookmark leads to a sentence and not to a heading. */
  private static boolean isSaid(String text) {
    return ".!:".indexOf(text.charAt(text.length() - 1)) >= 0
        && text.split("\\s+").length >= FEWEST_SAID;
  }

  private static Role role(String text) {
    if (Captions.isCaption(text)) {
      return Role.CAPTION;
    }
    boolean item = PdfMarks.startsBullet(text) || PdfMarks.startsNumber(text);
    return item ? Role.LIST_ITEM : Role.BODY;
  }
}
