package io.precis.cli.evaluate;

import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.system.SummarySystem;
import io.precis.evaluate.system.SystemCatalog;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.segment.SentenceSplitter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The systems that {@code precis evaluate} knows. */
final class SystemRegistry {
  private SystemRegistry() {}

  /** What runs only where it is named: modes that need a student, and what needs a query. */
  static final List<String> ON_REQUEST = List.of("focused", "hybrid", "abstractive");

  /**
   * All of them.
   *
   * @param asked what this program's systems are asked for, but for mode, length and focus
   * @param student that rewrites in a mode; asked for when a system needs it
   */
  static SystemCatalog all(Supplier<SummarySpec> asked, Function<Mode, StudentSpec> student) {
    return SystemCatalog.baselines()
        .with(
            "textrank",
            (language, seed) ->
                new TextRankSystem(
                    language.withSplitter(text -> SentenceSplitter.split(text, language.tag()))))
        .with(
            "extractive",
            (language, seed) ->
                new PrecisSystem(asked.get().withMode(Mode.EXTRACTIVE), null, language))
        .with("focused", (language, seed) -> PrecisSystem.focused(asked.get(), language))
        .with(
            "hybrid",
            (language, seed) -> withStudent(asked.get().withMode(Mode.HYBRID), student, language))
        .with(
            "abstractive",
            (language, seed) ->
                withStudent(asked.get().withMode(Mode.ABSTRACTIVE), student, language));
  }

  private static SummarySystem withStudent(
      SummarySpec spec, Function<Mode, StudentSpec> student, SummaryLanguage language) {
    return new PrecisSystem(spec, student.apply(spec.mode()), language);
  }
}
