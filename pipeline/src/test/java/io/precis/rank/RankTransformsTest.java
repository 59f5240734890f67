package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.chunk.ChunkedDocumentCoder;
import io.precis.document.Chunk;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Metadata;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.document.Span;
import io.precis.extract.DocumentCoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class RankTransformsTest {
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
  void everyDocumentIsRanked() {
    Pipeline pipeline = Pipeline.create();
    PCollection<KV<String, SentenceScores>> ranked =
        documents(pipeline).apply(RankSentences.of(RankSpec.DEFAULT));
    DocumentRanker ranker = new DocumentRanker(RankSpec.DEFAULT, Optional.empty());
    PAssert.that(ranked)
        .containsInAnyOrder(
            KV.of("1".repeat(64), ranker.rank(CITY)),
            KV.of("2".repeat(64), ranker.rank(DAM)),
            KV.of("3".repeat(64), ranker.rank(LAC)));
    pipeline.run().waitUntilFinish();
    assertEquals(0, ranker.rank(CITY).scores().get(0));
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
  void aCollectionTravelsAndCounts() {
    CollectionStatistics statistics =
        new CollectionStatistics("en", 1000, Map.of("boat", 1L, "citi", 900L));
    Pipeline pipeline = Pipeline.create();
    PCollection<KV<String, SentenceScores>> ranked =
        documents(pipeline).apply(RankSentences.of(RankSpec.DEFAULT).withCollection(statistics));
    DocumentRanker ranker = new DocumentRanker(RankSpec.DEFAULT, Optional.of(statistics));
    PAssert.that(ranked)
        .satisfies(
            all -> {
              all.forEach(kv -> assertTrue(kv.getValue().scores().size() == 3));
              return null;
            });
    pipeline.run().waitUntilFinish();
    assertEquals(3, ranker.rank(CITY).scores().size());
  }

  @Test
  void codersKeepWhatTheyWrite() throws Exception {
    SentenceScores scores = new SentenceScores(CITY.document().id(), List.of(0.25, 0.75, 0.0));
    CoderProperties.coderDecodeEncodeEqual(SentenceScoresCoder.of(), scores);
    CoderProperties.coderDeterministic(SentenceScoresCoder.of(), scores, scores);
    CoderProperties.coderDecodeEncodeEqual(
        CollectionStatisticsCoder.of(), new CollectionStatistics("en", 3, Map.of("city", 2L)));
  }
}
