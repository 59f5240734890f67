package io.precis.evaluate.system;

import static java.util.Objects.requireNonNull;

import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.SummaryLanguage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Baseline: sentences drawn at random, in document order. */
public final class RandomSentences implements SummarySystem {
  // Keeps documents with neighbouring ids from sharing a sequence.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final SummaryLanguage language;
  private final long seed;

  /** The same seed, document and length give the same summary, in any order of documents. */
  public RandomSentences(SummaryLanguage language, long seed) {
    this.language = requireNonNull(language, "language is null");
    this.seed = seed;
  }

  @Override
  public String name() {
    return "random";
  }

  /** As many sentences as come closest to {@code targetWords}, one a line. */
  @Override
  public String summarize(EvaluationItem item, int targetWords) {
    List<Numbered> drawn = new ArrayList<>();
    for (String sentence : language.sentencesWithWords(item.source())) {
      drawn.add(new Numbered(drawn.size(), sentence));
    }
    Collections.shuffle(drawn, new Random(seed + SPREAD * item.id().hashCode()));
    int taken =
        Lengths.closest(
                drawn.stream().map(Numbered::sentence).toList(), targetWords, language::words)
            .size();
    return String.join(
        "\n",
        drawn.stream()
            .limit(taken)
            .sorted(Comparator.comparingInt(Numbered::ordinal))
            .map(Numbered::sentence)
            .toList());
  }

  private record Numbered(int ordinal, String sentence) {}
}
