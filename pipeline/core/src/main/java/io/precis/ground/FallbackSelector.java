package io.precis.ground;

import io.precis.compress.RuleCompressor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses the source sentence that takes the place of one that fails. */
final class FallbackSelector {
  private static final int FEWEST_TERMS = 3;

  /**
   * A source sentence for the summary.
   *
   * @param place its place in the index
   * @param text as it is printed
   */
  record Choice(int place, String text) {}

  private final SourceIndex index;
  private final Aligner aligner;
  private List<Integer> central;

  FallbackSelector(SourceIndex index, Aligner aligner) {
    this.index = index;
    this.aligner = aligner;
  }

  /**
   * The source sentence nearest to {@code failed} that the summary does not have yet: its evidence
   * first, then others that share its terms, then those that say what the node is about.
   *
   * @return empty where every source sentence is used
   */
  Optional<Choice> choose(String failed, Alignment alignment, EmittedSentences printed) {
    List<Integer> near = new ArrayList<>();
    if (alignment.main() >= 0) {
      near.add(alignment.main());
    }
    near.addAll(alignment.places());
    near.addAll(aligner.ranked(failed));
    return first(near, printed, FEWEST_TERMS)
        .or(() -> first(central(), printed, FEWEST_TERMS))
        .or(() -> first(central(), printed, 0));
  }

  private Optional<Choice> first(List<Integer> places, EmittedSentences printed, int fewest) {
    return places.stream()
        .filter(place -> index.terms(place).length >= fewest && !printed.cites(place))
        .map(place -> new Choice(place, RuleCompressor.compress(index.source(place).text())))
        .filter(choice -> choice.text().codePoints().anyMatch(Character::isLetterOrDigit))
        .filter(choice -> !printed.says(choice.text()))
        .findFirst();
  }

  /** All places, those first whose terms most other sentences share; ties in text order. */
  private List<Integer> central() {
    if (central == null) {
      double[] scores = IntStream.range(0, index.size()).mapToDouble(this::centrality).toArray();
      central =
          IntStream.range(0, index.size())
              .boxed()
              .sorted(Comparator.comparingDouble(place -> -scores[place]))
              .toList();
    }
    return central;
  }

  /** Mean log frequency of the sentence's terms, damped for sentences of few terms. */
  private double centrality(int place) {
    int[] terms = index.terms(place);
    double sum = 0;
    for (int term : terms) {
      sum += Math.log(index.postings(term).length);
    }
    return sum / (terms.length + FEWEST_TERMS);
  }
}
