package io.precis.ground;

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
record SourceFacts(String text, List<Word> words, List<Quantity> quantities, Set<String> keys) {
  /** Of a stretch of a sentence, which has no text of its own. */
  static SourceFacts ofWords(List<Word> words) {
    return of("", words);
  }

  static SourceFacts of(String text, List<Word> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(word.key()));
    return new SourceFacts(text, words, Quantities.of(words), keys);
  }
}
