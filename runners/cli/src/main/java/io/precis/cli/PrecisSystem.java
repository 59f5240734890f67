package io.precis.cli;

import io.precis.LocalSummarizer;
import io.precis.document.Document;
import io.precis.document.TextDocuments;
import io.precis.evaluate.EvaluationItem;
import io.precis.evaluate.SummaryLanguage;
import io.precis.evaluate.SummarySystem;
import io.precis.output.DocumentRecord;
import io.precis.output.Provenance;
import io.precis.spec.Length;
import io.precis.spec.SummarySpec;
import java.util.Locale;

/** This program as one of the systems that are measured: what it prints for a whole document. */
final class PrecisSystem implements SummarySystem {
  private final SummarySpec spec;
  private final String language;

  PrecisSystem(SummarySpec spec, SummaryLanguage language) {
    this.spec = spec;
    this.language = language.tag();
  }

  @Override
  public String name() {
    return "precis-" + spec.mode().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String summarize(EvaluationItem item, int targetWords) {
    Document document = TextDocuments.of(item.id(), item.source(), language);
    int units = Math.max(Length.MIN, targetWords);
    return LocalSummarizer.extractive(spec.withLength(new Length(units, units)))
        .summarize(document, Provenance.none())
        .map(DocumentRecord::summary)
        .orElseThrow(
            () -> new IllegalArgumentException("document '" + item.id() + "' has no sentence"));
  }
}
