package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.request.Ranking;
import io.precis.request.SummarySpec;
import org.junit.jupiter.api.Test;

class SentenceScorersTest {
  @Test
  void aFingerprintIsThatOfTheScorerThatWouldBeMade() {
    for (Ranking ranking : Ranking.values()) {
      for (String focus : new String[] {"", "pumps"}) {
        SummarySpec spec = SummarySpec.DEFAULT.withRanking(ranking).withFocus(focus);
        SentenceScorer made = SentenceScorers.of(spec, SentenceRanker.of(RankSpec.of(spec)));
        assertEquals(made.fingerprint(), SentenceScorers.fingerprint(spec));
      }
    }
  }
}
