package io.precis.ground.introduce;

import java.io.Serializable;

/**
 * How many summary sentences use only names that the summary has introduced.
 *
 * @param sentences sentences of the summary that use a name or term which the document introduces
 * @param introducedBefore those whose every such name had been introduced, in them or before them
 * @param introducedAfter those whose every such name is, after introductions were put in
 * @param inserted introductions put in
 */
public record IntroductionStatistics(
    int sentences, int introducedBefore, int introducedAfter, int inserted)
    implements Serializable {
  public IntroductionStatistics {
    if (sentences < 0
        || introducedBefore < 0
        || introducedBefore > introducedAfter
        || introducedAfter > sentences
        || inserted < 0) {
      throw new IllegalArgumentException(
          "want 0 <= introducedBefore <= introducedAfter <= sentences, got "
              + introducedBefore
              + ", "
              + introducedAfter
              + ", "
              + sentences);
    }
  }

  /** A report of nothing. */
  public static IntroductionStatistics empty() {
    return new IntroductionStatistics(0, 0, 0, 0);
  }

  public IntroductionStatistics plus(IntroductionStatistics other) {
    return new IntroductionStatistics(
        sentences + other.sentences,
        introducedBefore + other.introducedBefore,
        introducedAfter + other.introducedAfter,
        inserted + other.inserted);
  }

  /** Share of sentences whose names had been introduced, 0 to 1; 1 where no sentence uses one. */
  public double shareBefore() {
    return sentences == 0 ? 1 : (double) introducedBefore / sentences;
  }

  /** That share after introductions were put in. */
  public double shareAfter() {
    return sentences == 0 ? 1 : (double) introducedAfter / sentences;
  }
}
