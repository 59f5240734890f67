package io.precis.ground;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether the evidence holds every name of a sentence, and holds it in the same place. */
final class NameCheck {
  private NameCheck() {}

  /** The first name that no evidence holds; empty where all are held. */
  static Optional<Name> unsupported(Comparison comparison, List<Name> names) {
    return names.stream().filter(name -> !NameSupport.hold(comparison.sources(), name)).findFirst();
  }

  /** Whether a name, or a word of one, stands where the evidence has another. */
  static boolean anySwapped(Comparison comparison, List<Name> names, CaseStatistics cases) {
    return names.stream().anyMatch(name -> isSwapped(comparison, name, cases));
  }

  private static boolean isSwapped(Comparison comparison, Name name, CaseStatistics cases) {
    return isOther(comparison, name, cases)
        || IntStream.range(name.from(), name.to())
            .mapToObj(at -> single(comparison.words(), at))
            .filter(word -> name.keys().size() > 1 && name.keys().containsAll(word.keys()))
            .anyMatch(word -> isOther(comparison, word, cases));
  }

  private static boolean isOther(Comparison comparison, Name name, CaseStatistics cases) {
    return comparison.gaps(name.from(), name.to()).stream()
        .anyMatch(gap -> hasName(gap, cases) && !NameSupport.holds(inside(gap), name));
  }

  private static boolean hasName(Comparison.Gap gap, CaseStatistics cases) {
    return Names.of(gap.source().text(), gap.source().words(), cases).stream()
        .anyMatch(name -> name.from() >= gap.from() && name.to() <= gap.to());
  }

  private static SourceFacts inside(Comparison.Gap gap) {
    return SourceFacts.ofWords(gap.source().words().subList(gap.from(), gap.to()));
  }

  private static Name single(List<Word> words, int at) {
    return new Name(at, at + 1, List.of(words.get(at).key()), words.get(at).text());
  }
}
