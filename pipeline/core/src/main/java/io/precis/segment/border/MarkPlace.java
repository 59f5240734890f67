package io.precis.segment.border;

import io.precis.limit.TextPattern;

/**
 * A mark that may end a sentence, with both sides of it.
 *
 * @param text of the paragraph
 * @param start where the sentence begins that the mark may end
 * @param at where the mark stands
 * @param end one past the mark and what belongs to it: further marks, closing quotes, notes
 * @param next one past the white space behind that
 * @param word one past the opening quotes and brackets behind that; the text's length for none
 */
record MarkPlace(String text, int start, int at, int end, int next, int word) {
  /** Characters that are looked at on either side of a mark. */
  private static final int LONGEST_LOOK = 200;

  /** Letters of a word that is short for another one. */
  private static final int LONGEST_SHORT = 2;

  static MarkPlace of(String text, int start, int at, int end, int next) {
    int word = next;
    while (word < text.length() && isOpening(text.charAt(word))) {
      word++;
    }
    return new MarkPlace(text, start, at, end, next, word);
  }

  /** The mark; of an ellipsis with a stronger one behind it that one. */
  char mark() {
    char first = text.charAt(at);
    for (int i = at + 1; SentenceMarks.isDot(first) && i < end; i++) {
      if ("?!。？！".indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i);
      }
    }
    return first;
  }

  /** The character that opens what follows. */
  int first() {
    return text.codePointAt(word);
  }

  /** Whether what follows begins with {@code opening}, which may look at what stands before. */
  boolean opens(TextPattern opening) {
    return opening.matcher(text).useTransparentBounds(true).region(word, text.length()).lookingAt();
  }

  boolean isClosed() {
    for (int i = at + 1; i < end; i++) {
      if (Characters.isCloser(text.charAt(i)) || text.charAt(i) == '«') {
        return true;
      }
    }
    return false;
  }

  int dots() {
    int dots = 0;
    for (int i = at; i < end; i++) {
      dots += text.charAt(i) == '.' ? 1 : 0;
    }
    return dots;
  }

  String wordBefore() {
    int from = at;
    boolean cjk = at > 0 && Characters.isCjk(text.charAt(at - 1));
    while (from > Math.max(start, at - LONGEST_LOOK)
        && isOfWord(text.charAt(from - 1))
        && Characters.isCjk(text.charAt(from - 1)) == cjk) {
      from--;
    }
    return text.substring(from, at);
  }

  /** The sentence before the mark, as far as is looked. */
  String said() {
    return text.substring(Math.max(start, at - LONGEST_LOOK), at);
  }

  boolean isAfterDigit() {
    return at > 0 && Character.isDigit(text.charAt(at - 1));
  }

  /** {@code 9 h.} */
  boolean isAfterNumber() {
    return at > 2 && text.charAt(at - 2) == ' ' && Character.isDigit(text.charAt(at - 3));
  }

  int wordsBefore() {
    int words = 0;
    for (int i = Math.max(start, at - LONGEST_LOOK); i < at; i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  /** The word after the mark, and what stands behind it where it is an initial or {@code No.} */
  String nextWord() {
    int to = word;
    while (to < endOfLook(word) && isOfWord(text.charAt(to)) && text.charAt(to) != '.') {
      to++;
    }
    boolean initial =
        to - word <= LONGEST_SHORT && to < text.length() && ".,)".indexOf(text.charAt(to)) >= 0;
    return text.substring(word, initial ? to + 1 : to);
  }

  /** The word in small letters at {@code from}; empty where there is none. */
  String smallWord(int from) {
    int to = Math.min(from, text.length());
    while (to < endOfLook(from) && Character.isLowerCase(text.charAt(to))) {
      to++;
    }
    return text.substring(Math.min(from, to), to);
  }

  /** Whether what follows the stop has further stops: a class, a file, an address. */
  boolean isDotted() {
    int i = word;
    while (i < endOfLook(word) && text.charAt(i) != ' ') {
      if ("(/@_=".indexOf(text.charAt(i)) >= 0
          || text.charAt(i) == '.'
              && i + 1 < text.length()
              && Character.isLowerCase(text.charAt(i + 1))) {
        return true;
      }
      i++;
    }
    return false;
  }

  /** A mark is judged by what stands near it: a word without end must not cost more. */
  private int endOfLook(int from) {
    return Math.min(text.length(), from + LONGEST_LOOK);
  }

  private static boolean isOpening(char c) {
    return Characters.isOpener(c) || "\"'`¿¡".indexOf(c) >= 0;
  }

  private static boolean isOfWord(char c) {
    return c != ' '
        && !Characters.isOpener(c)
        && !Characters.isCloser(c)
        && "—–/\",;!?:".indexOf(c) < 0;
  }
}
