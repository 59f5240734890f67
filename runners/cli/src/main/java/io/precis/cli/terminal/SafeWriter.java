package io.precis.cli.terminal;

import io.precis.text.VisibleText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Lets nothing through that steers a terminal, whatever a command prints: what documents, their
 * names and the files of a run hold may have been written by others. Line breaks and tabs pass;
 * every other invisible character becomes {@code ?}.
 */
public final class SafeWriter extends FilterWriter {
  /** First half of a pair whose second half is still to come; 0 where there is none. */
  private char half;

  public SafeWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    char unit = (char) c;
    if (half != 0) {
      char first = half;
      half = 0;
      if (Character.isLowSurrogate(unit)) {
        int pair = Character.toCodePoint(first, unit);
        out.write(VisibleText.isSeen(pair) ? Character.toString(pair) : "?");
        return;
      }
      out.write('?');
    }
    if (Character.isHighSurrogate(unit)) {
      half = unit;
      return;
    }
    boolean passes =
        unit == '\n' || unit == '\t' || unit == '\r' || isJoiner(unit) || VisibleText.isSeen(unit);
    out.write(passes ? unit : '?');
  }

  /** Letters of some scripts and pictures are joined by them; they steer nothing. */
  private static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D';
  }

  /** Tells of what a print writer beneath could not write, which it does not by itself. */
  @Override
  public void flush() throws IOException {
    if (out instanceof PrintWriter printer && printer.checkError()) {
      throw new IOException("not all could be printed");
    }
    super.flush();
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text.charAt(i));
    }
  }
}
