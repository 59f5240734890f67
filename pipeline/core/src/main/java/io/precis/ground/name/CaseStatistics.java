package io.precis.ground.name;

import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.WordTokenizer;
import io.precis.language.LanguageRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the sources write their words: what is a name in them and what an ordinary word. */
public final class CaseStatistics {
  private static final int LOWER = 0;
  private static final int UPPER = 1;
  private static final int INITIAL = 2;
  private static final int FEWEST_IN_TITLE = 5;

  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> ordinaryStems = new HashSet<>();

  private final LanguageRules rules;

  private CaseStatistics(LanguageRules rules) {
    this.rules = rules;
  }

  /**
   * Of the words of each source sentence.
   *
   * @param rules of most sentences' language
   */
  public static CaseStatistics of(Iterable<List<AnalyzedToken>> sentences, LanguageRules rules) {
    CaseStatistics statistics = new CaseStatistics(rules);
    sentences.forEach(statistics::count);
    return statistics;
  }

  private void count(List<AnalyzedToken> words) {
    boolean title = isTitleCase(words);
    for (int i = 0; i < words.size(); i++) {
      AnalyzedToken word = words.get(i);
      if (word.isLetters()) {
        boolean certain = !title && !isInitial(words, i);
        int column = !word.isCapitalised() ? LOWER : certain ? UPPER : INITIAL;
        if (column == LOWER) {
          ordinaryStems.add(word.stem());
        }
        counts.computeIfAbsent(word.key(), key -> new int[3])[column]++;
      }
    }
  }

  /** Whether the word stands where any word is capitalised. */
  static boolean isInitial(List<AnalyzedToken> words, int at) {
    if (at == 0) {
      return true;
    }
    AnalyzedToken before = words.get(at - 1);
    if (!before.isSign() || WordTokenizer.isApostrophe(before.text().codePointAt(0))) {
      return words.subList(0, at).stream().allMatch(AnalyzedToken::isSign);
    }
    return ".:!?\"\u201C\u2018`([\u2022*#|\u2014".contains(before.text());
  }

  /** Headings capitalise most of their longer words, so that case tells nothing in them. */
  public static boolean isTitleCase(List<AnalyzedToken> words) {
    long longer = words.stream().filter(word -> isLong(word)).count();
    long upper = words.stream().filter(word -> isLong(word) && word.isCapitalised()).count();
    return longer >= 3 && upper * 5 >= longer * 4;
  }

  /** Whether the word stands in a title that runs into the sentence: capitals word after word. */
  static boolean isInTitle(List<AnalyzedToken> words, int at) {
    int from = at;
    while (from > 0 && mayBeInTitle(words.get(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < words.size() && mayBeInTitle(words.get(to))) {
      to++;
    }
    return words.subList(from, to).stream().filter(w -> isLong(w) && w.isCapitalised()).count()
        >= FEWEST_IN_TITLE;
  }

  private static boolean mayBeInTitle(AnalyzedToken word) {
    return word.isCapitalised() || word.isFunction() || ":-".contains(word.text());
  }

  private static boolean isLong(AnalyzedToken word) {
    return word.isLetters() && word.text().length() > 3;
  }

  int lower(String key) {
    return counts.getOrDefault(key, new int[3])[LOWER];
  }

  /** How often the sources capitalise the word inside sentences. */
  public int upper(String key) {
    return counts.getOrDefault(key, new int[3])[UPPER];
  }

  /** Whether the sources capitalise the word inside sentences, at least as often as not. */
  boolean isName(String key) {
    int[] count = counts.getOrDefault(key, new int[3]);
    return count[UPPER] > 0 && count[UPPER] >= count[LOWER];
  }

  boolean isKnown(String key) {
    return counts.containsKey(key);
  }

  /** Whether the sources use the word, or one of its stem, in lower case. */
  boolean isOrdinary(String key) {
    return lower(key) > 0 || ordinaryStems.contains(WordTokenizer.stem(key, rules));
  }
}
