package io.precis.summary.about;

import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a title calls its document, by the word that such titles open or end with: {@code
 * テレワーク勤務規程}, {@code Règlement intérieur du collège}. It goes before {@link KindFinder}'s model,
 * which has next to no words of most languages.
 */
final class TitleKind {
  /** A picture before a title. */
  private static final TextPattern SIGNS = TextPattern.compile("^[\\p{So}\\p{Sk}\\p{Mn}\\s]+");

  private TitleKind() {}

  /**
   * The kind that a title names; empty where it names none.
   *
   * @param title empty string where unknown
   * @param language BCP 47 primary language of the document
   */
  static Optional<DocumentKind> of(String title, String language) {
    String named = SIGNS.matcher(title.strip()).replaceFirst("");
    Map<String, String> kinds = LanguageRules.of(language).table(WordList.TITLES_KINDS);
    return kinds.entrySet().stream()
        .filter(each -> PatternList.of(List.of(each.getKey())).isIn(named))
        .map(each -> DocumentKind.valueOf(each.getValue().toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
