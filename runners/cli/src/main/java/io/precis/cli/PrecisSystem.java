package io.precis.cli;

import io.precis.document.Document;
import io.precis.evaluate.EvaluationItem;
import io.precis.evaluate.SummaryLanguage;
import io.precis.evaluate.SummarySystem;
import io.precis.request.Length;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.text.TextDocuments;
import java.util.Locale;

/** This program as one of the systems that are measured: what it prints for a whole document. */
final class PrecisSystem implements SummarySystem {
  private final SummarySpec spec;
  private final StudentSpec student;
  private final String language;

  /**
   * @param student null for a mode that needs none
   */
  PrecisSystem(SummarySpec spec, StudentSpec student, SummaryLanguage language) {
    this.spec = spec;
    this.student = student;
    this.language = language.tag();
  }

  @Override
  public String name() {
    return spec.mode().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String summarize(EvaluationItem item, int targetWords) {
    Document document = TextDocuments.of(item.id(), item.source(), language);
    int units = Math.max(Length.MIN, targetWords);
    return LocalSummarizer.with(spec.withLength(new Length(units, units)), student)
        .summarize(document)
        .map(DocumentRecord::summary)
        .orElseThrow(
            () -> new IllegalArgumentException("document '" + item.id() + "' has no sentence"));
  }
}
