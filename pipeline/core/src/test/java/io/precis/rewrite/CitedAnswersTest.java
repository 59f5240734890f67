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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the answers of a student that was asked to cite. */
class CitedAnswersTest {
  private static final List<String> SOURCES =
      List.of(
          "The council of Marston bought nine new electric buses in the spring of 2024.",
          "Drivers complained that the old depot by the river floods every winter.");

  private static List<SummarySentence> printed(String answer, boolean whole) {
    Rewriting rewriting = new Rewriting("f", List.of(answer), whole, 9, 9);
    return PassageGrounder.of(SummarySpec.DEFAULT, ClaimChecker.NONE, true, true)
        .ground(passage(), Optional.of(rewriting))
        .sentences();
  }

  private static Passage passage() {
    List<ScoredSentence> sources = new ArrayList<>();
    for (String text : SOURCES) {
      int at = sources.size();
      Span span = new Span(100 * at, 100 * at + text.length());
      sources.add(new ScoredSentence(at, 0, 0, span, text, 1));
    }
    return new Passage("d", 0, 0, 1, "en", 15, false, -1, LengthFit.STAYS, "p", "f", sources);
  }

  @Test
  void whatCitesWhatBearsItOutIsPrinted() {
    SummarySentence own =
        printed("The council of Marston bought nine electric buses. [1]", true).get(0);
    assertEquals("The council of Marston bought nine electric buses.", own.text());
    assertEquals(Origin.GENERATED, own.origin());
    assertEquals(List.of(0), own.evidence().stream().map(each -> each.sentence()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nine electric buses were bought by the council of Marston.|UNCITED",
        "Nine electric buses were bought by the council of Marston. [2]|UNCITED",
        "Nine electric buses were bought by the council of Marston. [77]|UNCITED",
        "The council of Marston bought 19 electric buses. [1]|NUMBER",
        "Der Stadtrat kaufte im Frühling neue Omnibusse. [1]|SUPPORT",
        "[1] [2]|EMPTY"
      })
  void elseTheSourceStandsAndSaysWhy(String answer, String reason) {
    SummarySentence instead = printed(answer, true).get(0);
    assertEquals(SOURCES.get(0), instead.text());
    assertEquals(reason, instead.replaced());
  }

  @Test
  void noHalfSentenceIsPrinted() {
    String cut = "The council of Marston bought nine electric buses in the spring of 20.";
    for (SummarySentence each : printed(cut, false)) {
      assertEquals(Origin.EXTRACTED, each.origin());
    }
  }

  @Test
  void anAnswerLongerThanItsSourcesIsNone() {
    String answer = "The council bought buses and buses and more buses in many colours. [1] ";
    SummarySentence instead = printed(answer.repeat(9), true).get(0);
    assertEquals(SOURCES.get(0), instead.text());
    assertEquals("LONGER", instead.replaced());
  }
}
