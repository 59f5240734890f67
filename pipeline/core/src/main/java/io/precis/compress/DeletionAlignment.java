package io.precis.compress;

import io.precis.compress.tagged.Token;
import java.util.Arrays;
import java.util.List;

/**
 * Which words of a sentence another text keeps: their longest common subsequence, unbroken
 * stretches before broken ones. Costs the product of the two lengths.
 */
public final class DeletionAlignment {
  /** What a match is worth more right behind another one. */
  private static final float UNBROKEN = 0.001f;

  private final List<Token> source;
  private final boolean[] kept;
  private final int words;

  private DeletionAlignment(List<Token> source, boolean[] kept, int words) {
    this.source = source;
    this.kept = kept;
    this.words = words;
  }

  /** What {@code text} keeps of {@code source}; case and marks do not count. */
  public static DeletionAlignment of(String text, String source) {
    List<Token> from = words(source);
    List<Token> to = words(text);
    return new DeletionAlignment(from, align(from, to), to.size());
  }

  private static List<Token> words(String text) {
    return Token.of(text).stream().filter(Token::isWord).toList();
  }

  private static boolean[] align(List<Token> from, List<Token> to) {
    float[][] best = new float[from.size() + 1][to.size() + 1];
    float[][] matched = new float[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        if (from.get(i).key().equals(to.get(j).key())) {
          float next = matched[i + 1][j + 1] > 0 ? matched[i + 1][j + 1] + UNBROKEN : 0;
          matched[i][j] = 1 + Math.max(best[i + 1][j + 1], next);
        }
        best[i][j] = Math.max(matched[i][j], Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return trace(best, matched);
  }

  private static boolean[] trace(float[][] best, float[][] matched) {
    boolean[] kept = new boolean[best.length - 1];
    int i = 0;
    int j = 0;
    boolean unbroken = false;
    while (i < kept.length && j < best[0].length - 1) {
      if (matched[i][j] > 0 && (unbroken || matched[i][j] >= best[i][j])) {
        kept[i] = true;
        unbroken =
            matched[i + 1][j + 1] + UNBROKEN >= best[i + 1][j + 1] && matched[i + 1][j + 1] > 0;
        i++;
        j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return kept;
  }

  /** Share of the words between two characters of the source that the text leaves out; 0 to 1. */
  public double leftOut(int start, int end) {
    int there = 0;
    int gone = 0;
    for (int at = 0; at < kept.length; at++) {
      if (source.get(at).start() >= start && source.get(at).end() <= end) {
        there++;
        gone += kept[at] ? 0 : 1;
      }
    }
    return there == 0 ? 0 : (double) gone / there;
  }

  /** Share of the text's own words that stand in the source at their place; 1 for no words. */
  public double copied() {
    return words == 0 ? 1 : (double) count() / words;
  }

  /** Whether the text keeps every word and adds none. */
  public boolean isSame() {
    return count() == kept.length && words == kept.length;
  }

  private int count() {
    int count = 0;
    for (boolean each : kept) {
      count += each ? 1 : 0;
    }
    return count;
  }

  @Override
  public String toString() {
    return Arrays.toString(kept);
  }
}
