package io.precis.read.fork.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Takes the characters out of an RTF file that stand behind the control word for hidden text.
 * Entries of an index and of a table of contents are hidden by nature: they go, and do not count.
 */
final class HiddenRichText {
  private static final Pattern ENTRY =
      Pattern.compile("xe|tc|tcn|rxe|txe|fldinst|pict|bkmkstart|\\*");

  private final byte[] bytes;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final Deque<State> around = new ArrayDeque<>();
  private State state = new State(false, false);
  private int hidden;
  private int at;

  /** What holds inside a group. */
  private record State(boolean hidden, boolean entry) {}

  private HiddenRichText(byte[] bytes) {
    this.bytes = bytes;
  }

  static HiddenRichText of(byte[] bytes) {
    HiddenRichText text = new HiddenRichText(bytes);
    text.read();
    return text;
  }

  /** The file without them. */
  byte[] seen() {
    return seen.toByteArray();
  }

  /** How many characters were taken out, white space left aside. */
  int hidden() {
    return hidden;
  }

  private void read() {
    while (at < bytes.length) {
      switch (bytes[at]) {
        case '{' -> {
          around.push(state);
          seen.write(bytes[at++]);
        }
        case '}' -> {
          state = around.isEmpty() ? state : around.pop();
          seen.write(bytes[at++]);
        }
        case '\\' -> control();
        default -> character(1);
      }
    }
  }

  private void control() {
    int next = at + 1 < bytes.length ? bytes[at + 1] : ' ';
    if (next == '\'') {
      character(Math.min(4, bytes.length - at));
    } else if (!isLetter(next)) {
      boolean letter = next == '{' || next == '}' || next == '\\';
      if (next == '*') {
        state = new State(state.hidden(), true);
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
    if (name.equals("v")) {
      state = new State(!value.equals("0"), state.entry());
    } else if (name.equals("plain")) {
      state = new State(false, state.entry());
    } else if (ENTRY.matcher(name).matches()) {
      state = new State(state.hidden(), true);
    } else if (name.equals("bin") && value.matches("\\d{1,9}")) {
      end = Math.min(bytes.length, end + Integer.parseInt(value));
    } else if (name.equals("u") && !value.isEmpty()) {
      character(end - at);
      return;
    }
    copy(end - at);
  }

  /** A character of the text, or what stands for one. */
  private void character(int length) {
    if (!state.hidden()) {
      copy(length);
      return;
    }
    hidden += !state.entry() && bytes[at] > ' ' ? 1 : 0;
    at += length;
  }

  private void copy(int length) {
    seen.write(bytes, at, length);
    at += length;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
