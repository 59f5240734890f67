package io.precis.evaluate.system;

import static java.util.Objects.requireNonNull;

import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.SummaryLanguage;
import java.util.List;

/** Baseline: the document's first sentences. */
public final class Lead implements SummarySystem {
  private final SummaryLanguage language;

  public Lead(SummaryLanguage language) {
    this.language = requireNonNull(language, "language is null");
  }

  @Override
  public String name() {
    return "lead";
  }

  /** As many sentences as come closest to {@code targetWords}, one a line. */
  @Override
  public String summarize(EvaluationItem item, int targetWords) {
    List<String> sentences = language.sentencesWithWords(item.source());
    return String.join("\n", Lengths.closest(sentences, targetWords, language::words));
  }
}
