package io.precis.segment;

import io.precis.document.Span;
import io.precis.segment.border.Characters;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text as it is shown, with the place that each of its characters has in the text it was made of.
 *
 * <p>Line breaks become a space, or nothing between Chinese characters; hyphenation at line ends is
 * undone; other white space is collapsed.
 */
final class NormalizedText {
  private static final char FIRST_LIGATURE = '\uFB00';
  private static final char LAST_LIGATURE = '\uFB06';
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final String ITEM_ENDS = ".!?…:;,。！？；：，、";
  private static final int LONGEST_CONJUNCTION = 5;
  private static final String SCHEME_END = "://";
  private static final int LONGEST_ADDRESS = 300;
  private static final String ADDRESS_BREAKS = "/-_=&?%#";

  /** How far around a line's end it is looked for whether figures stand apart from ideographs. */
  private static final int FIGURES_REACH = 400;

  private static final String DASHES = "–—";

  private final StringBuilder text = new StringBuilder();
  private int[] origins = new int[64];
  private final BitSet lines = new BitSet();
  private String whole = "";

  private NormalizedText() {}

  /**
   * Cleans pieces of {@code source} into one text.
   *
   * @param pieces in order, not overlapping; between two of them a line ends
   * @param items how many pieces, at the end, are items of a list: where one has no mark at its end
   *     it gets a semicolon, the last a full stop, those of Chinese where the text is
   */
  static NormalizedText of(String source, List<Span> pieces, int items, Hyphenation hyphenation) {
    NormalizedText clean = new NormalizedText();
    boolean chinese = items > 0 && isChinese(source, pieces);
    for (int i = 0; i < pieces.size(); i++) {
      clean.append(source, pieces.get(i), hyphenation);
      if (i >= pieces.size() - items) {
        clean.close(i == pieces.size() - 1, chinese);
      }
    }
    clean.whole = clean.text.toString();
    return clean;
  }

  /** One string, however often it is asked for: callers look at it sentence by sentence. */
  String text() {
    return whole;
  }

  /** Places where a line of the source began, but for the first. */
  BitSet lines() {
    return lines;
  }

  /** The stretch of the source that gave [{@code from}, {@code to}), which is not empty. */
  Span origin(int from, int to) {
    return new Span(origins[from], origins[to - 1] + 1);
  }

  private void append(String source, Span piece, Hyphenation hyphenation) {
    boolean spaced = !text.isEmpty();
    boolean lineEnded = spaced;
    for (int i = piece.start(); i < piece.end(); i++) {
      char c = source.charAt(i);
      if (Characters.isSpace(c)) {
        spaced = true;
        lineEnded |= c == '\n';
      } else if (c != '\u00AD' || endsLine(source, i + 1, piece.end())) {
        if (spaced && !text.isEmpty()) {
          join(source, i, lineEnded, hyphenation);
          if (lineEnded && (text.isEmpty() || !isOfWord(text.charAt(text.length() - 1), c))) {
            lines.set(text.length());
          }
        }
        spaced = false;
        lineEnded = false;
        putLetters(c, i);
      }
    }
  }

  /** Whether a word goes on over the line end. */
  private static boolean isOfWord(char last, char next) {
    return last != ' '
        && !(Characters.isCjk(last) && Characters.isCjk(next))
        && Character.isLetterOrDigit(next);
  }

  /** Whether a mark stands before the last word, and the next item goes on with it: "; or". */
  private boolean endsInConjunction() {
    int word = text.length();
    while (word > 0 && Character.isLowerCase(text.charAt(word - 1))) {
      word--;
    }
    return word < text.length()
        && text.length() - word <= LONGEST_CONJUNCTION
        && word > 1
        && text.charAt(word - 1) == ' '
        && ",;".indexOf(text.charAt(word - 2)) >= 0;
  }

