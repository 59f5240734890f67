package io.precis.ground;

import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.Quantity;
import io.precis.language.WordList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a number counts what it counts in the evidence, and a verb has the subject that it has
 * there. Shallow: what a number counts is the next word of meaning behind it; a subject is the word
 * before an auxiliary.
 */
final class BindingCheck {
  private static final int COUNTED = 4;
  private static final int NEAR = 6;

  private final EvidenceComparison comparison;
  private final Set<String> auxiliaries;

  BindingCheck(EvidenceComparison comparison) {
    this.comparison = comparison;
    this.auxiliaries = comparison.summary().rules().words(WordList.AUXILIARIES);
  }

  /** Whether a number is torn from what it counts, or a verb from its subject. */
  boolean isTorn(List<Quantity> quantities) {
    return quantities.stream().anyMatch(this::isMoved)
        || IntStream.range(1, quantities.size())
            .anyMatch(at -> areExchanged(quantities.get(at - 1), quantities.get(at)))
        || IntStream.range(1, comparison.words().size()).anyMatch(this::hasOtherSubject);
  }

  /** Whether a source has the two the other way round between the same words. */
  private boolean areExchanged(Quantity one, Quantity two) {
    return IntStream.range(0, comparison.sources().size())
        .anyMatch(
            source -> {
              int first = onlyPlace(comparison.sources().get(source), one);
              int second = onlyPlace(comparison.sources().get(source), two);
              return second >= 0
                  && first > second
                  && isBetween(comparison.alignment(source), one, two, second, first);
            });
  }

  private static int onlyPlace(AnalyzedSentence source, Quantity quantity) {
    List<Quantity> same = source.quantities().stream().filter(quantity::isSupportedBy).toList();
    return same.size() == 1 ? same.get(0).from() : -1;
  }

  /** Whether what stands around both in the sentence stands around both there. */
  private boolean isBetween(WordAlignment alignment, Quantity one, Quantity two, int from, int to) {
    int left = one.from() - 1;
    while (left >= 0 && alignment.toSource(left) < 0) {
      left--;
    }
    int right = two.to();
    while (right < comparison.words().size() && alignment.toSource(right) < 0) {
      right++;
    }
    boolean before = left < 0 || alignment.toSource(left) < from;
    boolean after = right == comparison.words().size() || alignment.toSource(right) > to;
    return before && after && (left >= 0 || right < comparison.words().size());
  }

  /** Whether another noun stands before an auxiliary than in the sentence that it comes from. */
  private boolean hasOtherSubject(int verb) {
    AnalyzedToken subject = comparison.words().get(verb - 1);
    return isNoun(subject)
        && auxiliaries.contains(comparison.words().get(verb).key())
        && !comparison.isMatchedWord(verb - 1)
        && comparison.gaps(verb - 1, verb).stream().anyMatch(gap -> isOther(gap, subject));
  }

  private static boolean isOther(EvidenceComparison.Gap gap, AnalyzedToken subject) {
    List<AnalyzedToken> there = gap.source().words().subList(gap.from(), gap.to());
    return there.stream().anyMatch(word -> isNoun(word))
        && there.stream().noneMatch(word -> word.stem().equals(subject.stem()));
  }

  private static boolean isNoun(AnalyzedToken word) {
    return word.isLetters() && !word.isFunction();
  }

  private boolean isMoved(Quantity quantity) {
    int counted = meaning(comparison.words(), quantity.to());
    return counted >= 0 && isTorn(quantity, counted);
  }

  /**
   * Whether every source that has the number has the word too, but beside another number and away
   * from this one.
   */
  private boolean isTorn(Quantity quantity, int word) {
    String stem = comparison.words().get(word).stem();
    boolean torn = false;
    for (AnalyzedSentence source : comparison.sources()) {
      List<Quantity> same = source.quantities().stream().filter(quantity::isSupportedBy).toList();
      if (same.isEmpty()) {
        continue;
      }
      int[] places = places(source, stem);
      boolean beside = same.stream().anyMatch(each -> isNear(each, places));
      boolean other =
          source.quantities().stream()
              .filter(each -> !quantity.isSupportedBy(each))
              .anyMatch(each -> counts(source, each, places));
      if (beside || !other) {
        return false;
      }
      torn = true;
    }
    return torn;
  }

  private static int[] places(AnalyzedSentence source, String stem) {
    return IntStream.range(0, source.words().size())
        .filter(at -> source.words().get(at).stem().equals(stem))
        .toArray();
  }

  private static boolean isNear(Quantity quantity, int[] places) {
    return IntStream.of(places)
        .anyMatch(at -> at >= quantity.from() - NEAR && at < quantity.to() + NEAR);
  }

  /** Whether the word is what the number counts. */
  private static boolean counts(AnalyzedSentence source, Quantity quantity, int[] places) {
    int counted = meaning(source.words(), quantity.to());
    return IntStream.of(places).anyMatch(at -> at == counted);
  }

  /** The next word of meaning, within a few words and no further than a sign; -1 for none. */
  private static int meaning(List<AnalyzedToken> words, int from) {
    return IntStream.range(from, Math.min(words.size(), from + COUNTED))
        .takeWhile(at -> !words.get(at).isSign())
        .filter(at -> words.get(at).isLetters() && !words.get(at).isFunction())
        .findFirst()
        .orElse(-1);
  }
}
