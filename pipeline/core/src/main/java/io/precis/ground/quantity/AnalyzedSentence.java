package io.precis.ground.quantity;

import io.precis.language.LanguageRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the checks read from one sentence. Immutable. */
public final class AnalyzedSentence {
  private final String text;
  private final LanguageRules rules;
  private final List<AnalyzedToken> words;
  private final Set<String> keys;

  /** Who looks for names alone asks for none: null until then. */
  private volatile List<Quantity> quantities;

  private AnalyzedSentence(String text, LanguageRules rules, List<AnalyzedToken> words) {
    this.text = text;
    this.rules = rules;
    this.words = words;
    this.keys = new HashSet<>();
    words.forEach(word -> keys.add(word.key()));
  }

  /** Of a stretch of a sentence, which has no text of its own. */
  public static AnalyzedSentence ofWords(List<AnalyzedToken> words, LanguageRules rules) {
    return new AnalyzedSentence("", rules, words);
  }

  public static AnalyzedSentence of(String text, LanguageRules rules) {
    return new AnalyzedSentence(text, rules, WordTokenizer.of(text, rules));
  }

  /** The sentence; empty where it is a stretch of one. */
  public String text() {
    return text;
  }

  /** Those of its language. */
  public LanguageRules rules() {
    return rules;
  }

  public List<AnalyzedToken> words() {
    return words;
  }

  /** Its numbers, dates and amounts. */
  public List<Quantity> quantities() {
    List<Quantity> found = quantities;
    if (found == null) {
      found = Quantities.of(words, rules);
      quantities = found;
    }
    return found;
  }

  /** Keys of its words. */
  public Set<String> keys() {
    return keys;
  }
}
