package io.precis.cli.evaluate;

import io.precis.document.Document;
import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.system.SummarySystem;
import io.precis.request.Length;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.text.TextDocuments;
import java.util.Locale;

/** This program as one of the systems that are measured: what it prints for a whole document. */
final class PrecisSystem implements SummarySystem {
  private final String name;
  private final boolean answers;
  private final SummarySpec spec;
  private final StudentSpec student;
  private final String language;

  /**
   * @param student null for a mode that needs none
   */
  PrecisSystem(SummarySpec spec, StudentSpec student, SummaryLanguage language) {
    this(spec.mode().name().toLowerCase(Locale.ROOT), spec, student, language, false);
  }

  private PrecisSystem(
      String name,
      SummarySpec spec,
      StudentSpec student,
      SummaryLanguage language,
      boolean answers) {
    this.name = name;
    this.answers = answers;
    this.spec = spec;
    this.student = student;
    this.language = language.tag();
  }

  /** Extractive, with each document's query as its focus. */
  static PrecisSystem focused(SummarySpec spec, SummaryLanguage language) {
    return new PrecisSystem("focused", spec, null, language, true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summarize(EvaluationItem item, int targetWords) {
    Document document = TextDocuments.of(item.id(), item.source(), language);
    SummarySpec asked = answers ? spec.withFocus(item.query()) : spec;
    int units = Math.max(Length.MIN, targetWords);
    return LocalSummarizer.with(asked.withLength(new Length(units, units)), student)
        .summarize(document)
        .map(DocumentRecord::summary)
        .orElseThrow(
            () -> new IllegalArgumentException("document '" + item.id() + "' has no sentence"));
  }
}
