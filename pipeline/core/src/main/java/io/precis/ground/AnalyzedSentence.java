package io.precis.ground;

import io.precis.ground.quantity.Quantities;
import io.precis.ground.quantity.Quantity;
import io.precis.ground.quantity.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the checks read from one source sentence.
 *
 * @param text the sentence
 * @param words its words
 * @param quantities its numbers, dates and amounts
 * @param keys its words' keys
 */
record AnalyzedSentence(
    String text, List<Token> words, List<Quantity> quantities, Set<String> keys) {
  /** Of a stretch of a sentence, which has no text of its own. */
  static AnalyzedSentence ofWords(List<Token> words) {
    return of("", words);
  }

  static AnalyzedSentence of(String text, List<Token> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(word.key()));
    return new AnalyzedSentence(text, words, Quantities.of(words), keys);
  }
}
