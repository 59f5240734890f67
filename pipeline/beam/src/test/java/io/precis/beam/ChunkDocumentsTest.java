package io.precis.beam;

import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.RandomDocuments;
import io.precis.segment.WordTokenCounter;
import io.precis.testing.Seeds;
import io.precis.text.TextDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ChunkDocumentsTest {
  private static final ChunkSpec SPEC = ChunkSpec.ofWindow(64);

  @Test
  void chunksAsTheChunkerDoes() {
    Random random = Seeds.randomFor(ChunkDocumentsTest.class);
    List<Document> documents = new ArrayList<>();
    List<ChunkedDocument> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      documents.add(RandomDocuments.next(random));
      expected.add(new Chunker(SPEC, String::length).chunk(documents.get(i)));
    }
    Pipeline pipeline = Pipeline.create();
    PCollection<ChunkedDocument> chunked =
        pipeline
            .apply(Create.of(documents).withCoder(DocumentCoder.of()))
            .apply(ChunkDocuments.of(SPEC).withTokenCounter(String::length));
    PAssert.that(chunked).containsInAnyOrder(expected);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void coderIsDeterministicAndLosesNothing() throws Exception {
    Random random = Seeds.randomFor(ChunkDocumentsTest.class);
    ChunkedDocumentCoder coder = ChunkedDocumentCoder.of(DocumentCoder.of());
    Chunker chunker = new Chunker(SPEC, new WordTokenCounter());
    for (int i = 0; i < 50; i++) {
      ChunkedDocument chunked = chunker.chunk(RandomDocuments.next(random));
      CoderProperties.coderDecodeEncodeEqual(coder, chunked);
      CoderProperties.coderDeterministic(coder, chunked, chunked);
    }
    CoderProperties.coderSerializable(coder);
    coder.verifyDeterministic();
    CoderProperties.coderDecodeEncodeEqual(
        coder, chunker.chunk(TextDocuments.of("x", "One. Two.", "en")));
  }
}
