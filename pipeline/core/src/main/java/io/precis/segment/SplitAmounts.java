package io.precis.segment;

import io.precis.document.Span;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts amounts together that companies' reports part into cells: a currency's sign, a number, and
 * what closes it ({@code $ | 29,760}, {@code (12 | ) | %}). The whole stands where its first part
 * does, and the places of the others are empty, so that columns keep their place.
 */
final class SplitAmounts {
  /** A sign alone, which the number behind it needs. */
  private static final TextPattern SIGN =
      TextPattern.compile("[(\\-−–]?\\s?\\p{Lu}{0,3}\\p{Sc}\\s?\\(?");

  /** What closes a number. */
  private static final TextPattern CLOSING = TextPattern.compile("\\)\\s?[%‰]?|[%‰]\\s?\\)?");

  private static final TextPattern NUMBER =
      TextPattern.compile(
          "[(\\-−–]?\\s?(?:\\p{Lu}{0,3}\\p{Sc}\\s*)?[(\\-−–]?\\s?(?:\\d[\\d.,]*|[—–-])\\s?\\)?");

  /** A number and the sign of the next column's, which a page sets close to it. */
  private static final TextPattern SIGNED_NEXT =
      TextPattern.compile(
          "[(\\-−–]?(?:\\p{Sc}\\s*)?[(\\-−–]?(?:\\d[\\d.,]*|[—–])[%)]{0,2}\\s+\\p{Sc}");

  private SplitAmounts() {}

  /** The cells of a row, without empty ones at its end. */
  static List<Span> joined(String text, List<Span> cells) {
    List<Span> joined = new ArrayList<>(cells);
    for (int i = 0; i < joined.size(); i++) {
      int next = next(joined, i);
      if (next >= 0 && isSignedNext(text, joined.get(i)) && begins(text, joined.get(next))) {
        Span cell = joined.get(i);
        int sign = cell.end() - 1;
        joined.set(next, new Span(sign, joined.get(next).end()));
        joined.set(i, new Span(cell.start(), last(text, cell.start(), sign)));
      }
    }
    for (int i = 0; i < joined.size(); i++) {
      int next = next(joined, i);
      while (next >= 0 && isParted(text, joined.get(i), joined.get(next))) {
        int end = joined.get(next).end();
        joined.set(i, new Span(joined.get(i).start(), end));
        joined.set(next, new Span(end, end));
        next = next(joined, i);
      }
    }
    // a row may end in the place of a part that stands before it now
    while (joined.size() > 1 && joined.get(joined.size() - 1).length() == 0) {
      joined.remove(joined.size() - 1);
    }
    return joined;
  }

  private static boolean isParted(String text, Span cell, Span next) {
    return SIGN.matcher(cell.of(text)).matches() && isNumber(text, next)
        || isNumber(text, cell) && CLOSING.matcher(next.of(text)).matches();
  }

  private static boolean isSignedNext(String text, Span cell) {
    return SIGNED_NEXT.matcher(cell.of(text)).matches();
  }

  private static boolean begins(String text, Span cell) {
    return isNumber(text, cell) || isSignedNext(text, cell);
  }

  /** The next cell that holds something; -1 for none, and behind an empty cell. */
  private static int next(List<Span> cells, int i) {
    if (cells.get(i).length() == 0) {
      return -1; // a sheet may have thousands of these
    }
    int next = i + 1;
    while (next < cells.size() && cells.get(next).length() == 0) {
      next++;
    }
    return next < cells.size() ? next : -1;
  }

  private static boolean isNumber(String text, Span cell) {
    return NUMBER.matcher(cell.of(text)).matches();
  }

  private static int last(String text, int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }
}
