package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.text.line.HeadingRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins paragraphs that a column's end, a page's end, a figure or a note parts. What stands between
 * the two parts on the first one's page goes before the paragraph, the rest behind it.
 */
final class PdfJoin {
  /** What may stand between two parts of a paragraph. */
  private static final Set<Role> BETWEEN =
      EnumSet.of(
          Role.PAGE_FURNITURE, Role.NOTE, Role.CAPTION, Role.TABLE, Role.COMMENT, Role.FORM_FIELD);

  private static final Set<String> NEVER_LAST =
      Stream.of("titles-never-last", "prepositions", "articles")
          .flatMap(list -> Phrases.of(list).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** What begins as a point or a clause does. */
  private static final TextPattern COUNTED =
      TextPattern.compile("[(\\[]?(?:\\d[\\d.]*|\\p{L}|[ivxIVX]+)[.)\\]]|\\d");

  private static final int FARTHEST = 80;
  private static final int SHORTEST_LINE = 30;
  private static final int LONG_LINE = 60;
  private static final double LARGEST_GAP = 1.8;
  private static final double NEAR_EDGE = 0.05;

  private PdfJoin() {}

  static List<PdfBlock> overPages(List<PdfBlock> blocks, PdfStyles styles) {
    List<PdfBlock> out = new ArrayList<>();
    List<PdfBlock> left = new ArrayList<>(blocks);
    for (int i = 0; i < left.size(); i++) {
      PdfBlock block = left.get(i);
      if (block == null) {
        continue;
      }
      List<PdfBlock> behind = new ArrayList<>();
      int at = i;
      while (isOpen(block)) {
        int next = continuation(left, at, block, styles);
        if (next < 0) {
          break;
        }
        for (int between = at + 1; between < next; between++) {
          PdfBlock other = left.set(between, null);
          if (other != null) {
            (other.page() == block.page() ? out : behind).add(other);
          }
        }
        block = block.plus(left.set(next, null));
        at = next;
      }
      out.add(block);
      out.addAll(behind);
    }
    return out;
  }

  private static boolean isOpen(PdfBlock block) {
    boolean prose = block.role() == Role.BODY || block.role() == Role.LIST_ITEM;
    return prose
        && block.hasLines()
        && (!block.last().endsSentence() || block.last().endsInAbbreviation())
        && !block.last().text().endsWith(":");
  }

  /** The block that goes on the paragraph; -1 where none does. */
  private static int continuation(List<PdfBlock> blocks, int at, PdfBlock open, PdfStyles styles) {
    for (int i = at + 1; i < Math.min(blocks.size(), at + FARTHEST); i++) {
      PdfBlock next = blocks.get(i);
      if (next == null || BETWEEN.contains(next.role())) {
        continue;
      }
      boolean near = next.page() <= open.lastPage() + 1;
      return near && next.role() == Role.BODY && goesOn(open, next, styles) ? i : -1;
    }
    return -1;
  }

  private static boolean goesOn(PdfBlock open, PdfBlock next, PdfStyles styles) {
    PdfLine last = open.last();
    PdfLine first = next.first();
    if (!styles.isAlike(last, first) || last.endsSentence() && !first.beginsInLowerCase()) {
      return false;
    }
    boolean apart = next.page() != open.lastPage() || first.baseline() < last.baseline();
    boolean broken = last.text().endsWith("-") || last.text().endsWith(",");
    boolean eastAsian =
        Character.isIdeographic(last.text().codePointBefore(last.text().length()))
            && Character.isIdeographic(first.text().codePointAt(0));
    boolean prose = open.parts().get(0).size() > 1 && last.text().length() >= SHORTEST_LINE;
    boolean full = prose && isFull(open);
    return first.beginsInLowerCase()
        || !apart && isBelowFullLine(last, next)
        || apart && (broken || full || eastAsian && full)
        || apart && isUnfinished(last.text()) && isLong(first.text()) && isLong(last.text());
  }

  private static boolean isLong(String line) {
    return line.length() >= SHORTEST_LINE && !COUNTED.matcher(line).lookingAt();
  }

  /** Whether a line ends in a word behind which a sentence must go on: "of the". */
  static boolean isUnfinished(String line) {
    int space = line.lastIndexOf(' ');
    boolean listed = space > 0 && ";,".indexOf(line.charAt(space - 1)) >= 0;
    String last = line.substring(space + 1);
    boolean capitals = last.length() > 1 && HeadingRules.isCapitals(line);
    return !listed && NEVER_LAST.contains(capitals ? last.toLowerCase(Locale.ROOT) : last);
  }

  /**
   * Whether a block is the next line of a paragraph whose last line reaches as far right, though it
   * begins elsewhere: behind a label at its side, or hanging.
   */
  private static boolean isBelowFullLine(PdfLine last, PdfBlock next) {
    PdfLine first = next.first();
    double right = next.parts().get(0).stream().mapToDouble(PdfLine::right).max().orElse(0);
    double gap = first.baseline() - last.baseline();
    return gap > 0
        && gap <= LARGEST_GAP * last.size()
        && next.parts().get(0).size() > 1
        && !PdfMarks.startsBullet(first.text())
        && !PdfMarks.startsNumber(first.text())
        && last.text().length() >= LONG_LINE
        && Math.abs(right - last.right()) <= NEAR_EDGE * (right - first.left());
  }

  /** Whether its last line is as long as its longest one. */
  private static boolean isFull(PdfBlock block) {
    List<PdfLine> lines = block.parts().get(block.parts().size() - 1);
    double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    PdfLine last = block.last();
    return right - last.right() < 0.12 * (right - last.left());
  }
}
