package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.EncodedFiles;
import io.precis.read.build.HandLines;
import io.precis.text.line.Captions;
import io.precis.text.line.StandaloneHeading;
import io.precis.text.line.TextMarks;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays what was found in markup into the document. */
public final class MarkupWriter {
  /** Text enough under a bold line for that to be its heading. */
  private static final int SHORTEST_UNDER_HEADING = 40;

  /** Sentences enough, where it ends as one. */
  private static final int SHORTEST_SENTENCE = 16;

  /** What ends as a sentence and is longer is no heading. */
  private static final int LEAST_PARAGRAPH = 45;

  private static final char FIRST_IDEOGRAPH = '\u2E80';
  private static final int DEEPEST_LEVEL = 6;
  private static final int LONGEST_BUTTON = 40;
  private static final TextPattern CLAUSE_HEAD =
      TextPattern.compile("(\\d{1,2})\\.?\\s+\\p{Lu}[^\\n]{2,80}");
  private static final TextPattern SHEET_NAME =
      TextPattern.compile(
          Phrases.pattern("sheet-names").pattern() + "\\s?\\d{0,3}", Pattern.CASE_INSENSITIVE);

  private final DocumentBuilder out;
  private final boolean mail;
  private final boolean sheets;
  private final SlideTitles slides = new SlideTitles();
  private final boolean deck;
  private final boolean text;
  private int level;
  private boolean begun;

  MarkupWriter(String mediaType, DocumentBuilder out) {
    this.out = out;
    this.mail = MediaTypes.isMail(mediaType);
    this.sheets = MediaTypes.isSpreadsheet(mediaType);
    this.text = MediaTypes.isWordProcessing(mediaType);
    this.deck = MediaTypes.isPresentation(mediaType);
  }

  void write(List<MarkupPiece> found) {
    List<MarkupPiece> pieces =
        text ? wholeHeadings(ContentsParagraphs.mark(found)) : SlideFurniture.mark(found);
    for (int i = 0; i < pieces.size(); i++) {
      MarkupPiece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
      write(pieces.get(i), next);
    }
  }

  /** The pieces, bold lines that one heading is set on joined. */
  private static List<MarkupPiece> wholeHeadings(List<MarkupPiece> pieces) {
    List<MarkupPiece> whole = new ArrayList<>(pieces.size());
    for (MarkupPiece piece : pieces) {
      MarkupPiece above = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      if (above instanceof MarkupPiece.Block head
          && piece instanceof MarkupPiece.Block block
          && goesOn(head, block)) {
        String text = head.text().strip() + " " + block.text().strip();
        int links = head.linkCharacters() + block.linkCharacters();
        MarkupPiece joined =
            new MarkupPiece.Block(head.role(), text, true, head.depth(), links, head.element());
        whole.set(whole.size() - 1, joined);
      } else {
        whole.add(piece);
      }
    }
    return whole;
  }

  private static boolean goesOn(MarkupPiece.Block head, MarkupPiece.Block next) {
    String below = next.text().strip();
    return head.role() == Role.BODY
        && next.role() == Role.BODY
        && head.bold()
        && next.bold()
        && MarkupElements.mayBeHeading(head.text())
        && MarkupElements.mayBeHeading(below)
        && (TitleRules.isCut(head.text().strip())
            || below.length() > 1
                && Character.isLowerCase(below.charAt(0))
                && Character.isLowerCase(below.charAt(1)));
  }

  private void write(MarkupPiece piece, MarkupPiece next) {
    if (piece instanceof MarkupPiece.PageStart start) {
      out.startPage();
      if (start.slide()) {
        slides.start();
      }
    } else if (piece instanceof MarkupPiece.Heading heading) {
      level = heading.level();
      begun = true;
      slides.found();
      writeHeading(heading, next);
    } else if (piece instanceof MarkupPiece.Row row) {
      write(row);
    } else if (piece instanceof MarkupPiece.Block block) {
      write(block, next);
    }
  }

  private void write(MarkupPiece.Row row) {
    if (row.place().first()) {
      out.startTable();
    } else if (row.place().afterGap()) {
      out.startTableOfSheet();
    }
    if (row.place().header()) {
      out.headerRow(row.cells());
    } else {
      out.row(row.cells());
    }
  }

  /** A sheet that has no name of its own is told apart by its number, and a blank one is not. */
  private void writeHeading(MarkupPiece.Heading heading, MarkupPiece next) {
    if (text && isNoHeading(heading.text().strip())
        || deck && SlideTitles.isProse(heading.text().strip())) {
      write(new MarkupPiece.Block(Role.BODY, heading.text(), false, 0, 0, heading.element()), next);
    } else if (!sheets || !SHEET_NAME.matcher(heading.text().strip()).matches()) {
      out.heading(level, heading.text());
    } else if (next != null && !(next instanceof MarkupPiece.PageStart)) {
      out.label(level, heading.text());
    }
  }

  /**
   * Whole sentences get the style of a heading for their number, as in orders of courts, and
   * addresses for its looks.
   */
  private static boolean isNoHeading(String text) {
    return MarkupElements.isAddress(text)
        || StandaloneHeading.endsLikeSentence(text) && width(text) >= LEAST_PARAGRAPH;
  }

