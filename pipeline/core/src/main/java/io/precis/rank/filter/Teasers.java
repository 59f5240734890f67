package io.precis.rank.filter;

import io.precis.document.Sentence;
import java.util.BitSet;
import java.util.List;

/**
 * Sentences that end in three dots where an excerpt was cut off, and stand whole elsewhere in the
 * same document.
 */
final class Teasers {
  /** Characters of the end that tell a sentence again. */
  private static final int END = 12;

  private Teasers() {}

  static BitSet of(List<Sentence> sentences) {
    BitSet cut = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      String said = said(sentences.get(i).text());
      cut.set(i, said.length() >= END && goesOn(said.substring(said.length() - END), sentences));
    }
    return cut;
  }

  /** What stands before the dots; empty where a sentence ends otherwise. */
  private static String said(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '…' || text.charAt(end - 1) == '.')) {
      end--;
    }
    return text.endsWith("…") || text.length() - end >= 3 ? text.substring(0, end).strip() : "";
  }

  private static boolean goesOn(String end, List<Sentence> sentences) {
    return sentences.stream()
        .map(Sentence::text)
        .anyMatch(
            text -> {
              int from = text.indexOf(end);
              int behind = from + end.length();
              return from >= 0
                  && behind < text.length()
                  && Character.isLetterOrDigit(text.codePointAt(behind));
            });
  }
}
