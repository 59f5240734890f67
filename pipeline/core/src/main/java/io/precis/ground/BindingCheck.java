package io.precis.ground;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.Quantity;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a number counts what it counts in the evidence, and a verb has the subject that it has
 * there. Shallow: what a number counts is the next word of meaning behind it.
 */
final class BindingCheck {
  private static final int COUNTED = 4;
  private static final int NEAR = 6;

  private final EvidenceComparison comparison;

  BindingCheck(EvidenceComparison comparison) {
    this.comparison = comparison;
  }

  /** Whether a number is torn from what it counts, or a verb from its subject. */
  boolean isTorn(List<Quantity> quantities) {
    return quantities.stream().anyMatch(this::isMoved)
        || IntStream.range(1, quantities.size())
            .anyMatch(at -> areExchanged(quantities.get(at - 1), quantities.get(at)))
        || new SubjectCheck(comparison).isOther();
  }

  /**
   * Whether the sentence that the words around two numbers come from has both, but not in this
   * order.
   */
  private boolean areExchanged(Quantity one, Quantity two) {
    int owner = comparison.owner(one.from());
    if (owner < 0 || owner != comparison.owner(two.from())) {
      return false;
    }
    int[] first = places(comparison.sources().get(owner), one);
    int[] second = places(comparison.sources().get(owner), two);
    return first.length > 0 && second.length > 0 && first[0] > second[second.length - 1];
  }

  /** Where the sentence has the number, in order. */
  private static int[] places(AnalyzedSentence source, Quantity quantity) {
    return source.quantities().stream()
        .filter(quantity::isSupportedBy)
        .mapToInt(Quantity::from)
        .sorted()
        .toArray();
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
      boolean beside = same.stream().anyMatch(each -> isBeside(source, each, places));
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

  /**
   * Whether the word stands near the number, with no other number between that has something to
   * count before it, and where it stands before the number, counted by none.
   */
  private static boolean isBeside(AnalyzedSentence source, Quantity quantity, int[] places) {
    return IntStream.of(places)
        .filter(at -> at >= quantity.from() - NEAR && at < quantity.to() + NEAR)
        .anyMatch(
            at ->
                source.quantities().stream()
                    .filter(each -> !quantity.isSupportedBy(each))
                    .noneMatch(each -> takes(source, each, quantity, at)));
  }

  private static boolean takes(AnalyzedSentence source, Quantity each, Quantity quantity, int at) {
    boolean between = each.from() >= quantity.to() && each.to() <= at;
    return between
        ? source.words().subList(quantity.to(), each.from()).stream().anyMatch(BindingCheck::isNoun)
        : at < quantity.from() && meaning(source.words(), each.to()) == at;
  }

  private static boolean isNoun(AnalyzedToken word) {
    return word.isLetters() && !word.isFunction();
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
