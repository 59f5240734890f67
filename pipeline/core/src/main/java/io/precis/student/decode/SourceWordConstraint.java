package io.precis.student.decode;

import io.precis.student.tokenize.WordPieceMarkers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps a copying student from leaving a source word amid it: a word that began as one of the
 * source's goes on and ends as one of them, and no number begins that the source has not. Without
 * it a copy that jumps to another place makes words of two halves, such as "Monteings" of "Monte"
 * and "settings".
 *
 * <p>A word that is no source word's beginning is the student's own, and free.
 */
public final class SourceWordConstraint {
  /** Guards nothing. */
  public static final SourceWordConstraint NONE = new SourceWordConstraint(null, new int[0]);

  /** In nats: a token that breaks a word is taken only where there is no other. */
  private static final float PENALTY = -20;

  private final WordPieceMarkers shapes;
  private final Set<List<Integer>> beginnings = new HashSet<>();
  private final Set<List<Integer>> words = new HashSet<>();

  /**
   * @param source tokens that the student reads, the prompt's included
   */
  public SourceWordConstraint(WordPieceMarkers shapes, int[] source) {
    this.shapes = shapes;
    List<Integer> word = new ArrayList<>();
    for (int i = 0; i < source.length; i++) {
      if (i > 0 && !shapes.joins(source[i - 1], source[i])) {
        words.add(List.copyOf(word));
        word.clear();
      }
      word.add(source[i]);
      beginnings.add(List.copyOf(word));
    }
    words.add(List.copyOf(word));
  }

  /** Lowers what would break the word that {@code tokens} end in, or a number. */
  void apply(TopTokens options, int[] tokens) {
    if (shapes == null) {
      return;
    }
    List<Integer> word = wordAtEnd(tokens);
    int last = tokens[tokens.length - 1];
    boolean open = isOpen(word);
    for (int i = 0; i < options.size(); i++) {
      int next = options.id(i);
      boolean breaks =
          shapes.joins(last, next)
              ? beginnings.contains(word) && !beginnings.contains(with(word, next))
              : open || shapes.startsNumber(next) && !beginnings.contains(List.of(next));
      if (breaks) {
        options.raise(i, PENALTY);
      }
    }
  }

  /**
   * Whether it is the beginning of a source word and no word itself; a single token, as "network",
   * is one in its own right.
   */
  private boolean isOpen(List<Integer> word) {
    return beginnings.contains(word)
        && !words.contains(word)
        && (word.size() > 1 || shapes.startsNumber(word.get(0)));
  }

  private static List<Integer> with(List<Integer> word, int next) {
    List<Integer> longer = new ArrayList<>(word);
    longer.add(next);
    return longer;
  }

  private List<Integer> wordAtEnd(int[] tokens) {
    int start = tokens.length - 1;
    if (!shapes.endsInWord(tokens[start])) {
      return List.of();
    }
    while (start > 0 && shapes.joins(tokens[start - 1], tokens[start])) {
      start--;
    }
    return Arrays.stream(tokens, start, tokens.length).boxed().toList();
  }
}
