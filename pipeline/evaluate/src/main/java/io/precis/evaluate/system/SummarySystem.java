package io.precis.evaluate.system;

import io.precis.evaluate.data.EvaluationItem;

/** Anything that summarizes a document. Used by one thread at a time. */
public interface SummarySystem {

  /** What it is called in tables. */
  String name();

  /**
   * Summarizes one document.
   *
   * @param item the document; only an upper bound such as {@link Oracle} looks at its targets
   * @param targetWords how long the summary should be; words are characters where the script has no
   *     spaces
   * @return a summary that is not blank; how near it comes to {@code targetWords} is measured
   */
  String summarize(EvaluationItem item, int targetWords);
}
