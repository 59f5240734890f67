package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.text.line.SectionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the front page, and the sections whose name says that they are not the author's text on the
 * matter.
 */
final class PdfRoles {
  /** Points with bullets from which on a page is no cover, as the first of slides is none. */
  private static final int FEWEST_POINTS = 2;

  /** Likewise points with numbers or times of day, as an agenda has them. */
  private static final int FEWEST_ITEMS = 4;

  private static final int PROSE = 150;
  private static final int WIDEST_COVER = 2_500;
  private static final int SENTENCE = 40;
  private static final int FEWEST_ENTRIES = 3;
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_ENTRIES = 6;

  /** Paragraphs that end in a full stop: minutes have short ones, a cover hardly one. */
  private static final int MOST_SAID = 2;

  private static final int MOST_AUTHORS = 40;
  private static final TextPattern NUMBERED =
      TextPattern.compile(
          "(?s)(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}(?:[.)]|\\s|(?=\\p{IsHan}))|[IVX]+\\.|第|"
              + ChineseNumbers.POINT
              + ").*");

  /** The first part of a document, and what may follow it. */
  static final TextPattern FIRST_PART = TextPattern.compile("(?s)(?:1|I)[.)]?\\s+\\p{Lu}.*");

  private static final TextPattern NEXT_PART =
      TextPattern.compile("(?s)(?:2|II|1\\.1)[.)]?\\s+\\p{Lu}.*");
  private static final double MOST_OF_DOCUMENT = 0.4;
  private final List<PdfBlock> blocks;
  private final PdfStyles styles;
  private final PdfOutline outline;
  private final int firstPage;

  private PdfRoles(List<PdfBlock> blocks, PdfStyles styles, PdfOutline outline) {
    this.outline = outline;
    this.blocks = new ArrayList<>(blocks);
    this.styles = styles;
    this.firstPage =
        blocks.stream().filter(PdfRoles::isText).mapToInt(PdfBlock::page).findFirst().orElse(0);
  }

  static List<PdfBlock> assign(List<PdfBlock> blocks, PdfStyles styles, PdfOutline outline) {
    PdfRoles roles = new PdfRoles(blocks, styles, outline);
    int title = new PdfTitle(roles.blocks, styles, roles.firstPage).mark();
    PdfListed.mark(roles.blocks);
    roles.frontPage(title);
    if (title >= 0) {
      roles.repeatedTitle(title);
    }
    roles.sections();
    return roles.blocks;
  }

  static boolean isText(PdfBlock block) {
    return block.hasLines() && block.role() != Role.PAGE_FURNITURE;
  }

  static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  /** Likewise where Chinese, which parts no words, counts two signs as one. */
  private static int saidWords(String text) {
    return words(text) + (int) text.chars().filter(Character::isIdeographic).count() / 2;
  }

  /** A first page without prose is a front page; before the first heading stand the authors. */
  private void frontPage(int title) {
    int last = endOfFirstPage();
    boolean cover = last < blocks.size() && !hasParts(blocks.subList(0, last));
    int entries = 0;
    int width = 0;
    int said = 0;
    int points = 0;
    int items = 0;
    for (PdfBlock block : blocks.subList(0, last)) {
      items += isItem(block) ? 1 : 0;
      points += block.hasLines() && PdfMarks.startsBullet(block.text()) ? 1 : 0;
      said += saysInChinese(block) || isSentence(block) ? 1 : 0;
      cover &= !isProse(block) && !isOpening(block);
      width += width(block.text());
      entries += block.role() == Role.TABLE || block.role() == Role.LIST_ITEM ? 1 : 0;
    }
    cover &=
        entries <= MOST_ENTRIES
            && points < FEWEST_POINTS
            && items < FEWEST_ITEMS
            && width <= WIDEST_COVER
            && said <= MOST_SAID;
    if (cover && title >= 0) {
      for (int i = 0; i < last; i++) {
        front(i);
      }
      return;
    }
    if (title >= 0) {
      authors(title + 1, last);
    }
  }

  /** Behind the last block of the first page, or of a list of contents that a heading is below. */
  private int endOfFirstPage() {
    int last = 0;
    int contents = 0;
    boolean headed = false;
    while (last < blocks.size() && blocks.get(last).page() <= firstPage) {
      Role role = blocks.get(last).role();
      last++;
      contents = role == Role.CONTENTS ? last : contents;
      headed = role != Role.CONTENTS && (headed || contents > 0 && role == Role.HEADING);
    }
    return headed ? contents : last;
  }

  private static boolean isItem(PdfBlock block) {
    return block.hasLines()
        && block.role() != Role.PAGE_FURNITURE
        && (Character.isDigit(block.text().charAt(0)) && PdfMarks.startsNumber(block.text())
            || PdfMarks.startsTime(block.text()));
  }

  /** Whether numbered headings stand there, the first one among them: a text has begun. */
  private static boolean hasParts(List<PdfBlock> page) {
    return Stream.of(FIRST_PART, NEXT_PART)
        .allMatch(
            part ->
                page.stream()
                    .filter(block -> block.role() == Role.HEADING)
                    .anyMatch(heading -> part.matcher(heading.text()).matches()));
  }

  /**
   * Before the first sentence below a title stand the authors, in large letters or small; the
   * heading right above that sentence is its heading.
   */
  private void authors(int from, int to) {
    int text = from;
    while (text < to && text - from < MOST_AUTHORS && !beginsText(blocks.get(text))) {
      text++;
    }
    int width = blocks.subList(from, text).stream().mapToInt(block -> width(block.text())).sum();
    if (text == to || text - from == MOST_AUTHORS || width > WIDEST_COVER) {
      return;
    }
    boolean headed = blocks.get(text).role() != Role.HEADING;
    int end =
        headed && text > from && blocks.get(text - 1).role() == Role.HEADING ? text - 1 : text;
    for (int i = from; i < end; i++) {
      front(i);
    }
  }

