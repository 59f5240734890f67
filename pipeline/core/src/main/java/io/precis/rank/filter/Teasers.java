package io.precis.rank.filter;

import io.precis.document.Sentence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sentences of Chinese characters that end in three dots where an excerpt was cut off, and stand
 * whole elsewhere in the same document. Where spaces part words, so few characters tell nothing.
 */
final class Teasers {
  /** Characters of the end that tell a sentence again. */
  private static final int END = 12;

  private Teasers() {}

  static BitSet of(List<Sentence> sentences) {
    Map<Integer, String> ends = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      String said = said(sentences.get(i).text());
      if (said.length() >= END && said.codePoints().anyMatch(Character::isIdeographic)) {
        ends.put(i, said.substring(said.length() - END));
      }
    }
    BitSet cut = new BitSet();
    if (!ends.isEmpty()) {
      Set<String> going = goingOn(new HashSet<>(ends.values()), sentences);
      ends.forEach((i, end) -> cut.set(i, going.contains(end)));
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

  /** Those of {@code ends} behind which a sentence goes on. */
  private static Set<String> goingOn(Set<String> ends, List<Sentence> sentences) {
    Set<String> going = new HashSet<>();
    for (Sentence sentence : sentences) {
      String text = sentence.text();
      for (int behind = END; behind < text.length(); behind++) {
        if (Character.isLetterOrDigit(text.codePointAt(behind))
            && ends.contains(text.substring(behind - END, behind))) {
          going.add(text.substring(behind - END, behind));
        }
      }
    }
    return going;
  }
}
