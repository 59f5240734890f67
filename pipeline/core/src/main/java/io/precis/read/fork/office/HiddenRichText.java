package io.precis.read.fork.office;

import io.precis.text.RaisedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * What of an RTF file is seen: without the characters behind the control words for hidden, deleted
 * and struck out text, without reviewers' comments and what stands on every page, with raised
 * digits as such, and with notes behind the paragraph that refers to them. Entries of an index and
 * of a table of contents are hidden by nature: they go, and do not count as hidden, nor does what
 * was deleted or struck out.
 */
final class HiddenRichText {
  private static final Pattern ENTRY =
      Pattern.compile(
          "xe|tc|tcn|rxe|txe|fldinst|pict|bkmkstart|stylesheet|fonttbl|colortbl|info|\\*");

  /**
   * Groups of a comment, its text, who made it and when; what stands on every page; entries of
   * tables; a shape as older programs read it.
   */
  private static final Pattern BESIDE =
      Pattern.compile(
          "annotation|atnid|atnauthor|atndate|(?:header|footer)[lrf]?|xe|tc|tcn|rxe|txe|shprslt");

  /** The text of a box, of either kind that the format has. */
  private static final Pattern BOX = Pattern.compile("shptxt|dptxbxtext");

  private static final String LIST_TEXT = "\\listtext";
  private static final Pattern CONTROL = Pattern.compile("\\\\[a-z]{1,32}-?\\d{0,9} ?|[{}]");

