package io.precis.mark;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the letters of a sentence on a page.
 *
 * <p>Mostly the sentence stands there in one piece. Else, where it was put together from lines that
 * are painted apart, or words were mended, it is found piece by piece: at each letter the longest
 * piece that begins with it, near to the piece before where there is one.
 */
final class QuoteFinder {
  /** A piece that is not near must be so long, in letters. */
  private static final int LEAST_FAR = 10;

  private static final int NEAR = 400;
  private static final int NOWHERE = -1;

  private final PageText page;
  private final String quote;
  private final int[] at;

  private QuoteFinder(PageText page, String quote) {
    this.page = page;
    this.quote = quote;
    this.at = new int[quote.length()];
    Arrays.fill(at, NOWHERE);
  }

  /**
   * What was found.
   *
   * @param boxes of the page that belong to the sentence
   * @param found how many of its letters
   * @param end one past the last letter that was found; 0 where none was
   */
  record Match(BitSet boxes, int found, int end) {}

  /**
   * Looks for a sentence.
   *
   * @param quote its letters and digits, as {@link PageText#keys} gives them
   */
  static Match find(PageText page, String quote) {
    QuoteFinder finder = new QuoteFinder(page, quote);
    int whole = quote.isEmpty() ? NOWHERE : page.keys().indexOf(quote);
    if (whole >= 0) {
      finder.place(0, whole, quote.length());
    } else {
      finder.findPieces();
      finder.fillGaps();
    }
    return finder.match();
  }

  private void place(int from, int to, int length) {
    for (int i = 0; i < length; i++) {
      at[from + i] = to + i;
    }
  }

  private void findPieces() {
    int last = NOWHERE;
    int i = 0;
    while (i + PageText.GRAM <= quote.length()) {
      int best = NOWHERE;
      int bestLength = 0;
      for (int place : page.places(quote.substring(i, i + PageText.GRAM))) {
        int length = common(i, place);
        boolean near = last != NOWHERE && Math.abs(place - last) <= NEAR;
        boolean enough = near || length >= Math.min(LEAST_FAR, quote.length() - i);
        if (enough && isBetter(length, place, bestLength, best, last)) {
          best = place;
          bestLength = length;
        }
      }
      if (bestLength > 0) {
        place(i, best, bestLength);
        last = best + bestLength;
        i += bestLength;
      } else {
        i++;
      }
    }
  }

  /** A much longer piece is better, and of others the nearer one. */
  private static boolean isBetter(int length, int place, int bestLength, int best, int last) {
    if (best == NOWHERE || length >= 2 * bestLength) {
      return true;
    }
    if (2 * length <= bestLength) {
      return false;
    }
    return last == NOWHERE ? length > bestLength : Math.abs(place - last) < Math.abs(best - last);
  }

  private int common(int from, int place) {
    int length = 0;
    while (from + length < quote.length()
        && place + length < page.keys().length()
        && quote.charAt(from + length) == page.keys().charAt(place + length)) {
      length++;
    }
    return length;
  }

  /** Letters between pieces that stand right behind the one or right before the other. */
  private void fillGaps() {
    for (int i = 1; i < at.length; i++) {
      boolean next = at[i] == NOWHERE && at[i - 1] != NOWHERE;
      if (next && isOnPage(at[i - 1] + 1, quote.charAt(i))) {
        at[i] = at[i - 1] + 1;
      }
    }
    for (int i = at.length - 2; i >= 0; i--) {
      boolean before = at[i] == NOWHERE && at[i + 1] != NOWHERE;
      if (before && isOnPage(at[i + 1] - 1, quote.charAt(i))) {
        at[i] = at[i + 1] - 1;
      }
    }
  }

  private boolean isOnPage(int place, char c) {
    return place >= 0 && place < page.keys().length() && page.keys().charAt(place) == c;
  }

  private Match match() {
    BitSet boxes = new BitSet();
    int found = 0;
    int end = 0;
    for (int i = 0; i < at.length; i++) {
      if (at[i] != NOWHERE) {
        boxes.set(page.owner(at[i]));
        found++;
        end = i + 1;
      }
    }
    return new Match(boxes, found, end);
  }
}
