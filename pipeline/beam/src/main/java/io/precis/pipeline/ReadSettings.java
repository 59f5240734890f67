package io.precis.pipeline;

import static java.util.Objects.requireNonNull;

import io.precis.metrics.Stage;
import io.precis.pipeline.statistics.StatisticsSource;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.SourceLocations;
import io.precis.request.SummarySpec;
import io.precis.summarize.ChunkWindow;
import io.precis.summarize.DocumentProcessor;
import io.precis.summarize.ModePolicy;
import io.precis.write.RunStore;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * All that reading and choosing depend on.
 *
 * @param spec what is asked for
 * @param extract how files are read
 * @param modes which mode documents of a language are summarized in
 * @param window how large chunks may be
 * @param statistics of collections, one a language at most
 * @param sources how records say where their documents lie
 * @param failures time that was lost already
 * @param run directory below which extracted texts are written; null where they are not kept
 */
record ReadSettings(
    SummarySpec spec,
    ExtractSpec extract,
    ModePolicy modes,
    ChunkWindow window,
    List<StatisticsSource> statistics,
    SourceLocations sources,
    FailedTime failures,
    RunStore run)
    implements Serializable {
  ReadSettings {
    requireNonNull(spec, "spec is null");
    requireNonNull(extract, "extract is null");
    requireNonNull(modes, "modes is null");
    requireNonNull(window, "window is null");
    requireNonNull(sources, "sources is null");
    requireNonNull(failures, "failures is null");
    statistics = List.copyOf(statistics);
  }

  /** A reader for one thread; the processes that parse are shared by all. */
  DocumentSource open() throws IOException {
    return new DocumentSource(
        new DocumentProcessor(spec, modes, window, statistics, Stage::begin),
        Extractor.shared(extract),
        extract.perDocumentTimeout(),
        sources,
        failures,
        run);
  }
}
