package io.precis.ground;

import io.precis.ground.quantity.Token;
import io.precis.language.FunctionWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom the sources treat as people: they are titled, or they speak and think. */
final class PersonCues {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "captain", "president");
  private static final Set<String> VERBS =
      Set.of(
          "said",
          "says",
          "asked",
          "asks",
          "replied",
          "told",
          "tells",
          "answered",
          "thought",
          "thinks",
          "looked",
          "nodded",
          "wrote",
          "writes",
          "argued",
          "argues",
          "explained",
          "smiled",
          "knew",
          "believes",
          "believed",
          "wanted",
          "wants",
          "suggested");

  private final Set<String> names = new HashSet<>();

  private PersonCues() {}

  static PersonCues of(SourceIndex index) {
    PersonCues people = new PersonCues();
    for (int place = 0; place < index.size(); place++) {
      people.read(index.words(place));
    }
    return people;
  }

  private void read(List<Token> words) {
    for (int at = 0; at < words.size(); at++) {
      Token word = words.get(at);
      boolean name = word.isCapitalised() && !FunctionWords.contains(word.key());
      if (name && (isTitled(words, at) || isActing(words, at))) {
        names.add(word.key());
      }
    }
  }

  private static boolean isTitled(List<Token> words, int at) {
    int before = at > 0 && words.get(at - 1).text().equals(".") ? at - 2 : at - 1;
    return before >= 0
        && words.get(before).isCapitalised()
        && TITLES.contains(words.get(before).key());
  }

  private static boolean isActing(List<Token> words, int at) {
    return (at + 1 < words.size() && VERBS.contains(words.get(at + 1).key()))
        || (at > 0
            && VERBS.contains(words.get(at - 1).key())
            && at + 1 < words.size()
            && words.get(at + 1).isSign());
  }

  /** Whether the word, by its key, names a person at least once. */
  boolean contains(String key) {
    return names.contains(key);
  }
}