  /** Length in which an ideograph counts for two letters. */
  static int width(String text) {
    return text.length() + (int) text.chars().filter(c -> c >= FIRST_IDEOGRAPH).count();
  }

  private void write(MarkupPiece.Block block, MarkupPiece next) {
    String text = mail ? EncodedFiles.without(block.text(), out) : block.text();
    boolean first = !begun && block.role() == Role.BODY;
    begun |= first;
    Role role = MasterPrompts.isPrompt(text) ? Role.PAGE_FURNITURE : block.role();
    if (role == Role.CODE) {
      writePreformatted(text);
    } else if (role == Role.BODY && slides.isTitle(text)) {
      out.heading(1, text);
    } else if (role == Role.BODY && isClauseHead(text.strip(), next)) {
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), text);
    } else if (role == Role.BODY && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      out.block(Role.PAGE_FURNITURE, text);
    } else if (role == Role.BODY && !mail && isHeading(block, next)) {
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), text);
    } else if (role == Role.BODY && !mail && isOfLines(block)) {
      HandLines.of(text)
          .forEach(line -> out.block(HandLines.isItem(line) ? Role.LIST_ITEM : Role.BODY, line));
    } else if (role == Role.BODY && TextMarks.startsListItem(text.strip())) {
      out.block(Role.LIST_ITEM, text);
    } else if (role == Role.BODY && Captions.isCaption(text.strip())) {
      out.block(Role.CAPTION, text);
    } else if (role == Role.BODY && mail && isLink(block)) {
      out.block(Role.BOILERPLATE, text);
    } else if (role == Role.BODY && mail) {
      out.paragraphs(text, 2);
    } else if (role == Role.BODY && first && isTitle(block, next)) {
      level = Math.max(1, level);
      out.heading(level, text);
    } else if (role == Role.BODY && isChineseHeading(text, next)) {
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), text);
    } else {
      boolean head = role == Role.LIST_ITEM && isItemHead(block, next);
      out.block(head ? Role.HEADING : role, text, block.depth());
    }
  }

  /** Whether the lines of one paragraph are points, or say each something of its own. */
  private static boolean isOfLines(MarkupPiece.Block block) {
    if (block.text().indexOf('\n') < 0) {
      return false;
    }
    List<String> lines = HandLines.of(block.text());
    return HandLines.areItems(lines) || !block.bold() && HandLines.standAlone(lines);
  }

  /** The name of a numbered part, with a clause under it that is numbered as one of its own. */
  private static boolean isClauseHead(String text, MarkupPiece next) {
    Matcher head = CLAUSE_HEAD.matcher(text);
    return head.matches()
        && !StandaloneHeading.endsLikeSentence(text)
        && next instanceof MarkupPiece.Block below
        && below.role() == Role.BODY
        && below.text().strip().startsWith(head.group(1) + ".1");
  }

  /** A button of a newsletter: few words, all of them a link that shows no address. */
  private static boolean isLink(MarkupPiece.Block block) {
    String text = block.text().strip();
    long shown = text.chars().filter(c -> !Character.isWhitespace(c)).count();
    return text.length() <= LONGEST_BUTTON
        && block.linkCharacters() >= shown
        && shown > 0
        && text.indexOf('/') < 0
        && text.indexOf('@') < 0;
  }

  /** The name of an outermost item with points of its own, a term with what it means. */
  private static boolean isItemHead(MarkupPiece.Block block, MarkupPiece next) {
    return block.depth() == 1
        && ItemHead.isName(block.text())
        && next instanceof MarkupPiece.Block below
        && below.depth() > 1;
  }

  /** Old pages and archives of mails keep whole letters in it, laid out by hand. */
  private void writePreformatted(String text) {
    if (Preformatted.isProse(text)) {
      out.paragraphs(text, 2);
    } else {
      out.verbatim(Role.CODE, text);
    }
  }

  /** The bold line that a text begins with. */
  private static boolean isTitle(MarkupPiece.Block block, MarkupPiece next) {
    return block.bold() && MarkupElements.mayBeHeading(block.text()) && next != null;
  }

  /** A bold line with text under it that is not bold. */
  private static boolean isHeading(MarkupPiece.Block block, MarkupPiece next) {
    boolean question = MarkupElements.isQuestion(block.text());
    return block.bold()
        && (question || MarkupElements.mayBeHeading(block.text()))
        && next instanceof MarkupPiece.Block under
        && !under.bold()
        && (under.role() == Role.BODY || under.role() == Role.LIST_ITEM)
        && (question
            || isText(under.text().strip())
            || under.role() == Role.BODY && StandaloneHeading.isNumbered(block.text()));
  }

  /** Whether what stands below a line is text enough for the line to head it. */
  public static boolean isText(String under) {
    int width = width(under);
    return width >= SHORTEST_UNDER_HEADING
        || width >= SHORTEST_SENTENCE && StandaloneHeading.endsLikeSentence(under);
  }

  /** A line with a number as Chinese texts give it to their headings. */
  private static boolean isChineseHeading(String text, MarkupPiece next) {
    String line = text.strip();
    return !line.isEmpty()
        && line.charAt(0) >= FIRST_IDEOGRAPH
        && line.indexOf('\n') < 0
        && StandaloneHeading.level(line).isPresent()
        && next instanceof MarkupPiece.Block;
  }
}
