package io.precis.read.fork.markup;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text as a printer of type shows it: behind a backspace the same sign is struck once more, for
 * bold letters, or a line below it, which are no signs of their own.
 */
final class OverstruckReader extends FilterReader {
  private static final char BACKSPACE = '\b';
  private static final int NONE = -1;

  /** The sign that was read ahead. */
  private int next;

  private boolean begun;

  OverstruckReader(Reader text) {
    super(new BufferedReader(text));
  }

  @Override
  public int read() throws IOException {
    if (!begun) {
      begun = true;
      next = in.read();
    }
    int sign = next;
    next = sign == NONE ? NONE : in.read();
    while (next == BACKSPACE) {
      int over = in.read();
      while (over == BACKSPACE) {
        over = in.read();
      }
      if (over != NONE && !isStruckOver(sign, over)) {
        next = over; // a stray backspace is no sign
        return sign;
      }
      sign = sign == '_' && over != NONE ? over : sign;
      next = over == NONE ? NONE : in.read();
    }
    return sign;
  }

  private static boolean isStruckOver(int sign, int over) {
    return sign == over || sign == '_' || over == '_';
  }

  @Override
  public int read(char[] signs, int from, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int sign = read();
      if (sign == NONE) {
        return count == 0 && length > 0 ? NONE : count;
      }
      signs[from + count++] = (char) sign;
    }
    return count;
  }
}
