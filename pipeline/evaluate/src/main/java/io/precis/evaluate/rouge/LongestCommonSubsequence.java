package io.precis.evaluate.rouge;

import java.util.BitSet;
import java.util.List;

/** Longest common subsequences of words by dynamic programming. */
public final class LongestCommonSubsequence {
  private LongestCommonSubsequence() {}

  /** Its length, in words. Time is the product of the two lengths, memory the second length. */
  public static int length(List<String> left, List<String> right) {
    String[] columns = right.toArray(String[]::new);
    int[] above = new int[columns.length + 1];
    for (String word : left) {
      int[] row = new int[columns.length + 1];
      for (int j = 1; j <= columns.length; j++) {
        row[j] = word.equals(columns[j - 1]) ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
      }
      above = row;
    }
    return above[columns.length];
  }

  /**
   * Marks in {@code marks} the positions of {@code left} that one longest common subsequence uses.
   * Of several it takes the one that ROUGE-1.5.5 takes: from the end, a common word first, else a
   * step back in {@code left} where that loses nothing.
   */
  static void mark(List<String> left, List<String> right, BitSet marks) {
    int[][] lengths = lengths(left, right);
    int i = left.size();
    int j = right.size();
    while (i > 0 && j > 0) {
      if (left.get(i - 1).equals(right.get(j - 1))) {
        marks.set(i - 1);
        i--;
        j--;
      } else if (lengths[i - 1][j] >= lengths[i][j - 1]) {
        i--;
      } else {
        j--;
      }
    }
  }

  private static int[][] lengths(List<String> left, List<String> right) {
    int[][] lengths = new int[left.size() + 1][right.size() + 1];
    for (int i = 1; i <= left.size(); i++) {
      for (int j = 1; j <= right.size(); j++) {
        lengths[i][j] =
            left.get(i - 1).equals(right.get(j - 1))
                ? lengths[i - 1][j - 1] + 1
                : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
      }
    }
    return lengths;
  }
}
