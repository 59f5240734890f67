package io.precis.summary.about;

import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a title calls its document, by the word that such titles open or end with: {@code
 * テレワーク勤務規程}, {@code Règlement intérieur du collège}. For documents that {@link KindFinder}'s model
 * is not sure of, and for languages that it has next to no words of.
 */
final class TitleKind {
  private TitleKind() {}

  /**
   * The kind that a title names; empty where it names none.
   *
   * @param title empty string where unknown
   * @param language BCP 47 primary language of the document
   */
  static Optional<DocumentKind> of(String title, String language) {
    Map<String, String> kinds = LanguageRules.of(language).table(WordList.TITLES_KINDS);
    return kinds.entrySet().stream()
        .filter(each -> PatternList.of(List.of(each.getKey())).isIn(title.strip()))
        .map(each -> DocumentKind.valueOf(each.getValue().toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
