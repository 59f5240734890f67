package io.precis.text.line;

import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.limit.Deadline;
import io.precis.limit.TextPattern;
import io.precis.text.line.SectionBuilder.Draft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the lines of a plain text into blocks, from the first line to the last. */
final class LineBlocks {
  private static final String ANNOUNCES = "::";

  /** Below whatever headings the text has itself. */
  private static final int QUESTION_LEVEL = 6;

  /** Signs of a line that only parts what stands above from what stands below. */
  private static final TextPattern RULE = TextPattern.compile("(\\p{So}|[-=_*~#·])\\1{4,}+");

  private static final TextPattern TIME =
      TextPattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\s\\u202F]?[AaPp]\\.?[Mm]\\.?)?");

  private final String text;
  private final List<TextLine> lines;
  private final LineHeadings headings;
  private final SpeakerTurns turns;
  private final boolean unwrapped;
  private final boolean log;
  private final int indent;

  /** Lines that name the parties of a contract. */
  private final BitSet parties;

  private final BitSet furniture;
  private final BitSet contents;
  private final CodeLines code;

  /** Whether questions head what answers them. */
  private final boolean explained;

  /** Whether the last question does. */
  private boolean asked;

  /** Where each note's mark that was asked for stands first. */
  private final Map<String, Integer> marks = new HashMap<>();

  private final List<Draft> drafts = new ArrayList<>();
  private int at;

  LineBlocks(PlainText plain) {
    this.text = plain.text();
    List<TextLine> all = TextLine.of(plain);
    this.lines = LineRules.isDoubleSpaced(all) ? LineRules.singleSpaced(all) : all;
    this.furniture = new TextFurniture(lines, plain.pages()).find();
    this.contents = ContentsLines.find(lines);
    this.turns = SpeakerTurns.in(text);
    this.explained =
        turns.any()
            && QuestionLabels.areExplained(turns, lines.stream().map(TextLine::content).toList());
    this.unwrapped = LineRules.isUnwrapped(lines);
    this.log = LineRules.isLog(lines);
    this.indent = LineRules.commonIndent(lines);
    this.parties =
        turns.any() ? new BitSet() : PartyLines.of(lines.stream().map(TextLine::content).toList());
    this.code = new CodeLines(lines, indent);
    this.headings = new LineHeadings(lines, turns, indent, plain.unheaded());
  }

  List<Draft> read() {
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) {
        at++;
      } else {
        readBlock();
      }
    }
    return drafts;
  }

  private void readBlock() {
    Deadline.current().check();
    String line = lines.get(at).content();
    if (log) {
      add(Role.CODE, at, code.logged(at));
    } else if (furniture.get(at)) {
      add(Role.PAGE_FURNITURE, at, at + 1);
    } else if (LineRules.isFence(line)) {
      add(Role.CODE, at, code.fenced(at));
    } else if (contents.get(at)) {
      add(Role.CONTENTS, at, at + 1);
    } else if (headings.isSetting(at)) {
      add(Role.FRONT_MATTER, at, at + 1);
    } else if (parties.get(at)) {
      add(Role.FORM_FIELD, at, at + 1);
    } else if (!readFields() && !readListing() && !readIndented() && !readHeading()) {
      readPlain(line);
    }
  }

  private boolean readFields() {
    return drafts.isEmpty() && addUpTo(HeadFields.end(lines, at), Role.FRONT_MATTER);
  }

  private boolean readListing() {
    return addUpTo(code.listed(at), Role.CODE);
  }

  private boolean readIndented() {
    if (!opensIndentedCode()) {
      return false;
    }
    shortenAnnouncement();
    return addUpTo(code.indented(at), Role.CODE);
  }

  /** Adds the lines up to an end, if that lies behind the current line; whether it does. */
  private boolean addUpTo(int end, Role role) {
    if (end <= at) {
      return false;
    }
    add(role, at, end);
    return true;
  }

  private void readPlain(String line) {
    if (LineRules.isWordless(line) || isLonelyPageNumber()) {
      add(Role.PAGE_FURNITURE, at, at + 1);
    } else if (lines.get(at).quoted()) {
      add(Role.QUOTATION, at, proseEnd());
    } else if (turns.opensTabbed(line)) {
      addTurn(line, proseEnd());
    } else if (LineRules.isRow(line)) {
      add(Role.TABLE, at, at + 1);
    } else if (readRows()) {
      return;
    } else if (turns.opens(line)) {
      addTurn(line, proseEnd());
    } else if (LineRules.isItem(line) || isSubItem(line)) {
      add(Role.LIST_ITEM, at, proseEnd());
    } else {
      addParagraph(proseEnd());
    }
  }

  private boolean readHeading() {
    LineHeadings.Found found = headings.at(at);
    if (found.level() == 0) {
      return false;
    }
    if (found.line() > at) {
      add(Role.PAGE_FURNITURE, at, at + 1);
    }
    Span span = addMarker(spanOf(found.line(), headings.end(found)));
    drafts.add(new Draft(Role.HEADING, found.level(), span));
    at = headings.end(found);
    return true;
  }

  private boolean readRows() {
    int end = AlignedRows.end(lines, at);
    boolean rows = end > at;
    while (at < end) {
      boolean rule = LineRules.isWordless(lines.get(at).content());
      add(rule ? Role.PAGE_FURNITURE : Role.TABLE, at, at + 1);
    }
    return rows;
  }

  private void addParagraph(int end) {
    String first = lines.get(at).content();
    if (turns.any() && ChatNotices.isNotice(first)) {
      add(Role.BOILERPLATE, at, first.startsWith("{") ? end : at + 1);
      return;
    }
    if (turns.any() && (isTime(first) || isBeforeTurns(end))) {
      add(isTime(first) ? Role.PAGE_FURNITURE : Role.FRONT_MATTER, at, at + 1);
      return;
    }
    if (turns.any() && drafts.isEmpty() && IntStream.range(at, end).noneMatch(this::endsSentence)) {
      add(Role.BODY, at, at + 1);
      return;
    }
    Span span = spanOf(at, end);
    boolean caption = Captions.isCaption(lines.get(at).content());
    boolean note = TextMarks.opensNote(text, lines.get(at).start(), this::firstMark);
    Role said = note ? Role.NOTE : Role.BODY;
    add(caption && span.length() < 400 ? Role.CAPTION : said, at, end);
  }

  /** When the next message was written, where it has no other head. */
  private static boolean isTime(String line) {
    return TIME.matcher(line).matches();
  }

  /**
   * Whether lines above all turns, behind the one that may be the title, only say of the recording
   * what it is: none is a sentence.
   */
  private boolean isBeforeTurns(int end) {
    boolean above =
        !drafts.isEmpty() && drafts.stream().noneMatch(draft -> draft.kind() == Role.TURN);
    return above && IntStream.range(at, end).noneMatch(this::endsSentence);
  }

  private void add(Role kind, int from, int to) {
    Span span = spanOf(from, to);
    drafts.add(new Draft(kind, 0, kind == Role.LIST_ITEM ? addMarker(span) : span));
    at = to;
  }

  /** Makes furniture of a bullet or of a Markdown heading's marks; what is left of the span. */
  private Span addMarker(Span span) {
    int words = LineRules.markerLength(span.of(text));
    if (words > 0) {
      int end = span.start() + words;
      drafts.add(new Draft(Role.PAGE_FURNITURE, 0, new Span(span.start(), end)));
      return new Span(end, span.end());
    }
    return span;
  }

  /** Who speaks and when is furniture, and so is a line that is not speech. */
  private void addTurn(String line, int end) {
    Span span = spanOf(at, end);
    int words = Math.min(span.end(), span.start() + turns.labelLength(line));
    drafts.add(new Draft(Role.PAGE_FURNITURE, 0, new Span(span.start(), words)));
    while (words < span.end() && TextLine.isSpace(text.charAt(words))) {
      words++;
    }
    if (words < span.end()) {
      Span said = new Span(words, span.end());
      if (addAnswered(line.substring(0, turns.labelLength(line)), said)) {
        at = end;
        return;
      }
      boolean notice = turns.isAnonymous(line) || ChatNotices.isNotice(said.of(text));
      int mark = notice ? 0 : ChatNotices.markLength(said.of(text));
      Span message = new Span(said.start(), said.end() - mark);
      drafts.add(new Draft(notice ? Role.BOILERPLATE : Role.TURN, 0, message));
      if (mark > 0) {
        drafts.add(new Draft(Role.BOILERPLATE, 0, trimmed(message.end(), said.end())));
      }
    }
    at = end;
  }

  /** Adds a question as a heading and its answer as text below it, where these labels say so. */
  private boolean addAnswered(String label, Span said) {
    if (explained && QuestionLabels.isQuestion(label)) {
      asked = QuestionLabels.mayHead(said.of(text));
      return asked && drafts.add(new Draft(Role.HEADING, QUESTION_LEVEL, said));
    }
    boolean answer = asked && QuestionLabels.isAnswer(label);
    return answer && drafts.add(new Draft(Role.BODY, 0, said));
  }

  private Span trimmed(int from, int to) {
    int start = from;
    while (start < to && TextLine.isSpace(text.charAt(start))) {
      start++;
    }
    return new Span(start, to);
  }

  private Span spanOf(int from, int to) {
    int last = to - 1;
    while (last > from && lines.get(last).isBlank()) {
      last--;
    }
    return lines.get(from).span(text).union(lines.get(last).span(text));
  }

  private boolean isSubItem(String line) {
    return LineRules.isSubItem(line)
        && !drafts.isEmpty()
        && drafts.get(drafts.size() - 1).kind() == Role.LIST_ITEM;
  }

  private boolean isLonelyPageNumber() {
    return blankAt(at - 1) && blankAt(at + 1) && LineRules.isPageNumber(lines.get(at).content());
  }

  private boolean blankAt(int line) {
    return TextLine.isBlank(lines, line);
  }

  private boolean opensIndentedCode() {
    TextLine line = lines.get(at);
    if (!blankAt(at - 1) || line.indent() <= indent || drafts.isEmpty()) {
      return false;
    }
    boolean deep =
        line.indent() >= indent + CodeLines.INDENT
            && drafts.get(drafts.size() - 1).kind() != Role.LIST_ITEM;
    return isAnnounced() || deep && LineRules.isCode(line.content());
  }

  /** Whether the block above ends with the two colons that announce code. */
  private boolean isAnnounced() {
    return text.startsWith(ANNOUNCES, drafts.get(drafts.size() - 1).span().end() - 2);
  }

  /** Of two colons that announce code a reader is shown one. */
  private void shortenAnnouncement() {
    Draft above = drafts.get(drafts.size() - 1);
    int end = above.span().end() - 1;
    boolean said = above.kind() == Role.BODY || above.kind() == Role.LIST_ITEM;
    if (said && isAnnounced() && above.span().length() > ANNOUNCES.length()) {
      drafts.set(
          drafts.size() - 1,
          new Draft(above.kind(), above.level(), new Span(above.span().start(), end)));
      drafts.add(new Draft(Role.PAGE_FURNITURE, 0, new Span(end, end + 1)));
    }
  }

  /** One past the last line of the paragraph, item or turn that opens at this line. */
  private int proseEnd() {
    int end = at + 1;
    while (end < lines.size() && !lines.get(end).isBlank() && !opensAnother(end)) {
      end++;
    }
    return end;
  }

  private boolean opensAnother(int i) {
    String line = lines.get(i).content();
    return furniture.get(i)
        || lines.get(i).quoted() != lines.get(at).quoted()
        || LineRules.isFence(line)
        || turns.any() && RULE.matcher(line).matches()
        || contents.get(i)
        || LineRules.isBullet(line)
        || LineRules.isSubItem(line) && LineRules.isItem(lines.get(at).content())
        || LineRules.isSubItem(line) && LineRules.isSubItem(lines.get(at).content())
        || LineRules.isRow(line)
        || parties.get(i)
        || AlignedRows.end(lines, i) > i
        || turns.opens(line)
        || turns.any() && (ChatNotices.isNotice(line) || isTime(line))
        || LineRules.isEnumerated(line)
            && mayEndBefore(i)
            && !SpelledNumber.isRepeated(lines.get(i - 1).content(), line)
        || headings.interrupts(i)
        || LineRules.isClause(line) && (endsSentence(i - 1) || opensWithClause())
        || LineRules.isArticle(line)
            && (endsSentence(i - 1) || LineRules.isArticle(lines.get(i - 1).content()))
        || isIndentedParagraph(i)
        || unwrapped && isOwnParagraph(i) && !isTurnsHead(i - 1);
  }

  private boolean opensWithClause() {
    return LineRules.isClause(lines.get(at).content());
  }

  /** A paragraph whose first line alone is indented, after one that has ended. */
  private boolean isIndentedParagraph(int i) {
    TextLine line = lines.get(i);
    TextLine above = lines.get(i - 1);
    boolean ideographic = text.charAt(line.start()) == '\u3000';
    return ideographic
        || line.indent() >= above.indent() + 2 && above.indent() <= indent && endsSentence(i - 1);
  }

  private boolean endsSentence(int i) {
    String line = lines.get(i).content();
    return ".!?。！？”\"’".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Whether the line above is an item itself, or ends so that a list may follow. */
  private boolean mayEndBefore(int i) {
    String above = lines.get(i - 1).content();
    return LineRules.isItem(lines.get(at).content())
        || ".:;。：；".indexOf(above.charAt(above.length() - 1)) >= 0;
  }

  /** Whether a line says who speaks, and what is said stands below it. */
  private boolean isTurnsHead(int i) {
    String line = lines.get(i).content();
    return turns.opens(line) && turns.labelLength(line) == line.length();
  }

  /** In text that is not wrapped a line is a paragraph, unless a sentence plainly runs on. */
  private boolean isOwnParagraph(int i) {
    String above = lines.get(i - 1).content();
    boolean runsOn = Character.isLowerCase(lines.get(i).content().codePointAt(0));
    return !runsOn || ".!?。！？".indexOf(above.charAt(above.length() - 1)) >= 0;
  }

  private int firstMark(String mark) {
    return marks.computeIfAbsent(mark, text::indexOf);
  }
}
