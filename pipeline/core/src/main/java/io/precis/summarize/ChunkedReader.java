package io.precis.summarize;

import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.DuplicateFiles;
import io.precis.document.Extraction;
import io.precis.document.Extraction.Rejected;
import io.precis.document.RejectCause;
import io.precis.limit.TimeBudget;
import io.precis.read.Extractor;
import io.precis.request.SummarySpec;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import java.io.IOException;
import java.util.Optional;

/** Has a document extracted and cuts it into sentences and chunks; ranks nothing. */
final class ChunkedReader {
  private final SummarySpec spec;
  private final ModePolicy modes;
  private final Chunker forStudent;
  private final Chunker usual;

  /**
   * @param modes which mode documents of a language are summarized in
   * @param window how large chunks are where a student reads them
   */
  ChunkedReader(SummarySpec spec, ModePolicy modes, ChunkWindow window) {
    this.spec = spec;
    this.modes = modes;
    this.forStudent = chunker(window);
    this.usual = chunker(ChunkWindow.usual());
  }

  /**
   * What is read of the first file of a group.
   *
   * @param time that the document may take
   * @return a reject too where the file is not what it was when its group was told
   * @throws IOException where our own disk fails
   */
  Extraction extract(DuplicateFiles group, Extractor extractor, TimeBudget time)
      throws IOException, InterruptedException {
    Extraction extraction = extractor.extract(group.first(), time);
    boolean changed =
        extraction
            .document()
            .filter(document -> !document.id().sha256().equals(group.sha256()))
            .isPresent();
    return changed
        ? rejected(group, RejectCause.CHANGED, "changed after it was listed")
        : extraction;
  }

  /**
   * The document cut up, in the language that was asked for.
   *
   * @return empty where it holds no sentence
   */
  Optional<ChunkedDocument> chunk(Document extracted) {
    Document document = spec.givenLanguage().map(extracted::withLanguage).orElse(extracted);
    ChunkedDocument chunked = chunker(document.language()).chunk(document);
    return chunked.chunks().isEmpty() ? Optional.empty() : Optional.of(chunked);
  }

  static Rejected rejected(DuplicateFiles group, RejectCause cause, String detail) {
    return new Rejected(group.first(), group.sha256(), cause, detail);
  }

  /** What a document is told that {@link #chunk} finds nothing in. */
  static Rejected empty(DuplicateFiles group) {
    return rejected(group, RejectCause.EMPTY, "no sentence");
  }

  private static Chunker chunker(ChunkWindow window) {
    return new Chunker(ChunkSpec.ofWindow(window.tokens()), window.counter());
  }

  /** A text that no student reads is not cut to its window. */
  private Chunker chunker(String language) {
    return modes.modeFor(language).usesStudent() ? forStudent : usual;
  }
}
