package io.precis.summarize;

import io.precis.document.DuplicateFiles;
import io.precis.document.Extraction.Rejected;
import io.precis.document.SourceFile;
import io.precis.limit.TimeBudget;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.FileIdentity;
import io.precis.request.SummarySpec;
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
  private final DocumentProcessor reader;
  private final Extractor extractor;
  private final long maxBytes;
  private final Duration limit;

  private LocalReader(DocumentProcessor reader, Extractor extractor, ExtractSpec extract) {
    this.reader = reader;
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
    DocumentProcessor reader =
        new DocumentProcessor(
            spec, ModePolicy.extractive(), ChunkWindow.of(spec, null), List.of(), StepClock.none());
    return new LocalReader(reader, Extractor.open(extract), extract);
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
    DuplicateFiles group = new DuplicateFiles(identity.sha256(), List.of(file));
    DocumentProcessor.Result result = reader.read(group, extractor, TimeBudget.of(limit));
    return result
        .reading()
        .map(read -> ReadingRecord.of(file.name(), read.chunked(), read.head().flaws()))
        .orElseGet(() -> ReadingRecord.of(file.name(), rejected(result)));
  }

  private static Rejected rejected(DocumentProcessor.Result result) {
    return result.reject().orElseThrow();
  }

  /** Ends the processes that read, and removes their private files. */
  @Override
  public void close() throws IOException {
    extractor.close();
  }
}
