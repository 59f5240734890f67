package io.precis.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters and digits of a page as one string, which sentences are looked up in: spaces, hyphens
 * at line ends and marks of punctuation are where programs and readers differ most.
 */
final class PageText {
  /** What is looked up where a sentence does not stand in one piece. */
  static final int GRAM = 4;

  private static final int MOST_PLACES = 64;

  private final List<GlyphBox> boxes;
  private final String keys;
  private final int[] owners;
  private final Map<String, List<Integer>> grams = new HashMap<>();

  private PageText(List<GlyphBox> boxes, String keys, int[] owners) {
    this.boxes = boxes;
    this.keys = keys;
    this.owners = owners;
  }

  static PageText of(List<GlyphBox> boxes) {
    StringBuilder keys = new StringBuilder();
    int[] owners = new int[boxes.size() + 16];
    for (int i = 0; i < boxes.size(); i++) {
      String own = keys(boxes.get(i).text());
      int end = keys.length() + own.length();
      owners = end > owners.length ? Arrays.copyOf(owners, 2 * end) : owners;
      Arrays.fill(owners, keys.length(), end, i);
      keys.append(own);
    }
    return new PageText(boxes, keys.toString(), Arrays.copyOf(owners, keys.length()));
  }

  /** Letters and digits, in lower case. */
  static String keys(String text) {
    StringBuilder keys = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(keys::appendCodePoint);
    return keys.toString();
  }

  List<GlyphBox> boxes() {
    return boxes;
  }

  /** Letters and digits of the page. */
  String keys() {
    return keys;
  }

  /** The box that a letter stands in. */
  int owner(int key) {
    return owners[key];
  }

  /** Where {@value #GRAM} letters stand; the first {@value #MOST_PLACES} places. */
  List<Integer> places(String gram) {
    if (grams.isEmpty()) {
      for (int i = 0; i + GRAM <= keys.length(); i++) {
        List<Integer> at =
            grams.computeIfAbsent(keys.substring(i, i + GRAM), g -> new ArrayList<>(2));
        if (at.size() < MOST_PLACES) {
          at.add(i);
        }
      }
    }
    return grams.getOrDefault(gram, List.of());
  }

  /** How many letters a sentence begins with that stand on the page in one piece. */
  int longestBeginning(String quote) {
    int least = 0;
    int most = quote.length();
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (keys.contains(quote.substring(0, middle))) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least;
  }

  /** The same page read backwards, as lines that run to the left are painted. */
  PageText reversed() {
    List<GlyphBox> back = new ArrayList<>(boxes);
    Collections.reverse(back);
    return of(back);
  }
}
