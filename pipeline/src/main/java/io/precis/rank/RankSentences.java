package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.document.ChunkedDocument;
import java.util.Optional;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Scores the sentences of each document by how much they matter in it; keyed by the document's id
 * as 64 hexadecimal digits. One output a document; nothing is waited for.
 */
public final class RankSentences
    extends PTransform<PCollection<ChunkedDocument>, PCollection<KV<String, SentenceScores>>> {
  private static final long serialVersionUID = 1L;

  private final RankSpec spec;

  /** Null where none is known; an Optional does not travel. */
  private final CollectionStatistics collection;

  private RankSentences(RankSpec spec, CollectionStatistics collection) {
    this.spec = requireNonNull(spec, "spec is null");
    this.collection = collection;
  }

  /** Ranks by {@code spec}, knowing of each document nothing but itself. */
  public static RankSentences of(RankSpec spec) {
    return new RankSentences(spec, null);
  }

  /**
   * Also weighs terms by how rare they are in a collection, in documents of the collection's
   * language. The snapshot travels with the job's description to every worker.
   */
  public RankSentences withCollection(CollectionStatistics statistics) {
    return new RankSentences(spec, requireNonNull(statistics, "statistics is null"));
  }

  @Override
  public PCollection<KV<String, SentenceScores>> expand(PCollection<ChunkedDocument> documents) {
    return documents
        .apply("Rank", ParDo.of(new RankFn(spec, collection)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SentenceScoresCoder.of()));
  }

  private static final class RankFn extends DoFn<ChunkedDocument, KV<String, SentenceScores>> {
    private static final long serialVersionUID = 1L;
    private final RankSpec spec;
    private final CollectionStatistics collection;
    private transient DocumentRanker ranker;

    RankFn(RankSpec spec, CollectionStatistics collection) {
      this.spec = spec;
      this.collection = collection;
    }

    @Setup
    public void open() {
      ranker = new DocumentRanker(spec, Optional.ofNullable(collection));
    }

    @ProcessElement
    public void rank(
        @Element ChunkedDocument document, OutputReceiver<KV<String, SentenceScores>> ranked) {
      ranked.output(KV.of(document.document().id().sha256(), ranker.rank(document)));
    }
  }
}
