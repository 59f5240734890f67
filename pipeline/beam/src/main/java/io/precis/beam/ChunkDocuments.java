package io.precis.beam;

import static java.util.Objects.requireNonNull;

import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.TokenCounter;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Parts each document into chunks that fit a window.
 *
 * <p>The input needs a coder of documents; the output has {@link ChunkedDocumentCoder} over it.
 */
public final class ChunkDocuments
    extends PTransform<PCollection<Document>, PCollection<ChunkedDocument>> {
  private static final long serialVersionUID = 1L;

  private final ChunkSpec spec;
  private final TokenCounter counter;

  private ChunkDocuments(ChunkSpec spec, TokenCounter counter) {
    this.spec = spec;
    this.counter = counter;
  }

  /** Chunks of {@code spec}, counted by {@link WordTokenCounter}. */
  public static ChunkDocuments of(ChunkSpec spec) {
    return new ChunkDocuments(requireNonNull(spec, "spec is null"), new WordTokenCounter());
  }

  /** Counts tokens as the model does that will read the chunks. */
  public ChunkDocuments withTokenCounter(TokenCounter counter) {
    return new ChunkDocuments(spec, requireNonNull(counter, "counter is null"));
  }

  @Override
  public PCollection<ChunkedDocument> expand(PCollection<Document> documents) {
    return documents
        .apply("Chunk", ParDo.of(new ChunkFn(spec, counter)))
        .setCoder(ChunkedDocumentCoder.of(documents.getCoder()));
  }

  private static final class ChunkFn extends DoFn<Document, ChunkedDocument> {
    private static final long serialVersionUID = 1L;
    private final ChunkSpec spec;
    private final TokenCounter counter;
    private transient Chunker chunker;

    ChunkFn(ChunkSpec spec, TokenCounter counter) {
      this.spec = spec;
      this.counter = counter;
    }

    @Setup
    public void open() {
      chunker = new Chunker(spec, counter);
    }

    @ProcessElement
    public void chunk(@Element Document document, OutputReceiver<ChunkedDocument> chunked) {
      chunked.output(chunker.chunk(document));
    }
  }
}
