package io.precis.ground.quantity;

import io.precis.language.LanguageRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the checks read from one sentence.
 *
 * @param text the sentence
 * @param rules of its language
 * @param words its words
 * @param quantities its numbers, dates and amounts
 * @param keys its words' keys
 */
public record AnalyzedSentence(
    String text,
    LanguageRules rules,
    List<AnalyzedToken> words,
    List<Quantity> quantities,
    Set<String> keys) {
  /** Of a stretch of a sentence, which has no text of its own. */
  public static AnalyzedSentence ofWords(List<AnalyzedToken> words, LanguageRules rules) {
    return of("", rules, words);
  }

  public static AnalyzedSentence of(String text, LanguageRules rules) {
    return of(text, rules, WordTokenizer.of(text, rules));
  }

  private static AnalyzedSentence of(String text, LanguageRules rules, List<AnalyzedToken> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(word.key()));
    return new AnalyzedSentence(text, rules, words, Quantities.of(words, rules), keys);
  }
}
