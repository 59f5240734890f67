package io.precis.rank;

import io.precis.document.ChunkedDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Scores the sentences of whole documents. */
final class DocumentRanker {
  private final SentenceRanker alone;
  private final Optional<CollectionStatistics> collection;

  DocumentRanker(RankSpec spec, Optional<CollectionStatistics> collection) {
    this.alone = SentenceRanker.of(spec);
    this.collection = collection;
  }

  SentenceScores rank(ChunkedDocument document) {
    String language = document.document().language();
    List<RankInput> inputs = document.sentences().stream().map(RankInput::of).toList();
    // Terms of another language are no terms of the collection.
    SentenceRanker ranker =
        collection.filter(c -> c.language().equals(language)).map(alone::with).orElse(alone);
    double[] scores = ranker.rank(inputs, language);
    return new SentenceScores(document.document().id(), Arrays.stream(scores).boxed().toList());
  }
}
