package io.precis.rank.semantic;

import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.rank.feature.RankedText;
import java.util.List;

/**
 * A sentence and what a reader sees around it.
 *
 * @param text the sentence
 * @param heading that it stands under; empty where there is none
 * @param before the sentence before it in its section; empty where there is none
 * @param after the sentence after it in its section; empty where there is none
 */
public record SentenceContext(String text, String heading, String before, String after) {

  /** What stands around sentence {@code i}. */
  public static SentenceContext of(RankedText text, int i) {
    List<Sentence> sentences = text.sentences();
    Sentence sentence = sentences.get(i);
    List<Section> sections = text.sections();
    String heading =
        sentence.section() < sections.size() ? sections.get(sentence.section()).heading() : "";
    return new SentenceContext(
        sentence.text(),
        heading,
        beside(sentences, sentence, i - 1),
        beside(sentences, sentence, i + 1));
  }

  private static String beside(List<Sentence> sentences, Sentence sentence, int at) {
    boolean same =
        at >= 0 && at < sentences.size() && sentences.get(at).section() == sentence.section();
    return same ? sentences.get(at).text() : "";
  }
}
