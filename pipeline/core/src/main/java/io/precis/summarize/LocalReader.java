package io.precis.summarize;

import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.DuplicateFiles;
import io.precis.document.Extraction;
import io.precis.document.Extraction.Rejected;
import io.precis.document.Flaw;
import io.precis.document.SourceFile;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.FileIdentity;
import io.precis.request.SummarySpec;
import io.precis.segment.Chunker;
import io.precis.summary.ReadingRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Reads files as a run reads them, by the same code, without a pipeline and without summarizing:
 * for people who want to see what a summary is made from.
 *
 * <p>Safe for use by several threads.
 */
public final class LocalReader implements AutoCloseable {
  private final SummarySpec spec;
  private final Chunker chunker;
  private final Extractor extractor;
  private final long maxBytes;
  private final Duration limit;

  private LocalReader(SummarySpec spec, Extractor extractor, ExtractSpec extract) {
    this.spec = spec;
    this.chunker = ChunkWindow.usual().chunker();
    this.extractor = extractor;
    this.maxBytes = extract.maxBytes();
    this.limit = extract.perDocumentTimeout();
  }

  /**
   * A reader; no process is started before the first file.
   *
   * @param spec its language, where it gives one, is that of every document
   * @throws IOException where the spool directory cannot be written
   * @throws IllegalArgumentException where OCR is asked for and Tesseract is not installed
   */
  public static LocalReader open(SummarySpec spec, ExtractSpec extract) throws IOException {
    return new LocalReader(spec, Extractor.open(extract), extract);
  }

  /**
   * Reads one file; what is wrong with it is in the answer.
   *
   * @throws IOException where our own disk fails
   * @throws InterruptedException where the caller is interrupted
   */
  public ReadingRecord read(SourceFile file) throws IOException, InterruptedException {
    FileIdentity identity = FileIdentity.of(file, maxBytes);
    if (identity.rejected().isPresent()) {
      return ReadingRecord.of(file.name(), identity.rejected().get());
    }
    DuplicateFiles group = DuplicateFiles.of(identity.sha256(), List.of(file));
    TimeBudget time = TimeBudget.of(limit);
    Extraction extraction = extractor.extract(group, time);
    if (extraction instanceof Rejected rejected) {
      return ReadingRecord.of(file.name(), rejected);
    }
    return Guard.run(group.sha256(), time, () -> chunked(group, extraction))
        .orElse(
            failure ->
                ReadingRecord.of(file.name(), group.rejected(failure.cause(), failure.detail())));
  }

  private ReadingRecord chunked(DuplicateFiles group, Extraction extraction) {
    String name = group.first().name();
    List<Flaw> flaws = extraction.flaws().stream().sorted().toList();
    Document extracted = extraction.document().orElseThrow();
    Document document = spec.givenLanguage().map(extracted::withLanguage).orElse(extracted);
    ChunkedDocument chunked = chunker.chunk(document);
    return chunked.chunks().isEmpty()
        ? ReadingRecord.of(name, DocumentProcessor.empty(group))
        : ReadingRecord.of(name, chunked, flaws);
  }

  /** Ends the processes that read, and removes their private files. */
  @Override
  public void close() throws IOException {
    extractor.close();
  }
}
