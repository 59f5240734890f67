package io.precis.select;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What share of a text chosen ones have said in the same words: runs of three words, or of five
 * characters of a script without spaces (the containment of Broder 1997, "On the resemblance and
 * containment of documents"). Rules of one mould share most of theirs, though what sets them apart
 * is rare and so weighs much in a cosine.
 */
final class Shingles {
  private static final int WORDS = 3;
  private static final int CHARACTERS = 5;

  /** A shorter text says too little for its runs to tell. */
  private static final int LEAST = 6;

  private final int[][] runs;
  private final Set<Integer> said = new HashSet<>();

  private Shingles(int[][] runs) {
    this.runs = runs;
  }

  /** Of texts, none of which is chosen yet. */
  static Shingles of(List<String> texts) {
    return new Shingles(texts.stream().map(Shingles::runs).toArray(int[][]::new));
  }

  /** The same texts with none chosen. */
  Shingles afresh() {
    return new Shingles(runs);
  }

  void choose(int i) {
    Arrays.stream(runs[i]).forEach(said::add);
  }

  /** The share of text {@code i} that was said, in 0..1; 0 for a text of few words. */
  double repeated(int i) {
    long again = Arrays.stream(runs[i]).filter(said::contains).count();
    return runs[i].length < LEAST ? 0 : (double) again / runs[i].length;
  }

  /** Hashes of a text's runs, each once. */
  private static int[] runs(String text) {
    int[] words = words(text);
    boolean spaced = text.codePoints().noneMatch(Character::isIdeographic);
    int size = spaced ? WORDS : CHARACTERS;
    int[] runs = new int[Math.max(0, words.length - size + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = Arrays.hashCode(Arrays.copyOfRange(words, i, i + size));
    }
    return Arrays.stream(runs).distinct().toArray();
  }

  /** Hashes of words in small letters; each ideograph is a word. */
  private static int[] words(String text) {
    int[] words = new int[text.length()];
    int size = 0;
    int hash = 0;
    for (int point : (text + " ").codePoints().toArray()) {
      boolean sign = Character.isIdeographic(point);
      if (Character.isLetterOrDigit(point) && !sign) {
        hash = 31 * hash + Character.toLowerCase(point);
        continue;
      }
      if (hash != 0) {
        words[size++] = hash;
        hash = 0;
      }
      if (sign) {
        words[size++] = point;
      }
    }
    return Arrays.copyOf(words, size);
  }
}
