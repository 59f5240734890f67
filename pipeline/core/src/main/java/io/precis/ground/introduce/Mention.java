package io.precis.ground.introduce;

import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.WordTokenizer;
import io.precis.language.LanguageRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a sentence uses a name of the ledger.
 *
 * @param words the sentence's words
 * @param from first word of the name
 * @param to one past its last
 */
record Mention(List<AnalyzedToken> words, int from, int to) {
  /**
   * The first use; whole words, case kept except in terms.
   *
   * @param rules of the text's language
   */
  static Optional<Mention> first(FirstMention entry, String text, LanguageRules rules) {
    boolean term = entry.kind() == FirstMention.Kind.TERM;
    String hay = term ? text.toLowerCase(Locale.ROOT) : text;
    if (!hay.contains(entry.name())) {
      return Optional.empty();
    }
    List<AnalyzedToken> words = WordTokenizer.of(text, rules);
    List<AnalyzedToken> name = WordTokenizer.of(entry.name(), rules);
    for (int at = 0; at + name.size() <= words.size(); at++) {
      if (isAt(words, at, name, term)) {
        return Optional.of(new Mention(words, at, at + name.size()));
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(
      List<AnalyzedToken> words, int at, List<AnalyzedToken> name, boolean term) {
    for (int i = 0; i < name.size(); i++) {
      AnalyzedToken here = words.get(at + i);
      AnalyzedToken there = name.get(i);
      boolean sameCase = term || here.isCapitalised() == there.isCapitalised();
      boolean last = i == name.size() - 1;
      boolean same =
          last || term ? here.key().equals(there.key()) : here.text().equals(there.text());
      boolean acronym = !there.isAcronym() || here.text().startsWith(there.text());
      if (!same || !sameCase || !acronym) {
        return false;
      }
    }
    return true;
  }

  Optional<AnalyzedToken> before() {
    return from > 0 ? Optional.of(words.get(from - 1)) : Optional.empty();
  }

  Optional<AnalyzedToken> after() {
    return to < words.size() ? Optional.of(words.get(to)) : Optional.empty();
  }

  int start() {
    return words.get(from).start();
  }

  /** One past the name's last character, a possessive ending left out. */
  int end() {
    AnalyzedToken last = words.get(to - 1);
    return last.start() + last.key().length();
  }

  boolean isPossessive() {
    AnalyzedToken last = words.get(to - 1);
    return last.key().length() < last.text().length();
  }

  /** Whether signs join the name to its neighbours, or quotes or parentheses stand beside it. */
  boolean isJoined() {
    boolean left = before().filter(w -> w.isSign() && !w.text().equals(",")).isPresent();
    boolean right = after().filter(w -> w.isSign() && !",.;!?".contains(w.text())).isPresent();
    boolean attached =
        after().filter(w -> !w.isSign() && w.start() == words.get(to - 1).end()).isPresent();
    return left || right || attached;
  }

  /** Whether the name is part of a longer one. */
  boolean isWithinName() {
    boolean left = from > 1 && before().filter(w -> isNameLike(w)).isPresent();
    boolean first = from == 1 && before().filter(w -> isNameLike(w) && !w.isFunction()).isPresent();
    return left || first || after().filter(w -> isNameLike(w)).isPresent();
  }

  private static boolean isNameLike(AnalyzedToken word) {
    return word.isCapitalised() || word.isMixed() || word.kind() == AnalyzedToken.Kind.DIGITS;
  }
}
