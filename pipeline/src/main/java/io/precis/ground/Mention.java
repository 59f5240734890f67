package io.precis.ground;

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
record Mention(List<Word> words, int from, int to) {
  /** The first use; whole words, case kept except in terms. */
  static Optional<Mention> first(LedgerEntry entry, String text) {
    boolean term = entry.kind() == LedgerEntry.Kind.TERM;
    String hay = term ? text.toLowerCase(Locale.ROOT) : text;
    if (!hay.contains(entry.name())) {
      return Optional.empty();
    }
    List<Word> words = Words.of(text);
    List<Word> name = Words.of(entry.name());
    for (int at = 0; at + name.size() <= words.size(); at++) {
      if (isAt(words, at, name, term)) {
        return Optional.of(new Mention(words, at, at + name.size()));
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(List<Word> words, int at, List<Word> name, boolean term) {
    for (int i = 0; i < name.size(); i++) {
      Word here = words.get(at + i);
      Word there = name.get(i);
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

  Optional<Word> before() {
    return from > 0 ? Optional.of(words.get(from - 1)) : Optional.empty();
  }

  Optional<Word> after() {
    return to < words.size() ? Optional.of(words.get(to)) : Optional.empty();
  }

  int start() {
    return words.get(from).start();
  }

  /** One past the name's last character, a possessive ending left out. */
  int end() {
    Word last = words.get(to - 1);
    return last.start() + last.key().length();
  }

  boolean isPossessive() {
    Word last = words.get(to - 1);
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
    boolean first =
        from == 1
            && before().filter(w -> isNameLike(w) && !FunctionWords.contains(w.key())).isPresent();
    return left || first || after().filter(w -> isNameLike(w)).isPresent();
  }

  private static boolean isNameLike(Word word) {
    return word.isCapitalised() || word.isMixed() || word.kind() == Word.Kind.DIGITS;
  }
}
