package io.precis.evaluate.rouge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * ROUGE (Lin 2004) as the original script ROUGE-1.5.5 computes it.
 *
 * <p>The script rounds recall and precision to five digits before it computes F1; this class does
 * not round.
 */
public final class Rouge {
  private Rouge() {}

  /**
   * Scores a summary.
   *
   * @param candidate the summary; without words it scores 0
   * @param references one or more texts to compare it with
   * @throws IllegalArgumentException where there is no reference
   */
  public static RougeScore score(
      RougeVariant variant, References mode, RougeText candidate, List<RougeText> references) {
    requireNonNull(variant, "variant is null");
    requireNonNull(mode, "mode is null");
    requireNonNull(candidate, "candidate is null");
    if (references.isEmpty()) {
      throw new IllegalArgumentException("want at least 1 reference, got 0");
    }
    return mode.combine(references.stream().map(r -> variant.overlap(r, candidate)).toList());
  }
}
