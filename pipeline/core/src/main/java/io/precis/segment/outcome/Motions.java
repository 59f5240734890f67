package io.precis.segment.outcome;

import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import java.util.List;

/**
 * Sentences of a document in which something is moved, and which later one says what became of it:
 * minutes tell both. A language without lists has no motions.
 */
public final class Motions {
  /** Sentences behind a motion among which its result stands. */
  private static final int RESULT_WITHIN = 4;

  private final List<Sentence> sentences;
  private final PatternList motions;
  private final PatternList results;

  private Motions(List<Sentence> sentences, LanguageRules rules) {
    this.sentences = sentences;
    this.motions = rules.patterns(WordList.STATEMENTS_MOTION);
    this.results = rules.patterns(WordList.STATEMENTS_RESULT);
  }

  /**
   * The motions of a document.
   *
   * @param language BCP 47 primary language of the document
   * @param sentences of the document, in text order
   */
  public static Motions of(String language, List<Sentence> sentences) {
    return new Motions(List.copyOf(sentences), LanguageRules.of(language));
  }

  /** Whether something is moved in sentence {@code i} whose result it does not tell itself. */
  public boolean isOpen(int i) {
    return motions.isIn(said(i)) && !results.isIn(said(i));
  }

  /** The sentence that says what became of the motion of sentence {@code i}; -1 for none. */
  public int result(int i) {
    if (!isOpen(i)) {
      return -1;
    }
    for (int j = i + 1; j < sentences.size() && j <= i + RESULT_WITHIN && isBehind(i, j); j++) {
      if (results.isIn(said(j))) {
        return j;
      }
      if (motions.isIn(said(j))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBehind(int i, int j) {
    return sentences.get(j).section() == sentences.get(i).section()
        && sentences.get(j).role().competes();
  }

  private String said(int i) {
    return sentences.get(i).text();
  }
}
