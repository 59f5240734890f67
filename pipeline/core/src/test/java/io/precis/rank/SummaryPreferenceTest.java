package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.rank.feature.RankedText;
import io.precis.rank.filter.SentenceFilter;
import io.precis.segment.SentenceSplitter;
import io.precis.text.TextDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryPreferenceTest {
  private static final String SHORT = "The dam broke. Nobody was hurt.";

  @Test
  void aShortSummaryIsToldWhole() {
    RankedText text = ranked("# Dam\n\n## Summary\n\n" + SHORT + "\n\n## Causes\n\nIt rained.\n");
    assertArrayEquals(new double[] {0, 0, 1, 0.35, 0, 0.1}, preferred(text, true), 1e-9);
    assertArrayEquals(new double[] {0, 0, 1, 0.1, 0, 0.1}, preferred(text, false), 1e-9);
  }

  @Test
  void noneOfAPartOrOfMoreThanAPageIs() {
    RankedText part =
        ranked("# Dam\n\n## Causes\n\n### Summary\n\n" + SHORT + "\n\n## Ends\n\nIt is dry.\n");
    assertArrayEquals(new double[] {0, 0, 0, 1, 0.1, 0, 0.1}, preferred(part, true), 1e-9);
    RankedText lengthy =
        ranked("# Dam\n\n## Summary\n\nThe dam broke " + "far ".repeat(200) + "down. It rained.");
    assertArrayEquals(new double[] {0, 0, 1, 0.1}, preferred(lengthy, true), 1e-9);
  }

  private static double[] preferred(RankedText text, boolean may) {
    double[] scores = new double[text.size()];
    boolean[] raised = new boolean[text.size()];
    boolean[] summary = new boolean[text.size()];
    boolean first = true;
    for (int i = 0; i < scores.length; i++) {
      Sentence sentence = text.sentences().get(i);
      boolean heading = sentence.role().isHeading();
      scores[i] = heading ? 0 : first ? 1 : 0.1;
      first &= heading;
      raised[i] = may;
      summary[i] = text.sections().get(sentence.section()).heading().equals("Summary");
    }
    SummaryPreference.prefer(scores, text, raised, summary);
    return scores;
  }

  private static RankedText ranked(String markdown) {
    Document document = TextDocuments.of("a.md", markdown, "en");
    List<Sentence> sentences = SentenceSplitter.split(document);
    return RankedText.of(document, sentences, SentenceFilter.of("en").inputs(sentences));
  }
}
