package io.precis.student;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a student's other candidates say what its best one says. What only one of several
 * candidates says is more often made up; unlike a faithfulness score, this needs no source.
 */
public final class SelfAgreement {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private SelfAgreement() {}

  /**
   * For each of {@code sentences}, the mean share of its words that each of {@code others} has too.
   *
   * @return in 0..1, one per sentence; 1 for a sentence without words, and for all where there are
   *     no others
   */
  public static List<Double> of(List<String> sentences, List<String> others) {
    List<Map<String, Integer>> bags = others.stream().map(SelfAgreement::words).toList();
    List<Double> agreement = new ArrayList<>();
    for (String sentence : sentences) {
      Map<String, Integer> words = words(sentence);
      agreement.add(bags.stream().mapToDouble(b -> covered(words, b)).average().orElse(1));
    }
    return agreement;
  }

  private static double covered(Map<String, Integer> words, Map<String, Integer> by) {
    int all = words.values().stream().mapToInt(Integer::intValue).sum();
    int found =
        words.entrySet().stream()
            .mapToInt(w -> Math.min(w.getValue(), by.getOrDefault(w.getKey(), 0)))
            .sum();
    return all == 0 ? 1 : (double) found / all;
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.merge(matcher.group(), 1, Integer::sum);
    }
    return words;
  }
}