  /** A title page may be followed by a page that begins with the title again. */
  private void repeatedTitle(int title) {
    String key = PdfOutline.key(blocks.get(title).text());
    for (int i = title + 1; i < blocks.size() && blocks.get(i).page() <= firstPage + 3; i++) {
      PdfBlock block = blocks.get(i);
      if (block.role() == Role.HEADING && PdfOutline.key(block.text()).equals(key)) {
        front(i);
        authors(i + 1, blocks.size());
      }
    }
  }

  private static boolean isOpening(PdfBlock block) {
    return block.role() == Role.HEADING && SectionNames.opensText(block.text());
  }

  /** An ideograph says as much as two letters. */
  private static int width(String text) {
    return text.length() + (int) text.chars().filter(Character::isIdeographic).count();
  }

  private boolean beginsText(PdfBlock block) {
    boolean sentence =
        block.hasLines()
            && (block.last().endsSentence()
                || block.last().text().endsWith(":")
                || block.last().text().endsWith("：")
                || saysEarly(block))
            && saidWords(block.text()) >= FEWEST_WORDS
            && block.role() != Role.HEADING
            && block.role() != Role.PAGE_FURNITURE
            && block.role() != Role.NOTE;
    boolean named =
        block.role() == Role.HEADING
            && (outline.names(block.text())
                || isOpening(block)
                || NUMBERED.matcher(block.text()).matches() && !PdfStyles.isDay(block.text()));
    return sentence
        || named
        || block.hasLines() && PdfMarks.startsTime(block.text())
        || block.role() == Role.CONTENTS
        || block.role() == Role.LIST_ITEM
        || block.role() == Role.FORM_FIELD;
  }

  /** Whether a line before its last one ends a sentence of some length. */
  private static boolean saysEarly(PdfBlock block) {
    List<PdfLine> lines = block.parts().get(0);
    return lines.subList(0, Math.max(0, lines.size() - 1)).stream()
        .anyMatch(line -> line.endsSentence() && line.text().length() >= SENTENCE);
  }

  static boolean isProse(PdfBlock block) {
    return (block.role() == Role.BODY || block.role() == Role.LIST_ITEM)
        && block.hasLines()
        && block.parts().stream().mapToInt(part -> width(PdfBlock.text(part))).sum() >= PROSE
        && block.last().endsSentence();
  }

  private void front(int i) {
    Role role = blocks.get(i).role();
    if (role == Role.BODY || role == Role.LIST_ITEM || role == Role.HEADING || role == Role.TABLE) {
      blocks.set(i, blocks.get(i).as(Role.FRONT_MATTER));
    }
  }

  /**
   * Gives what stands below a heading such as References its role. What is below one such as
   * Contacts is told later, paragraph by paragraph.
   */
  private void sections() {
    int all = blocks.stream().mapToInt(block -> block.text().length()).sum();
    for (int i = 0; i < blocks.size(); i++) {
      PdfBlock heading = blocks.get(i);
      Optional<Role> below =
          heading.role() == Role.HEADING
              ? SectionNames.below(heading.text()).filter(role -> role != Role.BOILERPLATE)
              : Optional.empty();
      if (below.isEmpty()) {
        continue;
      }
      int end = i + 1;
      int length = 0;
      int entries = 0;
      while (end < blocks.size()
          && !(blocks.get(end).role() == Role.HEADING && blocks.get(end).level() <= heading.level())
          && !(below.get() == Role.CONTENTS
              && (says(blocks.get(end))
                  || entries >= FEWEST_ENTRIES
                      && (isSentence(blocks.get(end)) || headsNoEntry(end))))) {
        length += blocks.get(end).text().length();
        entries += blocks.get(end).role() == Role.CONTENTS ? 1 : 0;
        end++;
      }
      if (length <= all * MOST_OF_DOCUMENT) {
        for (int j = i + 1; j < end; j++) {
          set(j, below.get());
        }
      }
    }
  }

  /** Whether a heading stands there below which no entry of a list of contents follows. */
  private boolean headsNoEntry(int at) {
    return blocks.get(at).role() == Role.HEADING
        && at + 1 < blocks.size()
        && blocks.get(at + 1).role() != Role.CONTENTS;
  }

  private static boolean saysInChinese(PdfBlock block) {
    return block.hasLines()
        && block.role() != Role.PAGE_FURNITURE
        && block.role() != Role.NOTE
        && block.last().text().endsWith("。");
  }

  /** Whether a block is text, with which a table of contents ends. */
  private static boolean says(PdfBlock block) {
    boolean chinese = block.text().length() >= SENTENCE && block.text().indexOf('。') >= 0;
    return isProse(block)
        || chinese && block.role() == Role.BODY
        || block.hasLines() && PdfStyles.hasSentences(block.text().replace('\n', ' '));
  }

  /** What is no entry of a list of contents that was found. */
  private static boolean isSentence(PdfBlock block) {
    return (block.role() == Role.BODY || block.role() == Role.LIST_ITEM)
        && block.hasLines()
        && block.last().endsSentence()
        && words(block.text()) >= FEWEST_WORDS;
  }

  private void set(int i, Role role) {
    Role now = blocks.get(i).role();
    if (now == Role.BODY || now == Role.LIST_ITEM || now == Role.TABLE) {
      blocks.set(i, blocks.get(i).as(role));
    }
  }
}
