package io.precis.compress.judge;

import io.precis.compress.tagged.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tagger says of a sentence's words: how likely a careful editor leaves out each, lightly,
 * where it is not missed, and strongly, where only what must stay stays.
 */
public final class WordScores {
  /** What dropping a word scores more, so that there is more for a judge to choose from. */
  private static final double[] EAGERNESS = {0, 1.5, 3};

  private final List<Token> words;
  private final LinearChain light;
  private final LinearChain strong;

  private WordScores(List<Token> words, LinearChain light, LinearChain strong) {
    this.words = words;
    this.light = light;
    this.strong = strong;
  }

  /**
   * @param sentence whose words are scored, as {@link #starts} finds them
   * @param light score of dropping each word; keeping scores 0
   * @param strong score of dropping each word, of the tagger that cuts more
   * @param turns scores of a dropped word behind a kept one and of a kept one behind a dropped one:
   *     two for each tagger, light first
   */
  public static WordScores of(String sentence, float[] light, float[] strong, double[] turns) {
    List<Token> words = words(sentence);
    if (light.length != words.size() || strong.length != words.size() || turns.length != 4) {
      throw new IllegalArgumentException(
          "want scores of " + words.size() + " words and 4 turns, got " + light.length);
    }
    return new WordScores(
        words,
        new LinearChain(light, turns[0], turns[1]),
        new LinearChain(strong, turns[2], turns[3]));
  }

  /** The first character of each word of a sentence, in UTF-16 code units; signs are no words. */
  public static int[] starts(String sentence) {
    return words(sentence).stream().mapToInt(Token::start).toArray();
  }

  private static List<Token> words(String sentence) {
    return Token.of(sentence).stream().filter(Token::isWord).toList();
  }

  List<Token> words() {
    return words;
  }

  /** What the light tagger says. */
  public LinearChain light() {
    return light;
  }

  /** What the strong tagger says. */
  public LinearChain strong() {
    return strong;
  }

  /**
   * The stretches that either tagger leaves out, or would if it were more eager, each as {first
   * word, one past the last}.
   */
  List<int[]> runs() {
    List<int[]> runs = new ArrayList<>();
    for (double more : EAGERNESS) {
      for (LinearChain chain : List.of(light, strong)) {
        for (int[] run : chain.droppedRuns(more)) {
          if (runs.stream().noneMatch(each -> each[0] == run[0] && each[1] == run[1])) {
            runs.add(run);
          }
        }
      }
    }
    return runs;
  }

  /** The words that lie within two characters, as {first, one past the last}; empty where equal. */
  int[] within(int start, int end) {
    int from = 0;
    while (from < words.size() && words.get(from).start() < start) {
      from++;
    }
    int to = from;
    while (to < words.size() && words.get(to).end() <= end) {
      to++;
    }
    return new int[] {from, to};
  }
}
