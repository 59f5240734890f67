package io.precis.ground.introduce;

import io.precis.ground.SourceIndex;
import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.language.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom the sources treat as people: they are titled, or they speak and think. */
final class PersonCues {
  private final Set<String> names = new HashSet<>();

  private PersonCues() {}

  static PersonCues of(SourceIndex index) {
    PersonCues people = new PersonCues();
    for (int place = 0; place < index.size(); place++) {
      people.read(index.facts(place));
    }
    return people;
  }

  private void read(AnalyzedSentence sentence) {
    List<AnalyzedToken> words = sentence.words();
    Set<String> titles = sentence.rules().words(WordList.PERSON_TITLES);
    Set<String> verbs = sentence.rules().words(WordList.PERSON_VERBS);
    for (int at = 0; at < words.size(); at++) {
      AnalyzedToken word = words.get(at);
      boolean name = word.isCapitalised() && !word.isFunction();
      if (name && (isTitled(words, at, titles) || isActing(words, at, verbs))) {
        names.add(word.key());
      }
    }
  }

  private static boolean isTitled(List<AnalyzedToken> words, int at, Set<String> titles) {
    int before = at > 0 && words.get(at - 1).text().equals(".") ? at - 2 : at - 1;
    return before >= 0
        && words.get(before).isCapitalised()
        && titles.contains(words.get(before).key());
  }

  private static boolean isActing(List<AnalyzedToken> words, int at, Set<String> verbs) {
    return (at + 1 < words.size() && verbs.contains(words.get(at + 1).key()))
        || (at > 0
            && verbs.contains(words.get(at - 1).key())
            && at + 1 < words.size()
            && words.get(at + 1).isSign());
  }

  /** Whether the word, by its key, names a person at least once. */
  boolean contains(String key) {
    return names.contains(key);
  }
}
