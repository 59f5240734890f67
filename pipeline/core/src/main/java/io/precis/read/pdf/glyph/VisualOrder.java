package io.precis.read.pdf.glyph;

import java.text.Bidi;

/** Brings a line of right-to-left text from the order on paper into the order of reading. */
final class VisualOrder {
  private static final String PAIRS = "()[]{}<>«»‹›";

  private VisualOrder() {}

  /**
   * @param line its characters from left to right as they stand on paper
   * @return its characters as they are read; {@code line} itself where it runs from left to right
   */
  static String logical(String line) {
    Bidi bidi = new Bidi(withoutPercent(line), base(line));
    if (bidi.isLeftToRight()) {
      return line;
    }
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] runs = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    String mirrored = read(line, bidi, runs, true);
    String plain = read(line, bidi, runs, false);
    return unpaired(plain) < unpaired(mirrored) ? plain : mirrored;
  }

  /**
   * Beside Arabic a percent sign is no part of its figure, wherever the letters stand: an ampersand
   * in its place, which never is one.
   */
  private static String withoutPercent(String line) {
    boolean arabic =
        line.chars()
            .anyMatch(
                c ->
                    Character.getDirectionality((char) c)
                        == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return arabic ? line.replace('%', '&') : line;
  }

  /** Some programs store a bracket as it looks, others as what it does. */
  private static String read(String line, Bidi bidi, Integer[] runs, boolean mirror) {
    StringBuilder out = new StringBuilder(line.length());
    for (int run : runs) {
      String piece = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      boolean leftToRight = (bidi.getRunLevel(run) & 1) == 0;
      out.append(leftToRight ? piece : mirror ? mirrored(piece) : reversed(piece));
    }
    return out.toString();
  }

  /** Brackets that close nothing or are not closed. */
  private static int unpaired(String text) {
    int unpaired = 0;
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      int bracket = PAIRS.indexOf(text.charAt(i));
      if (bracket >= 0 && bracket % 2 == 0) {
        open++;
      } else if (bracket >= 0 && open > 0) {
        open--;
      } else if (bracket >= 0) {
        unpaired++;
      }
    }
    return unpaired + open;
  }

  private static int base(String line) {
    int right = 0;
    int left = 0;
    for (int i = 0; i < line.length(); i++) {
      byte direction = Character.getDirectionality(line.charAt(i));
      right +=
          direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                  || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
              ? 1
              : 0;
      left += direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
    }
    return right >= left && right > 0 ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
  }

  private static String reversed(String piece) {
    return new StringBuilder(piece).reverse().toString();
  }

  private static String mirrored(String piece) {
    StringBuilder reversed = new StringBuilder(piece).reverse();
    for (int i = 0; i < reversed.length(); i++) {
      int bracket = PAIRS.indexOf(reversed.charAt(i));
      if (bracket >= 0) {
        reversed.setCharAt(i, PAIRS.charAt(bracket ^ 1));
      }
    }
    return reversed.toString();
  }
}
