package io.precis.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Span;
import io.precis.ground.Origin;
import io.precis.ground.RejectionReason;
import io.precis.merge.ScoredSentence;
import io.precis.onnx.Device;
import io.precis.request.SummarySpec;
import io.precis.student.ClaimChecker;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.LengthFit;
import io.precis.summary.Rewriting;
import io.precis.summary.SummarySentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Further candidates are drawn; what the first says chooses the sentences that are printed. */
class SamplesTest {
  private static final List<String> SOURCES =
      List.of(
          "The council of Marston bought nine new electric buses in the spring of 2024.",
          "Drivers complained that the old depot by the river floods every winter.");
  private static final String BEST = "The council of Marston bought nine new electric buses.";

  @Test
  void samplesAreDrawnAndDiffer() {
    for (int samples : new int[] {1, 3}) {
      StudentSpec spec =
          StudentSpec.of(BundleSource.embedded(EmbeddedStudent.WRITER), Device.CPU, 1, samples);
      Rewriting made =
          new PassageRewriter(spec, spec.student()).rewrite(List.of(passage())).get("f");
      assertEquals(samples, made.candidates().size());
      assertEquals(samples, new HashSet<>(made.candidates()).size(), made::toString);
    }
  }

  @Test
  void theStudentChoosesAndTheSourcesAreQuoted() {
    SummarySentence printed = grounded(false, "Drivers complained that the depot floods.");
    assertEquals(SOURCES.get(1), printed.text());
    assertEquals(Origin.EXTRACTED, printed.origin());
    assertEquals(1, printed.support());
  }

  @Test
  void whatIsFalseIsNeverPrinted() {
    String wrong = "The council of Marston bought 77 new electric buses.";
    for (boolean trusted : new boolean[] {false, true}) {
      SummarySentence printed = grounded(trusted, wrong);
      assertEquals(SOURCES.get(0), printed.text());
      assertEquals(RejectionReason.NUMBER.name(), printed.replaced());
    }
  }

  @Test
  void onlyATrustedStudentIsPrintedInItsOwnWords() {
    assertEquals(SOURCES.get(0), grounded(false, BEST).text());
    SummarySentence own = grounded(true, BEST);
    assertEquals(BEST, own.text());
    assertEquals(Origin.GENERATED, own.origin());
    assertEquals(ExtractiveSummaries.NO_AGREEMENT, own.agreement());
    assertEquals(0, grounded(true, BEST, "Drivers complained.").agreement());
  }

  @Test
  void sourceSentencesFillUpWhatIsWanted() {
    Rewriting nothing = new Rewriting("f", List.of("Trams."), true, 9, 9);
    List<SummarySentence> printed =
        PassageGrounder.of(SummarySpec.DEFAULT, ClaimChecker.NONE, false, false)
            .ground(passage(), Optional.of(nothing))
            .sentences();
    assertEquals(List.of(SOURCES.get(0)), printed.stream().map(SummarySentence::text).toList());
  }

  private static SummarySentence grounded(boolean trusted, String... candidates) {
    Rewriting rewriting = new Rewriting("f", List.of(candidates), true, 9, 9);
    return PassageGrounder.of(SummarySpec.DEFAULT, ClaimChecker.NONE, trusted, false)
        .ground(passage(), Optional.of(rewriting))
        .sentences()
        .get(0);
  }

  private static Passage passage() {
    List<ScoredSentence> sources = new ArrayList<>();
    for (String text : SOURCES) {
      int at = sources.size();
      sources.add(
          new ScoredSentence(at, 0, 0, new Span(100 * at, 100 * at + text.length()), text, 1));
    }
    String prompt = String.join(" ", SOURCES);
    return new Passage("d", 0, 0, 1, "en", 15, false, -1, LengthFit.STAYS, prompt, "f", sources);
  }
}
