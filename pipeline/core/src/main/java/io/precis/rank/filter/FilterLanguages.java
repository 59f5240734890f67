package io.precis.rank.filter;

import io.precis.language.ParagraphLanguage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules for each sentence of a document: those of the document's language, or of another one
 * that the sentence is plainly in. Each sentence's language is found once, though several checks
 * ask for it. Safe for use by several threads.
 */
final class FilterLanguages {
  private final String document;
  private final ParagraphLanguage paragraphs;
  private final Map<String, FilterRules> byLanguage = new ConcurrentHashMap<>();
  private final Map<String, FilterRules> bySentence = new ConcurrentHashMap<>();

  /**
   * @param language of the document
   */
  FilterLanguages(String language) {
    this.document = language;
    this.paragraphs = new ParagraphLanguage(language);
  }

  /** The document's language. */
  String document() {
    return document;
  }

  FilterRules of(String text) {
    return bySentence.computeIfAbsent(
        text, sentence -> byLanguage.computeIfAbsent(paragraphs.of(sentence), FilterRules::of));
  }
}
