package io.precis.evaluate.rouge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** ROUGE written down as it is defined, without regard to time: what the fast one must equal. */
final class SlowRouge {
  private SlowRouge() {}

  static Overlap overlap(RougeVariant variant, RougeText reference, RougeText candidate) {
    List<String> left = reference.words();
    List<String> right = candidate.words();
    return switch (variant) {
      case ROUGE_1 -> clipped(grams(1, left), grams(1, right));
      case ROUGE_2 -> clipped(grams(2, left), grams(2, right));
      case ROUGE_L -> new Overlap(longest(left, right), left.size(), right.size());
      case ROUGE_LSUM -> new Overlap(united(reference, candidate), left.size(), right.size());
    };
  }

  private static List<List<String>> grams(int n, List<String> words) {
    List<List<String>> grams = new ArrayList<>();
    for (int i = 0; i + n <= words.size(); i++) {
      grams.add(words.subList(i, i + n));
    }
    return grams;
  }

  private static Overlap clipped(List<List<String>> left, List<List<String>> right) {
    List<List<String>> rest = new ArrayList<>(left);
    int hits = 0;
    for (List<String> gram : right) {
      hits += rest.remove(gram) ? 1 : 0;
    }
    return new Overlap(hits, left.size(), right.size());
  }

  // All subsequences of the shorter text, longest first, is too slow even here: so by table.
  private static int longest(List<String> left, List<String> right) {
    int[][] best = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        if (left.get(i).equals(right.get(j))) {
          best[i][j] = Math.max(best[i][j], 1 + best[i + 1][j + 1]);
        }
      }
    }
    return best[0][0];
  }

  private static int united(RougeText reference, RougeText candidate) {
    List<String> right = new ArrayList<>(candidate.words());
    int hits = 0;
    for (List<String> sentence : reference.sentences()) {
      TreeSet<Integer> union = new TreeSet<>();
      for (List<String> other : candidate.sentences()) {
        union.addAll(positions(sentence, sentence.size(), other, other.size()));
      }
      for (int position : union) {
        hits += right.remove(sentence.get(position)) ? 1 : 0;
      }
    }
    return hits;
  }

  /** Positions in {@code left} of the subsequence that the script takes, by plain recursion. */
  private static List<Integer> positions(List<String> left, int i, List<String> right, int j) {
    if (i == 0 || j == 0) {
      return List.of();
    }
    if (left.get(i - 1).equals(right.get(j - 1))) {
      List<Integer> longer = new ArrayList<>(positions(left, i - 1, right, j - 1));
      longer.add(i - 1);
      return longer;
    }
    List<Integer> up = positions(left, i - 1, right, j);
    List<Integer> across = positions(left, i, right, j - 1);
    return up.size() >= across.size() ? up : across;
  }
}
