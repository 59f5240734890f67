package io.precis.pipeline;

import io.precis.beam.ChunkedDocumentCoder;
import io.precis.beam.DocumentCoder;
import io.precis.document.Chunk;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Metadata;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.document.Span;
import io.precis.terms.CollectionStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class CountDocumentFrequenciesTest {
  private static final ChunkedDocument CITY =
      document("1", "en", "City water", "The city draws water here.", "Boats sail on the lake.");
  private static final ChunkedDocument DAM =
      document("2", "en", "The dam", "The city built a dam.", "Water is held by the dam.");
  private static final ChunkedDocument LAC =
      document("3", "fr", "Le lac", "Le lac est bleu.", "Oui.");

  private static ChunkedDocument document(
      String id, String language, String heading, String first, String second) {
    List<String> texts = List.of(heading, first, second);
    String text = String.join("\n", texts);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < texts.size(); i++) {
      Span span = new Span(start, start + texts.get(i).length());
      Role kind = i == 0 ? Role.HEADING : Role.BODY;
      sentences.add(new Sentence(i, 0, 0, kind, span, texts.get(i)));
      start = span.end() + 1;
    }
    Section section = new Section(0, -1, List.of(heading), new Span(0, text.length()), false);
    Document document =
        new Document(
            new DocumentId(id.repeat(64)),
            id + ".txt",
            text.length(),
            new Metadata("text/plain", "", List.of(), "", "", 0),
            language,
            text,
            List.of(section),
            List.of(),
            List.of());
    return new ChunkedDocument(document, sentences, List.of(new Chunk(0, 0, 0, 3, 20)));
  }

  private static PCollection<ChunkedDocument> documents(Pipeline pipeline) {
    return pipeline.apply(
        Create.of(CITY, DAM, LAC).withCoder(ChunkedDocumentCoder.of(DocumentCoder.of())));
  }

  @Test
  void documentFrequenciesAreCountedInOneLanguage() {
    Pipeline pipeline = Pipeline.create();
    PCollection<CollectionStatistics> counted =
        documents(pipeline).apply(CountDocumentFrequencies.of("en"));
    PAssert.thatSingleton(counted)
        .isEqualTo(new CollectionStatistics("en", 2, Map.of("citi", 2L, "water", 2L)));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void ofNoDocumentTheSnapshotIsEmpty() {
    Pipeline pipeline = Pipeline.create();
    PCollection<CollectionStatistics> counted =
        documents(pipeline).apply(CountDocumentFrequencies.of("zh"));
    PAssert.thatSingleton(counted).isEqualTo(new CollectionStatistics("zh", 0, Map.of()));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void codersKeepWhatTheyWrite() throws Exception {
    CoderProperties.coderDecodeEncodeEqual(
        CollectionStatisticsCoder.of(), new CollectionStatistics("en", 3, Map.of("city", 2L)));
  }
}
