package io.precis.cli;

import io.precis.evaluate.SummaryLanguage;
import io.precis.evaluate.SummarySystem;
import io.precis.evaluate.SystemCatalog;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.segment.SentenceSplitter;
import java.util.List;
import java.util.function.Function;

/** The systems that {@code precis evaluate} knows. */
final class SystemRegistry {
  private SystemRegistry() {}

  /** What runs only where it is named: modes that need a student, and what needs a query. */
  static final List<String> ON_REQUEST = List.of("focused", "hybrid", "abstractive");

  /**
   * All of them.
   *
   * @param student that rewrites in a mode; asked for when a system needs it
   */
  static SystemCatalog all(Function<Mode, StudentSpec> student) {
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
        .with("focused", (language, seed) -> PrecisSystem.focused(language))
        .with("hybrid", (language, seed) -> withStudent(Mode.HYBRID, student, language))
        .with("abstractive", (language, seed) -> withStudent(Mode.ABSTRACTIVE, student, language));
  }

  private static SummarySystem withStudent(
      Mode mode, Function<Mode, StudentSpec> student, SummaryLanguage language) {
    return new PrecisSystem(SummarySpec.DEFAULT.withMode(mode), student.apply(mode), language);
  }
}
