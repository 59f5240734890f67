package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.text.line.SectionNames;
import io.precis.text.line.TitleRules;
import java.util.List;

/**
 * Finds the title that a first page shows by its letters, with the lines below that belong to it.
 */
final class PdfTitle {
  private static final double LARGER = 1.2;
  private static final double MUCH_SMALLER = 0.7;
  private static final double HALF_AS_LARGE = 0.5;

  /** In sizes of a title's letters: how far below what its document is may stand. */
  private static final double KIND_BELOW = 5;

  private static final int LONGEST_TITLE = 250;
  private static final int SHORT_TITLE_WORDS = 4;
  private static final int MOST_BESIDE_TITLE = 6;
  private static final int LONGEST_COVER_SLIDE = 300;
  private static final TextPattern DATE = TextPattern.compile(".*(?:19|20)\\d\\d.*|\\d.*");

  /** The number of a Chinese part before its name. */
  private static final TextPattern COUNTED =
      TextPattern.compile("(?s)(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十\\d]{1,4}[章节節编編部]).*");

  private static final TextPattern LABEL = TextPattern.compile(".*[:：@]\\s*.*");

  private final List<PdfBlock> blocks;
  private final PdfStyles styles;
  private final int firstPage;

  /**
   * @param blocks of a document; those of the title become one
   */
  PdfTitle(List<PdfBlock> blocks, PdfStyles styles, int firstPage) {
    this.blocks = blocks;
    this.styles = styles;
    this.firstPage = firstPage;
  }

  /**
   * Makes the largest lines of the first page its title, and tells where it is; -1 where none is
   * larger than the text.
   */
  int mark() {
    int best = -1;
    boolean said = false;
    for (int i = 0; i < blocks.size() && blocks.get(i).page() <= firstPage; i++) {
      PdfBlock block = blocks.get(i);
      said |= best >= 0 && PdfRoles.isProse(block);
      boolean candidate =
          (block.role() == Role.HEADING || block.role() == Role.BODY)
              && block.hasLines()
              && block.text().length() <= LONGEST_TITLE
              && mayBeTitle(block.text().replace('\n', ' '))
              && (block.first().size() >= styles.body() * LARGER || isLargestOfCover(block));
      if (candidate
          && (best < 0 || !said && block.first().size() > blocks.get(best).first().size() * 1.05)) {
        best = i;
      }
    }
    if (best < 0) {
      return -1;
    }
    PdfBlock title = blocks.get(best);
    while (best + 1 < blocks.size()
        && (belongsTo(title, blocks.get(best + 1)) && !headsText(title, best + 1)
            || saysWhatItIs(title, best + 1))) {
      title = title.plus(blocks.remove(best + 1));
    }
    blocks.set(best, title.as(Role.TITLE));
    return best;
  }

  /**
   * Whether a large line below a body's name says what its document is, above the first heading.
   */
  private boolean saysWhatItIs(PdfBlock title, int next) {
    if (next + 1 >= blocks.size() || blocks.get(next + 1).role() != Role.HEADING) {
      return false;
    }
    PdfBlock kind = blocks.get(next);
    return kind.hasLines()
        && kind.page() == title.page()
        && (kind.role() == Role.HEADING || kind.role() == Role.BODY)
        && styles.isLarge(kind.first())
        && TitleRules.isKind(kind.text())
        && !TitleRules.namesKind(title.text())
        && kind.first().baseline() - title.last().baseline() < KIND_BELOW * title.first().size();
  }

  private static boolean mayBeTitle(String text) {
    return PdfStyles.isDocumentTitle(text)
        && TitleRules.mayBeStated(text)
        && !SectionNames.opensText(text);
  }

  /** The text of slides is large too: on a page of few words their title stands out there alone. */
  private boolean isLargestOfCover(PdfBlock block) {
    List<PdfBlock> others =
        blocks.stream()
            .filter(each -> each.page() == block.page() && each != block && PdfRoles.isText(each))
            .limit(MOST_BESIDE_TITLE + 1)
            .toList();
    return !others.isEmpty()
        && others.size() <= MOST_BESIDE_TITLE
        && others.stream().mapToInt(each -> each.text().length()).sum() <= LONGEST_COVER_SLIDE
        && others.stream().allMatch(each -> each.first().size() * LARGER <= block.first().size());
  }

  /** Whether a line in much smaller letters than the title stands right above a sentence. */
  private boolean headsText(PdfBlock title, int next) {
    return next + 1 < blocks.size()
        && blocks.get(next).first().size() < MUCH_SMALLER * title.first().size()
        && PdfRoles.isProse(blocks.get(next + 1));
  }

  /** Whether a large line right below a title is part of it. */
  private boolean belongsTo(PdfBlock title, PdfBlock next) {
    if (next.page() != title.page()
        || !next.hasLines()
        || !styles.isLarge(next.first())
        || next.role() != Role.HEADING && next.role() != Role.BODY) {
      return false;
    }
    String text = next.text();
    if (SectionNames.below(text).isPresent()
        || SectionNames.opensText(text)
        || PdfRoles.FIRST_PART.matcher(text).matches()) {
      return false;
    }
    boolean same = styles.isAlike(title.last(), next.first());
    boolean small =
        next.first().size() >= HALF_AS_LARGE * title.first().size()
            && PdfRoles.words(title.text()) <= SHORT_TITLE_WORDS
            && PdfRoles.words(text) <= SHORT_TITLE_WORDS
            && !COUNTED.matcher(text).matches();
    double gap = next.first().baseline() - title.last().baseline();
    return (same || small || TitleRules.continues(title.text(), text))
        && gap > 0
        && gap < 3.2 * title.first().size()
        && title.text().length() + text.length() <= LONGEST_TITLE
        && !DATE.matcher(text).matches()
        && !LABEL.matcher(text).matches();
  }
}
