package io.precis.rank;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.rank.feature.RankedText;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.segment.SentenceSplitter;
import io.precis.text.TextDocuments;
import java.util.List;

/** Sentences of small documents and how they are ranked. */
final class RankedSentences {
  static final SentenceScorer SCORER =
      LearnedScorer.embedded(LearnedSpec.DEFAULT, SentenceRanker.of(RankSpec.DEFAULT));

  private RankedSentences() {}

  static RankedText ranked(String text, String language) {
    Document document = TextDocuments.of("a.txt", text, language);
    List<Sentence> sentences = SentenceSplitter.split(document);
    return RankedText.of(document, sentences, SentenceFilter.of(language).inputs(sentences));
  }
}
