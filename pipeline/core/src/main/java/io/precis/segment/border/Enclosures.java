package io.precis.segment.border;

import io.precis.language.BracketWidths;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Brackets and quotation marks of a text in pairs. A mark without its partner within {@link
 * #LONGEST} characters encloses nothing, so that one forgotten mark does not swallow a text.
 */
final class Enclosures {
  private static final String OPENERS = "([{（［｛【〔〖《〈「『“„«‹‘‚";
  private static final String CLOSERS = ")]}）］｝】〕〗》〉」』”“»›’‘«";

  /** Longer quotations are parted into their sentences. */
  private static final int LONGEST = 400;

  /** Open marks that are remembered: nesting deeper than this is no text. */
  private static final int DEEPEST = 64;

  /** How many pairs are open before each character. */
  private final short[] depth;

  private final boolean[] closing;

  private Enclosures(int length) {
    this.depth = new short[length + 2];
    this.closing = new boolean[length];
  }

  static Enclosures of(String text) {
    Enclosures found = new Enclosures(text.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isMark(c)) {
        continue;
      }
      int opener = closes(text, i) ? matching(text, open, i) : -1;
      if (opener >= 0) {
        found.pair(open, opener, i);
      } else if (opens(text, i)) {
        open.push(i);
        if (open.size() > DEEPEST) {
          open.removeLast();
        }
      }
    }
    for (int i = 1; i < found.depth.length; i++) {
      found.depth[i] += found.depth[i - 1];
    }
    return found;
  }

  /** Whether a border before character {@code at} would part a pair of marks. */
  boolean covers(int at) {
    return depth[at] > 0;
  }

  /** Whether the mark at {@code at} closes a pair. */
  boolean isClosing(int at) {
    return closing[at];
  }

  private void pair(Deque<Integer> open, int opener, int closer) {
    while (!open.isEmpty() && open.peek() >= opener) {
      open.pop();
    }
    depth[opener + 1]++;
    depth[closer + 1]--;
    closing[closer] = true;
  }

  private static int matching(String text, Deque<Integer> open, int closer) {
    char c = text.charAt(closer);
    for (int opener : open) {
      if (closer - opener > LONGEST) {
        break;
      }
      if (isPair(text.charAt(opener), c)) {
        return opener;
      }
    }
    return ofOtherWidth(text, open, closer);
  }

  /**
   * A wide bracket that a narrow one closes, or the other way, as who writes Chinese does; not
   * where its own partner follows, as behind {@code （包括 a) 梨）}.
   */
  private static int ofOtherWidth(String text, Deque<Integer> open, int closer) {
    if (!BracketWidths.isRound(text.charAt(closer)) || open.isEmpty()) {
      return -1;
    }
    int at = open.peek();
    char opener = text.charAt(at);
    char own = BracketWidths.other(text.charAt(closer));
    if (!isPair(opener, own) || closer - at > LONGEST) {
      return -1;
    }
    int partner = text.indexOf(own, closer);
    int next = text.indexOf(opener, closer);
    boolean follows = partner >= 0 && partner - at <= LONGEST && (next < 0 || next > partner);
    return follows ? -1 : at;
  }

  private static boolean isPair(char open, char close) {
    return switch (open) {
      case '"', '\'' -> close == open;
      case '`' -> close == '\'';
      case '“' -> close == '”' || close == '"';
      case '„' -> close == '“' || close == '”' || close == '"';
      case '‘', '‚' -> close == '’' || close == '‘' && open == '‚';
      case '«' -> close == '»';
      case '»' -> close == '«';
      case '‹' -> close == '›';
      default -> {
        int at = OPENERS.indexOf(open);
        yield at >= 0 && at < 14 && CLOSERS.charAt(at) == close;
      }
    };
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '\'' || c == '`' || OPENERS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
  }

  private static boolean opens(String text, int i) {
    char c = text.charAt(i);
    boolean fresh = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean before = i + 1 < text.length() && text.charAt(i + 1) != ' ';
    return switch (c) {
      case '\'', '`', '‘' -> fresh && before && !isYears(text, i);
      case '"' -> before && (fresh || Characters.isCjk(text.charAt(i - 1)));
      case '»' -> opensReversed(text, i);
      case '«' -> !closesReversed(text, i);
      default -> OPENERS.indexOf(c) >= 0;
    };
  }

  /** The apostrophe of {@code '90s}. */
  private static boolean isYears(String text, int i) {
    return i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean closes(String text, int i) {
    char c = text.charAt(i);
    boolean amid =
        i + 1 < text.length()
            && Character.isLetterOrDigit(text.codePointAt(i + 1))
            && !Characters.isCjk(text.codePointAt(i + 1));
    boolean after = i > 0 && text.charAt(i - 1) != ' ';
    return switch (c) {
      // An apostrophe after a letter closes nothing unless the quotation could not go on.
      case '\'', '’' -> after && !amid;
      case '"' -> after && !amid || i > 0 && Characters.isCjk(text.charAt(i - 1));
      case '»' -> !opensReversed(text, i);
      case '«' -> closesReversed(text, i);
      default -> CLOSERS.indexOf(c) >= 0;
    };
  }

  /** The first mark of {@code »Komm«}, as German books are set. */
  private static boolean opensReversed(String text, int i) {
    boolean apart = i == 0 || " ([".indexOf(text.charAt(i - 1)) >= 0;
    return apart && i + 1 < text.length() && isWordOrDots(text.charAt(i + 1));
  }

  private static boolean closesReversed(String text, int i) {
    return i > 0
        && text.charAt(i - 1) != ' '
        && (i + 1 == text.length() || !isWordOrDots(text.charAt(i + 1)));
  }

  private static boolean isWordOrDots(char c) {
    return Character.isLetterOrDigit(c) || c == '…' || c == '›' || c == '‹';
  }
}
