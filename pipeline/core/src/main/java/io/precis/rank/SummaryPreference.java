package io.precis.rank;

import io.precis.document.Sentence;
import io.precis.rank.feature.RankedText;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sees to it that a short summary of the author's own is told whole: its points are of one rank,
 * and the shortest of them may be the one that a reader asks for.
 */
final class SummaryPreference {
  /** Characters of a summary that leaves room for more; Chinese says more in fewer. */
  private static final int LONGEST = 700;

  private static final int LONGEST_IDEOGRAPHIC = 280;

  /** Headings down to the one of a document's summary, not of a part of it: the title, and it. */
  private static final int DEEPEST = 2;

  /** Share of the highest score that each of its sentences gets at least. */
  private static final double LEAST = 0.35;

  private SummaryPreference() {}

  /**
   * Raises the sentences of the first section that is named as a summary, if that is short.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param may whether a sentence may be raised
   * @param summary whether it stands in such a section
   */
  static void prefer(double[] scores, RankedText text, boolean[] may, boolean[] summary) {
    int first =
        IntStream.range(0, scores.length)
            .filter(i -> scores[i] > 0 && summary[i])
            .map(i -> text.sentences().get(i).section())
            .filter(section -> text.sections().get(section).depth() <= DEEPEST)
            .findFirst()
            .orElse(-1);
    int[] within =
        IntStream.range(0, scores.length)
            .filter(i -> text.sentences().get(i).section() == first)
            .filter(i -> text.sentences().get(i).role().competes())
            .toArray();
    if (!isShort(text, within)) {
      return;
    }
    double least = LEAST * Arrays.stream(scores).max().orElse(0);
    for (int i : within) {
      scores[i] = scores[i] > 0 && may[i] ? Math.max(scores[i], least) : scores[i];
    }
  }

  private static boolean isShort(RankedText text, int[] within) {
    int length = 0;
    long ideographs = 0;
    for (int i : within) {
      Sentence sentence = text.sentences().get(i);
      length += sentence.text().length();
      ideographs += sentence.text().codePoints().filter(Character::isIdeographic).count();
    }
    return length <= (2 * ideographs > length ? LONGEST_IDEOGRAPHIC : LONGEST);
  }
}
