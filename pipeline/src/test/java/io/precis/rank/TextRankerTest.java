package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.chunk.SentenceSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRankerTest {
  private static final String TEXT =
      "The northern reservoir supplies two thirds of the city with drinking water. "
          + "It was built in 1931. "
          + "Last winter engineers found cracks in the eastern wall of the reservoir. "
          + "Is that dangerous? "
          + "The water company will lower the reservoir by four metres and repair the wall. "
          + "Boats may not sail while the repair of the eastern wall goes on. "
          + "Meanwhile, a pipeline from the southern lake will bring drinking water to the city.";

  private static final TextRanker RANKER =
      TextRanker.of("en", text -> SentenceSplitter.split(text, "en"));

  @Test
  void everySentenceHasAScore() {
    List<RankedSentence> ranked = RANKER.rank(TEXT);
    assertEquals(7, ranked.size());
    assertEquals(1, ranked.stream().mapToDouble(RankedSentence::score).sum(), 1e-9);
    assertTrue(ranked.get(0).score() > ranked.get(1).score());
    assertTrue(ranked.get(2).score() > ranked.get(3).score());
  }

  /** Golden: read it, and judge whether a change of it is for the better. */
  @Test
  void theSummarySaysWhatTheTextIsAbout() {
    Budget words = Budget.about(38, sentence -> sentence.split(" ").length);
    assertEquals(
        List.of(0, 2, 4),
        RANKER.summarize(TEXT, words).stream().map(RankedSentence::ordinal).toList());
  }

  @Test
  void nothingHasNoSummary() {
    assertEquals(List.of(), RANKER.rank(" "));
    assertEquals(List.of(), RANKER.summarize("", Budget.about(10, String::length)));
  }
}
