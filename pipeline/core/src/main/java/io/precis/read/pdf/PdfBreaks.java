package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.text.line.SpelledNumber;
import java.util.List;

/** Tells where a paragraph, a heading or a point of a list ends and the next one begins. */
final class PdfBreaks {
  private static final double LARGER_GAP = 1.3;
  private static final double TORN_GAP = 1.6;
  private static final double NEAR = 4;

  /** In sizes of the letters: baselines of a paragraph that is set wide, and its lines. */
  private static final double FARTHEST_LINE = 3.3;

  private static final double LONG_LINE = 25;
  private static final double SHORTER = 3;

  /** A part's number before its name. */
  private static final TextPattern PART =
      TextPattern.compile("(?:\\d{1,2}\\.|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?)\\s+\\p{Lu}.{1,80}");

  /** A clause's number before its first word. */
  private static final TextPattern CLAUSE =
      TextPattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?\\s+[\\p{Lu}\\p{IsHan}“\"‘].*");

  private static final TextPattern HYPHEN = TextPattern.compile("\\p{L}{2}[-\\u2010]$");
  private static final TextPattern ENDS_IN_WORD = TextPattern.compile("[\\p{L}\\d]$");

  /** A span of years or pages whose end is on the next line. */
  private static final TextPattern SPAN = TextPattern.compile("\\d[–-]$");

  /** Behind a word in small letters, or a comma, a line that is no list's goes on. */
  private static final TextPattern BREAKS = TextPattern.compile("(?:^|\\s)\\p{Ll}+$|\\p{L},$");

  private static final int SHORTEST_BROKEN = 30;

  /** A formula that is set on a line of its own, with its number or without. */
  private static final TextPattern FORMULA =
      TextPattern.compile("[^.]{0,80}[=≤≥≈∝][^.]{0,80}\\s\\(\\d{1,3}(?:\\.\\d{1,3})?[a-z]?\\)");

  /** In sizes of the letters: how far it begins right of the text. */
  private static final double INDENT = 3;

  private final PdfStyles styles;
  private final PdfEdges edges;

  /** The lines of what is open. */
  private List<PdfLine> open = List.of();

  PdfBreaks(PdfStyles styles, PdfEdges edges) {
    this.styles = styles;
    this.edges = edges;
  }

  /**
   * Whether a line begins something else than what is open.
   *
   * @param lines that are open, at least one
   */
  boolean isNew(List<PdfLine> lines, PdfLine line) {
    open = lines;
    return isNew(lines.get(lines.size() - 1), line);
  }

  private boolean isNew(PdfLine before, PdfLine line) {
    if (open.size() == 1 && PdfStyles.isNameOfOpening(before.text())
        || PdfMarks.startsTime(open.get(0).text()) && PdfMarks.startsTime(line.text())) {
      return true;
    }
    double gap = line.baseline() - before.baseline();
    double usual = styles.leading() * Math.max(line.size(), before.size());
    boolean close = gap < 0 || gap <= usual * TORN_GAP;
    if (close && (isTorn(before, line) || goesOnInBrackets(before, line))) {
      return false;
    }
    if (!styles.isAlike(before, line) || startsItem(line, before)) {
      return true;
    }
    if (close && opensBracket(before) && styles.standsOut(line)) {
      return false;
    }
    if (styles.standsOut(before) != styles.standsOut(line)) {
      return true;
    }
    if (gap < 0) {
      return before.endsSentence() || styles.standsOut(line) || edges.hasRoom(before, line);
    }
    if (line.size() > 0 && gap > usual * LARGER_GAP) {
      return !isSpaced(before, line);
    }
    if (PdfJoin.isUnfinished(before.text()) && Character.isLetter(line.text().codePointAt(0))) {
      return false;
    }
    return startsItem(open.get(0)) ? !isInItem(before, line) : isNewParagraph(before, line);
  }

  /** Whether a word, a sentence or a span of numbers is broken off above and goes on here. */
  private boolean isTorn(PdfLine before, PdfLine line) {
    boolean broken =
        !before.endsSentence()
            && (line.beginsInLowerCase() || HYPHEN.isIn(before.text()) || spans(before, line));
    return (broken || goesOnBehindAbbreviation(before, line))
        && styles.isAlike(before, line)
        && !startsItem(line);
  }

  /** Whether a line at the usual distance, in the same letters, begins a paragraph. */
  private boolean isNewParagraph(PdfLine before, PdfLine line) {
    boolean formula = isFormula(before, line) && Character.isUpperCase(line.text().codePointAt(0));
    boolean clause = before.endsSentence() && CLAUSE.matcher(line.text()).matches();
    boolean part =
        PART.matcher(line.text()).matches() && PART.matcher(open.get(0).text()).matches();
    if (formula || clause || part) {
      return true;
    }
    boolean room = edges.hasRoom(before, line);
    boolean sameEdge = Math.abs(line.left() - before.left()) < NEAR;
    return before.endsSentence() && (isIndented(line) || room)
        || room
            && !line.beginsInLowerCase()
            && !goesOnInNumber(before, line)
            && (sameEdge || edges.isShort(before));
  }

