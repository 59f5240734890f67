package io.precis.rank.filter;

import java.util.ArrayDeque;
import java.util.Deque;

/** Whether each bracket and each quotation mark of a text has its partner. */
final class Balance {
  private static final String OPENERS = "([{（［【《「『“«";
  private static final String CLOSERS = ")]}）］】》」』”»";

  private Balance() {}

  /**
   * True where all have. {@code a)} that counts, {@code :-)} and the closing marks of German and
   * Danish quotations, which open elsewhere, are no partners of anything.
   */
  static boolean of(String text) {
    Deque<Character> open = new ArrayDeque<>();
    int straight = 0;
    boolean german = text.indexOf('„') >= 0 || opensInward(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean quote = "“”«»".indexOf(c) >= 0;
      if (c == '"' && !(i > 0 && Character.isDigit(text.charAt(i - 1)))) {
        straight++;
      } else if (quote && german) {
        continue;
      } else if (OPENERS.indexOf(c) >= 0) {
        open.push(c);
      } else if (CLOSERS.indexOf(c) >= 0 && !closes(open, c) && !isCounting(text, i)) {
        return false;
      }
    }
    return open.isEmpty() && straight % 2 == 0;
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
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    boolean fresh = start == 0 || text.charAt(start - 1) == ' ';
    boolean count = closer - start > 0 && closer - start <= 4 && fresh;
    return count || start == closer && closer > 0 && ":;-".indexOf(text.charAt(closer - 1)) >= 0;
  }
}
