package io.precis.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Span;
import io.precis.ground.Origin;
import io.precis.merge.ScoredSentence;
import io.precis.request.SummarySpec;
import io.precis.student.ClaimChecker;
import io.precis.summary.LengthFit;
import io.precis.summary.Rewriting;
import io.precis.summary.SummarySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a checker lets pass is printed; else the source sentence stands, and says so. */
class CheckedSentencesTest {
  private static final String SOURCE =
      "The council of Marston, which met on Tuesday, bought nine new electric buses in 2024.";
  private static final String CUT =
      "The council of Marston bought nine new electric buses in 2024.";
  private static final String OWN =
      "Nine electric buses were bought by the council of Marston. [1]";

  private final List<String> asked = new ArrayList<>();

  private ClaimChecker answers(boolean answer) {
    return (evidence, claim) -> {
      asked.add(evidence + " => " + claim);
      return answer;
    };
  }

  private static SummarySentence printed(PassageGrounder grounder, boolean alone, String answer) {
    ScoredSentence source = new ScoredSentence(0, 0, 0, new Span(0, SOURCE.length()), SOURCE, 1);
    Passage passage =
        new Passage(
            "d", 0, 0, 1, "en", 15, alone, -1, LengthFit.STAYS, SOURCE, "f", List.of(source));
    Rewriting rewriting = new Rewriting("f", List.of(answer), true, 9, 9);
    return grounder.ground(passage, Optional.of(rewriting)).sentences().get(0);
  }

  private PassageGrounder shortening(boolean answer) {
    return PassageGrounder.of(SummarySpec.DEFAULT, answers(answer), false, false);
  }

  private PassageGrounder citing(boolean answer) {
    return PassageGrounder.of(SummarySpec.DEFAULT, answers(answer), true, true);
  }

  @Test
  void aShortenedSentenceIsAskedFor() {
    SummarySentence printed = printed(shortening(true), true, CUT);
    assertEquals(CUT, printed.text());
    assertEquals(List.of(SOURCE + " => " + CUT), asked);
  }

  @Test
  void oneThatIsNotBorneOutStandsWhole() {
    SummarySentence printed = printed(shortening(false), true, CUT);
    assertEquals(SOURCE, printed.text());
    assertEquals(Origin.EXTRACTED, printed.origin());
    assertEquals("UNCHECKED", printed.replaced());
  }

  @Test
  void whatAStudentWordsItselfIsAskedFor() {
    assertEquals(Origin.GENERATED, printed(citing(true), false, OWN).origin());
    SummarySentence refused = printed(citing(false), false, OWN);
    assertEquals(SOURCE, refused.text());
    assertEquals("UNCHECKED", refused.replaced());
  }

  @Test
  void theSourcesOwnWordsAreNot() {
    printed(shortening(false), true, SOURCE);
    assertEquals(List.of(), asked);
  }
}
