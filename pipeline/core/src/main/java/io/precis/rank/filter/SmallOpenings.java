package io.precis.rank.filter;

import io.precis.document.Sentence;
import io.precis.language.EndSigns;
import io.precis.language.LanguageRules;
import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Which texts begin amid a sentence, told by a small first letter. A name that its owner writes
 * small, {@code iPhone}, {@code npm}, {@code in-toto}, begins sentences as any other.
 */
final class SmallOpenings {
  private static final int LEAST_TIMES = 2;

  private static final TextPattern FIRST =
      TextPattern.compile("[\\p{L}\\p{M}\\d][^\\s,;:.!?()\"“”’']*");
  private static final EndSigns ENDED = EndSigns.of(".!?。！？");

  private final Map<String, Integer> openings;

  private SmallOpenings(Map<String, Integer> openings) {
    this.openings = openings;
  }

  /**
   * What is known from the sentences of a document: a word in small letters that opens several
   * sentences, each of them ended and after one that is, is a name there.
   */
  static SmallOpenings of(List<Sentence> sentences) {
    Map<String, Integer> openings = new HashMap<>();
    boolean fresh = true;
    for (Sentence sentence : sentences) {
      boolean ended = ENDED.isEndOf(sentence.text());
      String first = firstWord(sentence.text());
      if (fresh && ended && isSmall(first)) {
        openings.merge(first, 1, Integer::sum);
      }
      fresh = ended || sentence.role().isHeading();
    }
    return new SmallOpenings(openings);
  }

  /** Whether {@code text} begins with a small letter and with no name. */
  boolean isIn(String text, LanguageRules language) {
    boolean caseless =
        !language.has(Trait.CASED) && !language.tag().equals(LanguageRules.UNDETERMINED);
    String first = firstWord(text);
    return !caseless && isSmall(first) && !isName(first, language);
  }

  private boolean isName(String word, LanguageRules language) {
    boolean shaped = word.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    return shaped
        || openings.getOrDefault(word, 0) >= LEAST_TIMES
            && !language.words(WordList.FUNCTION_WORDS).isEmpty()
            && !language.words(WordList.FUNCTION_WORDS).contains(word);
  }

  private static boolean isSmall(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
  }

  /** Up to the white space or the mark that ends it; empty where there is no letter or digit. */
  private static String firstWord(String text) {
    Matcher first = FIRST.matcher(text);
    return first.find() ? first.group() : "";
  }
}
