package io.precis.cli;

import io.precis.chunk.SentenceSplitter;
import io.precis.evaluate.SummaryLanguage;
import io.precis.evaluate.SummarySystem;
import io.precis.evaluate.SystemCatalog;
import io.precis.rewrite.StudentSpec;
import io.precis.spec.Mode;
import io.precis.spec.SummarySpec;
import io.precis.student.BundleSource;
import io.precis.student.Device;

/** The systems that {@code precis evaluate} knows. */
final class Systems {
  private Systems() {}

  static SystemCatalog all() {
    return SystemCatalog.baselines()
        .with(
            "textrank",
            (language, seed) ->
                new TextRankSystem(
                    language.withSplitter(text -> SentenceSplitter.split(text, language.tag()))))
        .with(
            "extractive",
            (language, seed) ->
                new PrecisSystem(SummarySpec.DEFAULT.withMode(Mode.EXTRACTIVE), null, language))
        .with("hybrid", (language, seed) -> withStudent(Mode.HYBRID, language))
        .with("abstractive", (language, seed) -> withStudent(Mode.ABSTRACTIVE, language));
  }

  private static SummarySystem withStudent(Mode mode, SummaryLanguage language) {
    int threads = Runtime.getRuntime().availableProcessors();
    StudentSpec student =
        new StudentSpec(BundleSource.embedded(), Device.AUTO, threads, /* samples= */ 1);
    return new PrecisSystem(SummarySpec.DEFAULT.withMode(mode), student, language);
  }
}
