package io.precis.rank.graph;

import io.precis.document.ContentHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Parts a very long text into windows that are ranked one by one.
 *
 * <p>Ranked as a whole, every score would hang on every word: one changed paragraph of a book would
 * move scores, and so choices, in all its chapters. Borders are content-defined: a window begins at
 * a sentence whose hash is the smallest within {@value #FEWEST_SENTENCES} sentences on either side,
 * so that a change moves no border farther away than that.
 */
final class RankWindows {
  /** About 45 pages. */
  static final int FEWEST_SENTENCES = 750;

  private RankWindows() {}

  /**
   * Ends of the windows of {@code texts}, ascending; the last is the number of texts. Every window
   * has {@value #FEWEST_SENTENCES} sentences or more, about twice as many on average, but for that
   * of a shorter text; an empty text has none. Time is linear.
   */
  static List<Integer> ends(List<String> texts) {
    return ends(texts, FEWEST_SENTENCES);
  }

  static List<Integer> ends(List<String> texts, int fewest) {
    int[] hashes = texts.stream().mapToInt(ContentHash::of).toArray();
    List<Integer> ends = new ArrayList<>();
    // Sentences within reach that none after them undercuts, so the smallest of all stands first.
    Deque<Integer> smallest = new ArrayDeque<>();
    for (int i = 0; i < hashes.length; i++) {
      while (!smallest.isEmpty() && hashes[smallest.getLast()] > hashes[i]) {
        smallest.removeLast();
      }
      smallest.addLast(i);
      int middle = i - fewest;
      if (smallest.getFirst() < middle - fewest) {
        smallest.removeFirst();
      }
      if (middle >= fewest && smallest.getFirst() == middle) {
        ends.add(middle);
      }
    }
    if (hashes.length > 0) {
      ends.add(hashes.length);
    }
    return ends;
  }
}
