package io.precis.segment.border;

import io.precis.document.TokenCounter;
import io.precis.limit.Deadline;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits sentences that are longer than a limit, at the last clause border that fits, else at the
 * last word border, else between characters. Nothing is cut off, unless one character alone counts
 * more tokens than the limit: it then stands alone.
 */
public final class SentenceLimiter {
  private static final String CLAUSE_ENDS = ";:,，、；：。！？.!?—–|)）]】";

  /** Marks that part what could stand alone: rather there than at a comma. */
  private static final String STRONG_ENDS = ";；。！？.!?";

  private static final String NO_MARK = "";

  /** Characters of an item's number with its brackets, {@code (viii)}, behind which it begins. */
  private static final int LONGEST_NUMBER = 6;

  /** Characters of an item's number or letter before a stop. */
  private static final int LONGEST_COUNT = 2;

  private final TokenCounter counter;
  private final int mostTokens;

  public SentenceLimiter(TokenCounter counter, int mostTokens) {
    this.counter = counter;
    this.mostTokens = mostTokens;
  }

  /**
   * Ends of the parts of one sentence, ascending; the last is its length, and the only one where it
   * fits.
   */
  public List<Integer> ends(String sentence) {
    List<Integer> ends = new ArrayList<>();
    if (counter.count(sentence) <= mostTokens) {
      return List.of(sentence.length());
    }
    for (int from = 0; from < sentence.length(); from = ends.get(ends.size() - 1)) {
      Deadline.current().check();
      ends.add(end(sentence, from));
    }
    return ends;
  }

  /** One past the last character of the part that begins at {@code from}. */
  private int end(String text, int from) {
    int most = longest(text, from);
    if (most == text.length()) {
      return most;
    }
    int half = from + (most - from) / 2;
    int strong = last(text, half, most, STRONG_ENDS);
    int clause = strong > 0 ? strong : last(text, half, most, CLAUSE_ENDS);
    int word = clause > 0 ? clause : last(text, from + 1, most, NO_MARK);
    if (word > 0) {
      return word;
    }
    int cut = most;
    while (cut > from + 1 && Characters.joins(text, cut)) {
      cut--;
    }
    return cut == from + 1
        ? Math.max(most, from + Character.charCount(text.codePointAt(from)))
        : cut;
  }

  /**
   * The last border between two words.
   *
   * @param marks one of which stands before it; none where the string is empty
   * @return 0 where there is none
   */
  private static int last(String text, int from, int to, String marks) {
    for (int i = to; i >= from; i--) {
      char before = text.charAt(i - 1);
      boolean spaced = before == ' ' || i < text.length() && text.charAt(i) == ' ';
      boolean chinese = Characters.isCjk(before);
      int at = before == ' ' && i > 1 ? i - 2 : i - 1;
      boolean marked = marks.indexOf(text.charAt(at)) >= 0 && !endsNumber(text, at);
      if (marks.isEmpty() ? spaced : (spaced || chinese) && marked) {
        return i;
      }
    }
    return 0;
  }

  /** Whether the mark belongs to an item's number or letter: {@code (viii)}, {@code e.} */
  private static boolean endsNumber(String text, int at) {
    if (text.charAt(at) == '.') {
      int start = at;
      while (start > 0
          && at - start <= LONGEST_COUNT
          && Character.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
      return start < at
          && at - start <= LONGEST_COUNT
          && (start == 0 || text.charAt(start - 1) == ' ');
    }
    int first = Math.max(0, at - LONGEST_NUMBER + 1);
    return text.charAt(at) == ')' && text.substring(first, at).indexOf('(') >= 0;
  }

  /** Largest end whose text fits: doubles the stretch while it fits, then halves the step. */
  private int longest(String text, int from) {
    int step = mostTokens;
    int fits = from;
    while (fits < text.length() && fits(text, from, Math.min(text.length(), fits + step))) {
      fits = Math.min(text.length(), fits + step);
      step *= 2;
    }
    for (step = step / 2; step > 0 && fits < text.length(); step /= 2) {
      int tried = Math.min(text.length(), fits + step);
      fits = fits(text, from, tried) ? tried : fits;
    }
    return fits;
  }

  private boolean fits(String text, int from, int to) {
    return counter.count(text.substring(from, to).strip()) <= mostTokens;
  }
}
