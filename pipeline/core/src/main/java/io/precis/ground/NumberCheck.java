package io.precis.ground;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.Quantity;
import java.util.List;
import java.util.Optional;

/** Whether the evidence holds every number of a sentence, and holds it in the same place. */
final class NumberCheck {
  private NumberCheck() {}

  /** The first quantity that no evidence supports; empty where all are supported. */
  static Optional<Quantity> unsupported(EvidenceComparison comparison, List<Quantity> quantities) {
    return quantities.stream()
        .filter(quantity -> !quantity.soft())
        .filter(quantity -> comparison.sources().stream().noneMatch(s -> holds(s, quantity)))
        .findFirst();
  }

  /** Whether a quantity stands where the evidence has another. */
  static boolean anySwapped(EvidenceComparison comparison, List<Quantity> quantities) {
    return quantities.stream().anyMatch(quantity -> isSwapped(comparison, quantity));
  }

  static boolean holds(AnalyzedSentence source, Quantity quantity) {
    return source.quantities().stream().anyMatch(quantity::isSupportedBy);
  }

  private static boolean isSwapped(EvidenceComparison comparison, Quantity quantity) {
    return comparison.gaps(quantity.from(), quantity.to()).stream()
        .map(NumberCheck::inside)
        .anyMatch(other -> !other.isEmpty() && other.stream().noneMatch(quantity::isSupportedBy));
  }

  private static List<Quantity> inside(EvidenceComparison.Gap gap) {
    return gap.source().quantities().stream()
        .filter(quantity -> quantity.from() >= gap.from() && quantity.to() <= gap.to())
        .filter(quantity -> !quantity.soft())
        .toList();
  }
}
