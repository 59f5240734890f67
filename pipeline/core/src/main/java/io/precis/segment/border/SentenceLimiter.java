package io.precis.segment.border;

import io.precis.document.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits sentences that are longer than a limit, at the last clause border that fits, else at the
 * last word border, else between characters. Nothing is cut off, unless one character alone counts
 * more tokens than the limit: it then stands alone.
 */
public final class SentenceLimiter {
  private static final String CLAUSE_ENDS = ";:,，、；：。！？.!?—–|)）]】";

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
    int clause = last(text, half, most, true);
    int word = clause > 0 ? clause : last(text, from + 1, most, false);
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

  private static int last(String text, int from, int to, boolean clause) {
    for (int i = to; i >= from; i--) {
      char before = text.charAt(i - 1);
      boolean spaced = before == ' ' || i < text.length() && text.charAt(i) == ' ';
      boolean chinese = Characters.isCjk(before);
      char mark = before == ' ' && i > 1 ? text.charAt(i - 2) : before;
      if (clause ? (spaced || chinese) && CLAUSE_ENDS.indexOf(mark) >= 0 : spaced) {
        return i;
      }
    }
    return 0;
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