  private void close(boolean whole, boolean wide) {
    int last = text.length() - 1;
    boolean closed = Characters.isCloser(text.charAt(last)) && last > 0;
    if (!whole && endsInConjunction()) {
      return;
    }
    char mark = whole ? wide ? '。' : '.' : wide ? '；' : ';';
    if (ITEM_ENDS.indexOf(text.charAt(closed ? last - 1 : last)) < 0) {
      put(mark, origins[last]);
    } else if (whole && ",;,；，、".indexOf(text.charAt(last)) >= 0
        || !whole && wide && text.charAt(last) == '。') {
      text.setCharAt(last, mark);
    }
  }

  /** Whether more than every fourth letter is an ideograph. */
  private static boolean isChinese(String source, List<Span> pieces) {
    String said = pieces.stream().map(piece -> piece.of(source)).collect(Collectors.joining());
    long han = said.codePoints().filter(Character::isIdeographic).count();
    return 4 * han > said.codePoints().filter(Character::isLetter).count();
  }

  private static boolean endsLine(String source, int from, int end) {
    return from >= end || source.charAt(from) == '\n';
  }

  private void join(String source, int next, boolean lineEnded, Hyphenation hyphenation) {
    int last = text.length() - 1;
    char before = text.charAt(last);
    char after = source.charAt(next);
    if (!lineEnded) {
      put(' ', next - 1);
    } else if (before == '；' || goesOnInAddress(after) || goesOnBehindDash(after)) {
      return;
    } else if (Characters.isHyphen(before)
        && last > 0
        && Character.isLetterOrDigit(text.charAt(last - 1))
        && Character.isLetterOrDigit(after)) {
      if (hyphenation.isUndone(text, source, next)) {
        text.setLength(last);
      }
    } else if (!(Characters.isCjk(before) && Characters.isCjk(after))
        && !isFigureInChinese(source, next, before, after)) {
      put(' ', next - 1);
    }
  }

  /**
   * Whether a figure and an ideograph meet where a line ended, in a text that has no spaces between
   * them within its lines.
   */
  private static boolean isFigureInChinese(String source, int next, char before, char after) {
    boolean meet =
        Character.isIdeographic(before) && isDigit(after)
            || isDigit(before) && Character.isIdeographic(after);
    if (!meet) {
      return false;
    }
    int end = Math.min(source.length() - 1, next + FIGURES_REACH);
    for (int i = Math.max(1, next - FIGURES_REACH); i < end; i++) {
      boolean spaced =
          source.charAt(i) == ' '
              && (isDigit(source.charAt(i - 1)) && Character.isIdeographic(source.charAt(i + 1))
                  || Character.isIdeographic(source.charAt(i - 1))
                      && isDigit(source.charAt(i + 1)));
      if (spaced) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** An address that is broken where it may be: {@code https://} or a slash at the line's end. */
  private boolean goesOnInAddress(char after) {
    int last = text.length() - 1;
    boolean begins = text.indexOf(SCHEME_END, Math.max(0, last - 2)) >= 0;
    if (begins || ADDRESS_BREAKS.indexOf(text.charAt(last)) < 0) {
      return begins && Character.isLetterOrDigit(after);
    }
    String word = text.substring(Math.max(0, last - LONGEST_ADDRESS));
    return (Character.isLowerCase(after) || Character.isDigit(after))
        && word.indexOf(SCHEME_END) > word.lastIndexOf(' ');
  }

  /** A dash with a word or number right before it has the next one right behind it. */
  private boolean goesOnBehindDash(char after) {
    int last = text.length() - 1;
    return last > 0
        && DASHES.indexOf(text.charAt(last)) >= 0
        && Character.isLetterOrDigit(text.charAt(last - 1))
        && (Character.isLowerCase(after) || Character.isDigit(after));
  }

  /** A ligature of a typesetter is the letters that it joins. */
  private void putLetters(char c, int origin) {
    if (c < FIRST_LIGATURE || c > LAST_LIGATURE) {
      put(c, origin);
      return;
    }
    for (char letter : LIGATURES[c - FIRST_LIGATURE].toCharArray()) {
      put(letter, origin);
    }
  }

  private void put(char c, int origin) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, 2 * origins.length);
    }
    origins[text.length()] = Math.max(0, origin);
    text.append(c);
  }
}
