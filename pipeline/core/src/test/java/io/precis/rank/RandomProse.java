package io.precis.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded nonsense whose words are distributed as in prose: few of them make up most of it. */
public final class RandomProse {
  private static final String[] SYLLABLES = {
    "ba", "ko", "ri", "tel", "mun", "sa", "ver", "dol", "pi", "gan", "lu", "shem", "tor", "ni"
  };

  private final Random random;
  private final String[] vocabulary;
  private final double[] cumulative;

  /**
   * Prose of a vocabulary.
   *
   * @param words size of the vocabulary; the k-th word comes in proportion to 1/k (Zipf)
   */
  public RandomProse(Random random, int words) {
    this.random = random;
    this.vocabulary = new String[words];
    this.cumulative = new double[words];
    double sum = 0;
    for (int k = 0; k < words; k++) {
      vocabulary[k] = word(k);
      sum += 1.0 / (k + 1);
      cumulative[k] = sum;
    }
  }

  /** Sentences of 3 to {@code longest} words; now and then a sentence comes again. */
  public List<String> sentences(int count, int longest) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean again = i > 0 && random.nextInt(20) == 0;
      sentences.add(
          again ? sentences.get(random.nextInt(i)) : sentence(3 + random.nextInt(longest - 2)));
    }
    return sentences;
  }

  private String sentence(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(nextWord());
    }
    return text.append('.').toString();
  }

  private String nextWord() {
    double draw = random.nextDouble() * cumulative[cumulative.length - 1];
    int at = Arrays.binarySearch(cumulative, draw);
    return vocabulary[at < 0 ? -at - 1 : at];
  }

  private static String word(int k) {
    StringBuilder word = new StringBuilder();
    int rest = k + SYLLABLES.length;
    while (rest > 0) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return word.toString();
  }
}