  /** A number of a list, and no bullet. */
  private static final Pattern NUMBER =
      Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,3}){0,8}|[A-Za-z]|[ivxIVX]{2,6})[.)]{0,2}");

  private static final int LOWEST_LEVEL = 8;

  private static final String IGNORABLE = "\\*";

  private final byte[] bytes;
  private final RichTextStyles styles;

  /** What marks the paragraph that is open, until it is written; 0 for nothing. */
  private char mark;

  private boolean begins = true;

  /** Where a group begins that holds the number of an item; -1 for none. */
  private int numberStart = -1;

  private int numberDepth;

  /** Where the number of the paragraph begins that is open; -1 where it has none. */
  private int numberAt = -1;

  /** A character for each byte. */
  private final StringBuilder seen = new StringBuilder();

  private final StringBuilder notes = new StringBuilder();

  /** Whether what follows stands in a table, whose paragraphs are lines of one cell. */
  private boolean inTable;

  private final Deque<State> around = new ArrayDeque<>();
  private State state = new State(false, false, false, false, false);

  /** Where the group begins that is open, and those around it. */
  private int brace;

  private final Deque<Integer> braces = new ArrayDeque<>();

  /** Where the note that is open begins in what is seen; -1 outside of notes. */
  private int noteStart = -1;

  /** Whether a paragraph was begun: before it Tika takes all text for a part of the file's head. */
  private boolean begun = true;

  private int hidden;
  private int at;

  /**
   * What holds inside a group.
   *
   * @param hidden formatted as hidden
   * @param gone deleted, struck out, or a comment
   * @param entry of an index, a field or another thing that is no text
   * @param raised above the line
   * @param note the group is that of a note
   */
  private record State(boolean hidden, boolean gone, boolean entry, boolean raised, boolean note) {
    private State hidden(boolean now) {
      return new State(now, gone, entry, raised, note);
    }

    private State gone(boolean now) {
      return new State(hidden, now, entry, raised, note);
    }

    private State ofEntry() {
      return new State(hidden, gone, true, raised, note);
    }

    private State raised(boolean now) {
      return new State(hidden, gone, entry, now, note);
    }

    private State plain() {
      return new State(false, false, entry, false, note);
    }
  }

  private HiddenRichText(byte[] bytes) {
    this.bytes = bytes;
    this.styles = RichTextStyles.of(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static HiddenRichText of(byte[] bytes) {
    HiddenRichText text = new HiddenRichText(bytes);
    text.read();
    return text;
  }

  /** The file as it is seen. */
  byte[] seen() {
    return seen.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** How many characters were hidden, white space left aside. */
  int hidden() {
    return hidden;
  }

  private void read() {
    while (at < bytes.length) {
      switch (bytes[at]) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        default -> character(1);
      }
    }
    seen.append(notes);
  }

  private void open() {
    around.push(state);
    braces.push(brace);
    brace = seen.length();
    state = new State(state.hidden(), state.gone(), state.entry(), state.raised(), false);
    copy(1);
  }

  private void close() {
    copy(1);
    if (state.note() && noteStart >= 0) {
      endNote();
    }
    if (numberStart >= 0 && around.size() == numberDepth) {
      endNumber();
    }
    state = around.isEmpty() ? state : around.pop();
    brace = braces.isEmpty() ? 0 : braces.pop();
  }

  /** The group goes aside when it ends, its braces with it. */
  private void startNote() {
    if (noteStart < 0) {
      noteStart = brace;
      int mark = seen.indexOf(IGNORABLE, brace);
      if (mark == brace + 1) { // some programs say that others need not read the note
        seen.delete(mark, mark + IGNORABLE.length());
      }
      boolean entry = !around.isEmpty() && around.peek().entry();
      state = new State(state.hidden(), state.gone(), entry, false, true);
    }
  }

  private void endNote() {
    notes.append(seen, noteStart, seen.length()).append("\\par ");
    seen.setLength(noteStart);
    numberAt = Math.min(numberAt, noteStart);
    noteStart = -1;
  }

  /** The text of a box goes aside as a note does, out of the shape that holds it. */
  private void startBox() {
    if (noteStart < 0 && !state.gone()) {
      noteStart = brace;
      state = new State(state.hidden(), false, false, false, true);
    }
  }

  /** Parsers leave the text out that others show before an item: bullets may go, numbers not. */
  private void startNumber() {
    if (numberStart < 0) {
      numberStart = brace;
      numberAt = noteStart < 0 ? brace : -1;
      numberDepth = around.size();
    }
  }

  private void endNumber() {
    String shown = CONTROL.matcher(seen.substring(numberStart)).replaceAll("").strip();
    int word = seen.indexOf(LIST_TEXT, numberStart);
    if (word >= 0 && NUMBER.matcher(shown).matches()) {
      seen.delete(word, word + LIST_TEXT.length());
    }
    numberStart = -1;
  }

  private void control() {
    int next = at + 1 < bytes.length ? bytes[at + 1] : ' ';
    if (next == '\'') {
      character(Math.min(4, bytes.length - at));
    } else if (!isLetter(next)) {
      boolean letter = next == '{' || next == '}' || next == '\\';
      if (next == '*') {
        state = state.ofEntry();
      }
      if (letter) {
        character(2);
      } else {
        copy(Math.min(2, bytes.length - at));
      }
    } else {
      word();
    }
  }

  private void word() {
    int end = at + 1;
    while (end < bytes.length && isLetter(bytes[end])) {
      end++;
    }
    String name = new String(bytes, at + 1, end - at - 1, StandardCharsets.US_ASCII);
    int number = end;
    while (end < bytes.length && (bytes[end] == '-' || bytes[end] >= '0' && bytes[end] <= '9')) {
      end++;
    }
    String value = new String(bytes, number, end - number, StandardCharsets.US_ASCII);
    end += end < bytes.length && bytes[end] == ' ' ? 1 : 0;
    format(name, value);
    if (name.equals("bin") && value.matches("\\d{1,9}")) {
      end = Math.min(bytes.length, end + Integer.parseInt(value));
    }
    if (name.equals("u") && !value.isEmpty()) {
      character(end - at);
    } else {
      writeWord(name, end);
    }
  }

  /** What a word says of the letters behind it. */
  private void format(String name, String value) {
    boolean on = !value.equals("0");
    switch (name) {
      case "v" -> state = state.hidden(on);
      case "deleted", "strike", "striked" -> state = state.gone(on);
      case "super", "up" -> state = state.raised(on);
      case "sub", "dn", "nosupersub" -> state = state.raised(false);
      case "plain" -> {
        begun = true;
        state = state.plain();
      }
      default -> start(name, value);
    }
  }

  /** What a word says of the paragraph, the cell or the group that it begins. */
  private void start(String name, String value) {
    switch (name) {
      case "rtf" -> begun = false;
      case "footnote" -> startNote();
      case "listtext" -> startNumber();
      case "s" -> mark = styles.mark(value);
      case "outlinelevel" -> level(value);
      case "intbl" -> inTable = true;
      case "pard" -> {
        begun = true;
        inTable = false;
        mark = 0;
      }
      case "trhdr" -> seen.append(RichTextTables.HEADER_WORD);
      case "cell" -> seen.append(RichTextTables.CELL_WORD);
      default -> startGroup(name);
    }
  }

  private void startGroup(String name) {
    state = ENTRY.matcher(name).matches() ? state.ofEntry() : state;
    state = BESIDE.matcher(name).matches() ? state.gone(true) : state;
    if (BOX.matcher(name).matches()) {
      startBox();
    }
  }

  private void writeWord(String name, int end) {
    boolean shown = !state.entry() && !state.gone();
    if (name.equals("par") && inTable && noteStart < 0) {
      seen.append("\\line ");
      at = end;
    } else if (name.equals("line") && !inTable && shown) {
      seen.append(RichTextTables.word(BrokenLines.BREAK));
      at = end;
    } else {
      copy(end - at);
      end(name, shown);
    }
  }

  private void end(String name, boolean shown) {
    switch (name) {
      case "footnote" -> seen.append(brace == noteStart ? RichTextTables.NOTE_WORD : "");
      case "row" -> {
        inTable = false;
        seen.append(RichTextTables.ROW_WORD);
      }
      case "par" -> endParagraph(shown);
      default -> {}
    }
  }

  private void endParagraph(boolean shown) {
    begins = true;
    numberAt = -1;
    if (noteStart < 0 && shown) {
      seen.append(notes);
      notes.setLength(0);
    }
  }

  private void level(String value) {
    if (mark == 0 && value.matches("\\d") && Integer.parseInt(value) <= LOWEST_LEVEL) {
      mark = RichTextStyles.mark(Integer.parseInt(value) + 1);
    }
  }

  /** A heading is marked before its number or its first letter, but in tables and notes. */
  private void markHeading() {
    if (!begins || state.entry() || numberStart >= 0) {
      return;
    }
    begins = false;
    if (mark != 0 && !inTable && noteStart < 0) {
      seen.insert(numberAt < 0 ? seen.length() : numberAt, RichTextTables.word(mark));
    }
    numberAt = -1;
  }

  /** A character of the text, or what stands for one. */
  private void character(int length) {
    if (!begun && around.size() == 1 && bytes[at] > ' ') {
      begun = true;
      seen.append("\\pard ");
    }
    boolean unseen = state.hidden() || state.gone();
    if (!unseen && (length > 1 || bytes[at] < 0 || bytes[at] > ' ')) {
      markHeading();
    }
    if (unseen) {
      hidden += state.hidden() && !state.entry() && bytes[at] > ' ' ? 1 : 0;
      at += length;
    } else if (state.raised() && !state.entry() && length == 1) {
      raised();
    } else {
      copy(length);
    }
  }

  private void raised() {
    String letter = Character.toString(bytes[at] & 0xFF);
    String raised = letter.matches("[0-9+-]") ? RaisedText.of("", letter + "0") : letter;
    if (raised.equals(letter)) { // a sign is raised only beside a digit
      copy(1);
    } else {
      seen.append("{\\uc1\\u").append((int) raised.charAt(0)).append("?}");
      at++;
    }
  }

  private void copy(int length) {
    seen.append(new String(bytes, at, length, StandardCharsets.ISO_8859_1));
    at += length;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
