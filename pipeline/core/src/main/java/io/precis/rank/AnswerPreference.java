package io.precis.rank;

import io.precis.document.Section;
import io.precis.rank.feature.RankedText;
import io.precis.text.line.QuestionLabels;
import java.util.List;

/**
 * Sees to it that of questions and answers each is told by the sentence that answers it: the first
 * below the question, which is printed above it. What goes on with one answer would else be printed
 * at the cost of the other questions.
 */
final class AnswerPreference {
  private static final int LEAST_QUESTIONS = 6;

  /** Share of a text's headings that ask. */
  private static final double ASKED = 0.6;

  private static final double FIRST = 2;
  private static final double FURTHER = 0.6;

  private AnswerPreference() {}

  /**
   * Raises the first candidate of each section whose heading asks, and lowers the others; does
   * nothing to a text of which few headings ask.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   */
  static void prefer(double[] scores, RankedText text) {
    List<Section> sections = text.sections();
    boolean[] asks = new boolean[sections.size()];
    int asked = 0;
    int headed = 0;
    for (int i = 0; i < asks.length; i++) {
      asks[i] = QuestionLabels.asks(sections.get(i).heading());
      asked += asks[i] ? 1 : 0;
      headed += sections.get(i).heading().isBlank() ? 0 : 1;
    }
    if (asked < LEAST_QUESTIONS || asked < ASKED * headed) {
      return;
    }
    int last = -1;
    for (int i = 0; i < scores.length; i++) {
      int section = text.sentences().get(i).section();
      if (scores[i] > 0 && section >= 0 && asks[section]) {
        scores[i] *= section == last ? FURTHER : FIRST;
        last = section;
      }
    }
  }
}