  /**
   * Whether lines that stand far apart are a paragraph's: the first one is long, fills its column,
   * and no sentence ends there.
   */
  private boolean isSpaced(PdfLine before, PdfLine line) {
    double gap = line.baseline() - before.baseline();
    return gap <= FARTHEST_LINE * line.size()
        && before.right() - before.left() >= LONG_LINE * before.size()
        && Math.abs(line.left() - open.get(open.size() > 1 ? 1 : 0).left()) <= 2 * line.size()
        && !before.endsSentence()
        && (line.beginsInLowerCase() || endsInIdeograph(before))
        && !before.text().endsWith(":")
        && !before.text().endsWith("：")
        && !startsItem(line)
        && !edges.hasRoom(before, line);
  }

  /** Whether the line above breaks off behind an abbreviation and this one goes on as it must. */
  private static boolean goesOnBehindAbbreviation(PdfLine before, PdfLine line) {
    return before.endsInAbbreviation()
        && before.text().length() >= SHORTEST_BROKEN
        && (line.beginsInLowerCase() || Character.isDigit(line.text().codePointAt(0)));
  }

  private static boolean endsInIdeograph(PdfLine line) {
    return Character.isIdeographic(line.text().codePointBefore(line.text().length()));
  }

  /** Whether a line goes on the point of a list that is open. */
  private boolean isInItem(PdfLine before, PdfLine line) {
    PdfLine first = open.get(0);
    boolean hangs =
        line.left() > first.left() + 2
            && (open.size() == 1 || Math.abs(line.left() - open.get(1).left()) <= NEAR);
    if (hangs && open.size() == 1 && isShortInChinese(before, line)) {
      return false;
    }
    boolean room = edges.hasRoom(before, line);
    return hangs ? !(before.endsSentence() && room) : !before.endsSentence() && !room;
  }

  /** Whether a Chinese point, whose lines break anywhere, ends well before the line below does. */
  private static boolean isShortInChinese(PdfLine point, PdfLine line) {
    return endsInIdeograph(point)
        && line.right() - point.right() > line.firstWord() + SHORTER * line.size();
  }

  private static boolean startsItem(PdfLine line) {
    return PdfMarks.startsBullet(line.text()) || PdfMarks.startsNumber(line.text());
  }

  /** A number or dash at the start of a line may also be a word of the sentence. */
  private boolean startsItem(PdfLine line, PdfLine before) {
    if (!startsItem(line)) {
      return false;
    }
    boolean sure = line.text().startsWith(PdfMarks.BULLET);
    boolean starts =
        before.endsSentence()
            || before.text().endsWith(":")
            || Math.abs(line.left() - before.left()) > NEAR
            || startsItem(open.get(0))
            || edges.hasRoom(before, line);
    return sure || starts;
  }

  /**
   * Whether a line begins with a bracket that counts no point: figures of a number in words, or a
   * part of the sentence that fills the line above.
   */
  private boolean goesOnInBrackets(PdfLine before, PdfLine line) {
    boolean within =
        startsItem(line)
            && line.text().startsWith("(")
            && !startsItem(open.get(0))
            && styles.isAlike(before, line)
            && Math.abs(line.left() - before.left()) <= NEAR
            && before.right() - before.left() >= LONG_LINE * before.size()
            && ENDS_IN_WORD.isIn(before.text())
            && !edges.isShort(before);
    return within || SpelledNumber.isRepeated(before.text(), line.text());
  }

  /** Whether a line begins with a figure that counts what the line above is about to name. */
  private static boolean goesOnInNumber(PdfLine before, PdfLine line) {
    return Character.isDigit(line.text().codePointAt(0))
        && !startsItem(line)
        && before.text().length() >= SHORTEST_BROKEN
        && BREAKS.isIn(before.text());
  }

  /** Whether a line begins a paragraph by its first word's place. */
  private boolean isIndented(PdfLine line) {
    PdfLine first = open.get(0);
    PdfLine second = open.size() > 1 ? open.get(1) : first;
    double edge = Math.min(first.left(), second.left());
    return line.left() > edge + 0.7 * line.size();
  }

  private static boolean isFormula(PdfLine line, PdfLine next) {
    return FORMULA.matcher(line.text()).matches()
        && line.left() > next.left() + INDENT * line.size();
  }

  /** Whether a line ends within square brackets, as a note on the state of a clause does. */
  private static boolean opensBracket(PdfLine line) {
    return line.text().lastIndexOf('[') > line.text().lastIndexOf(']');
  }

  private static boolean spans(PdfLine before, PdfLine line) {
    return SPAN.isIn(before.text()) && Character.isDigit(line.text().codePointAt(0));
  }
}
