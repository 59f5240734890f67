package io.precis.ground;

import io.precis.ground.name.CaseStatistics;
import io.precis.ground.name.ContextWords;
import io.precis.ground.name.EntityMention;
import io.precis.ground.name.NameFinder;
import io.precis.ground.name.NameSupport;
import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether the evidence holds every name of a sentence, and holds it in the same place. */
final class NameCheck {
  private static final int CONTEXT = 5;
  private static final int FEWEST_AROUND = 4;
  private static final int APART = 4;

  private NameCheck() {}

  /** The first name that no evidence holds; empty where all are held. */
  static Optional<EntityMention> unsupported(
      EvidenceComparison comparison, List<EntityMention> names) {
    return names.stream().filter(name -> !isSupported(comparison, name)).findFirst();
  }

  /**
   * The main source vouches for its names; a further one only for names that it has beside the same
   * words, before a pronoun that the summary resolves, or in a title that the summary gives whole.
   * Otherwise a source that was added because it holds the name would vouch for a name put in by
   * mistake.
   */
  private static boolean isSupported(EvidenceComparison comparison, EntityMention name) {
    if (!areTogether(comparison, name)) {
      return false;
    }
    for (int at = 0; at < comparison.sources().size(); at++) {
      AnalyzedSentence source = comparison.sources().get(at);
      boolean vouches =
          at == comparison.main() || isNear(comparison, name, at) || isWhole(comparison, at);
      if (NameSupport.holds(source, name) && (vouches || comparison.hasPronounAfter(at))) {
        return true;
      }
    }
    return name.keys().size() > 1 && NameSupport.hold(comparison.sources(), name);
  }

  private static boolean isWhole(EvidenceComparison comparison, int at) {
    List<AnalyzedToken> words = comparison.sources().get(at).words();
    return IntStream.range(0, words.size())
        .allMatch(
            word -> words.get(word).isSign() || comparison.alignment(at).toSummary(word) >= 0);
  }

  private static boolean isNear(EvidenceComparison comparison, EntityMention name, int at) {
    int own = name.to() - name.from();
    if (comparison.alignment(at).matchesNear(name.from(), CONTEXT) - own >= FEWEST_AROUND) {
      return true;
    }
    List<AnalyzedToken> words = comparison.sources().get(at).words();
    return IntStream.range(0, words.size())
        .filter(
            place -> name.keys().stream().anyMatch(key -> words.get(place).key().startsWith(key)))
        .anyMatch(
            place ->
                ContextWords.shared(
                    comparison.words(), name.from(), name.to(), words, place, place + 1, CONTEXT));
  }

  /** Whether words that make one name here stand close together, in order, where both stand. */
  private static boolean areTogether(EvidenceComparison comparison, EntityMention name) {
    return IntStream.range(1, name.keys().size())
        .allMatch(at -> isPair(comparison, name.keys().get(at - 1), name.keys().get(at)));
  }

  private static boolean isPair(EvidenceComparison comparison, String first, String second) {
    List<AnalyzedSentence> both =
        comparison.sources().stream()
            .filter(source -> source.keys().contains(first) && source.keys().contains(second))
            .toList();
    return both.isEmpty() || both.stream().anyMatch(source -> isPair(source, first, second));
  }

  private static boolean isPair(AnalyzedSentence source, String first, String second) {
    List<AnalyzedToken> words = source.words();
    return IntStream.range(0, words.size())
        .filter(at -> words.get(at).key().equals(first))
        .anyMatch(
            at ->
                words.subList(at + 1, Math.min(words.size(), at + 1 + APART)).stream()
                    .anyMatch(word -> word.key().equals(second)));
  }

  /** Whether a name, or a word of one, stands where the evidence has another. */
  static boolean anySwapped(
      EvidenceComparison comparison, List<EntityMention> names, CaseStatistics cases) {
    return names.stream().anyMatch(name -> isSwapped(comparison, name, cases));
  }

  private static boolean isSwapped(
      EvidenceComparison comparison, EntityMention name, CaseStatistics cases) {
    return isOther(comparison, name, cases)
        || IntStream.range(name.from(), name.to())
            .mapToObj(at -> single(comparison.words(), at))
            .filter(word -> name.keys().size() > 1 && name.keys().containsAll(word.keys()))
            .anyMatch(word -> isOther(comparison, word, cases));
  }

  private static boolean isOther(
      EvidenceComparison comparison, EntityMention name, CaseStatistics cases) {
    return comparison.gaps(name.from(), name.to()).stream()
        .anyMatch(gap -> hasName(gap, cases) && !NameSupport.holds(inside(gap), name));
  }

  private static boolean hasName(EvidenceComparison.Gap gap, CaseStatistics cases) {
    return NameFinder.of(gap.source(), cases).stream()
        .anyMatch(name -> name.from() >= gap.from() && name.to() <= gap.to());
  }

  private static AnalyzedSentence inside(EvidenceComparison.Gap gap) {
    return AnalyzedSentence.ofWords(
        gap.source().words().subList(gap.from(), gap.to()), gap.source().rules());
  }

  private static EntityMention single(List<AnalyzedToken> words, int at) {
    return new EntityMention(at, at + 1, List.of(words.get(at).key()), words.get(at).text());
  }
}
