package io.precis.rank.filter;

import io.precis.language.ParagraphLanguage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules for each sentence of a document: those of the document's language, or of another one
 * that the sentence is plainly in. Safe for use by several threads.
 */
final class FilterLanguages {
  private final ParagraphLanguage paragraphs;
  private final Map<String, FilterRules> rules = new ConcurrentHashMap<>();

  /**
   * @param language of the document
   */
  FilterLanguages(String language) {
    this.paragraphs = new ParagraphLanguage(language);
  }

  FilterRules of(String text) {
    return rules.computeIfAbsent(paragraphs.of(text), FilterRules::of);
  }
}
