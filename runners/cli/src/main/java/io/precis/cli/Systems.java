package io.precis.cli;

import io.precis.chunk.SentenceSplitter;
import io.precis.evaluate.SystemCatalog;
import io.precis.spec.Mode;
import io.precis.spec.SummarySpec;

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
                new PrecisSystem(SummarySpec.DEFAULT.withMode(Mode.EXTRACTIVE), language));
  }
}
