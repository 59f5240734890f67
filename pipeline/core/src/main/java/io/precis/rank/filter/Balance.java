package io.precis.rank.filter;

import io.precis.language.BracketWidths;
import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import java.util.ArrayDeque;
import java.util.Deque;

/** Whether each bracket and each quotation mark of a text has its partner. */
final class Balance {
  private static final String OPENERS = "([{（［【《「『«";
  private static final String CLOSERS = ")]}）］】》」』»";
  private static final String QUOTES = "“”\"";

  /**
   * The mark of a quotation whose other end stands in another sentence, beside the words that say
   * whose it is, and the mark of a defined name that its bracket ends.
   */
  private static final TextPattern HALF =
      TextPattern.compile(
          "[,:，：][\\s_*]{0,3}“[^“”\"]*$|^[^“”\"]*[,?!，？！]”\\s?\\p{L}"
              + "|[(（][^()（）“”\"]{0,12}“[^()（）“”\"]{1,60}[)）]");

  private Balance() {}

  /**
   * True where all have, quotation marks of whatever form. {@code a)} that counts, {@code :-)} and
   * the closing marks of German and Danish quotations, which open elsewhere, are no partners of
   * anything; nor is the mark of a quotation of several sentences beside the words that say whose
   * it is.
   */
  static boolean of(String text) {
    Deque<Character> open = new ArrayDeque<>();
    int quotes = 0;
    boolean german = text.indexOf('„') >= 0 || opensInward(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inches = c == '"' && i > 0 && Character.isDigit(text.charAt(i - 1));
      if (inches || german && "“”«»".indexOf(c) >= 0) {
        continue;
      }
      if (QUOTES.indexOf(c) >= 0) {
        quotes++;
      } else if (OPENERS.indexOf(c) >= 0) {
        open.push(c);
      } else if (CLOSERS.indexOf(c) >= 0
          && !closes(open, c)
          && !isCounting(text, i)
          && !closes(open, BracketWidths.other(c))) {
        return false;
      }
    }
    return open.isEmpty() && (quotes % 2 == 0 || HALF.isIn(text));
  }

  private static boolean opensInward(String text) {
    int in = text.indexOf('»');
    int out = text.indexOf('«');
    return in >= 0 && out > in;
  }

  private static boolean closes(Deque<Character> open, char closer) {
    if (open.isEmpty() || open.peek() != OPENERS.charAt(CLOSERS.indexOf(closer))) {
      return false;
    }
    open.pop();
    return true;
  }

  /** {@code a)}, {@code 12)}, {@code iii)} and a smile. */
  private static boolean isCounting(String text, int closer) {
    int start = closer;
    while (start > 0 && counts(text.charAt(start - 1))) {
      start--;
    }
    boolean fresh = start == 0 || text.charAt(start - 1) == ' ';
    boolean count = closer - start > 0 && closer - start <= 4 && fresh;
    return count || start == closer && closer > 0 && ":;-".indexOf(text.charAt(closer - 1)) >= 0;
  }

  private static boolean counts(char c) {
    return Character.isIdeographic(c) ? ChineseNumbers.isNumeral(c) : Character.isLetterOrDigit(c);
  }
}
