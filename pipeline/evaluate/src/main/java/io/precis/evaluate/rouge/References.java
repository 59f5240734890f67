package io.precis.evaluate.rouge;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How scores against several references become one. */
public enum References {
  /** Units of all references together, as the script's option {@code -f A}. */
  MEAN {
    @Override
    public RougeScore combine(List<Overlap> overlaps) {
      return overlaps.stream().reduce(Overlap.NONE, Overlap::plus).score();
    }
  },
  /** The reference with the highest recall, as the script's option {@code -f B}. */
  BEST_RECALL {
    @Override
    public RougeScore combine(List<Overlap> overlaps) {
      return best(overlaps.stream().map(Overlap::score).toList(), RougeScore::recall);
    }
  },
  /** The reference with the highest F1, as papers on data with several references report it. */
  BEST_F1 {
    @Override
    public RougeScore combine(List<Overlap> overlaps) {
      return best(overlaps.stream().map(Overlap::score).toList(), RougeScore::f1);
    }
  };

  /** One score of the overlaps with each reference; there is at least one. */
  public abstract RougeScore combine(List<Overlap> overlaps);

  // Of equals the first, as the script keeps it.
  private static RougeScore best(List<RougeScore> scores, ToDoubleFunction<RougeScore> by) {
    return scores.stream()
        .reduce((a, b) -> comparingDouble(by).compare(b, a) > 0 ? b : a)
        .orElseThrow();
  }
}
