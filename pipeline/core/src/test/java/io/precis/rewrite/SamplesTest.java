package io.precis.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Span;
import io.precis.ground.GroundSpec;
import io.precis.ground.Origin;
import io.precis.ground.RejectionReason;
import io.precis.merge.ScoredSentence;
import io.precis.onnx.Device;
import io.precis.student.BundleSource;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.LengthFit;
import io.precis.summary.Rewriting;
import io.precis.summary.SummarySentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Further candidates are drawn, and what they do not say counts less. */
class SamplesTest {
  private static final List<String> SOURCES =
      List.of(
          "The council of Marston bought nine new electric buses in the spring of 2024.",
          "Drivers complained that the old depot by the river floods every winter.");
  private static final String BEST = "The council of Marston bought nine new electric buses.";

  @Test
  void samplesAreDrawnAndDiffer() {
    for (int samples : new int[] {1, 3}) {
      StudentSpec spec = new StudentSpec(BundleSource.embedded(), Device.CPU, 1, samples);
      Rewriting made =
          new PassageRewriter(spec, spec.student()).rewrite(List.of(passage())).get("f");
      assertEquals(samples, made.candidates().size());
      assertEquals(samples, new HashSet<>(made.candidates()).size(), made::toString);
    }
  }

  @Test
  void supportFallsWithWhatTheOthersDoNotSay() {
    SummarySentence alone = grounded(BEST);
    assertEquals(ExtractiveSummaries.NO_AGREEMENT, alone.agreement());
    SummarySentence agreed = grounded(BEST, BEST, BEST + " Drivers complained.");
    assertEquals(1, agreed.agreement());
    assertEquals(alone.support(), agreed.support());
    SummarySentence disputed = grounded(BEST, "Drivers complained.", "The depot floods.");
    assertEquals(0, disputed.agreement());
    double kept = 1 - GroundSpec.defaults().agreementWeight();
    assertEquals(alone.support() * kept, disputed.support(), 1e-4);
  }

  @Test
  void whatIsBarelySupportedAndNotAgreedOnIsReplaced() {
    String weak = "The council bought nine buses for its many commuters in town.";
    String wrong = "The council bought 77 trams.";
    SummarySentence first = grounded(weak, weak + " Drivers complained.");
    SummarySentence second = grounded(weak, wrong);
    assertTrue(first.support() > second.support() || second.origin() == Origin.EXTRACTED);
    assertEquals(RejectionReason.SUPPORT.name(), second.replaced(), () -> first + " " + second);
  }

  @Test
  void theFirstCandidateThatTheGateLetsPassIsPrinted() {
    String wrong = "The council of Marston bought 77 new electric buses.";
    assertEquals(RejectionReason.NUMBER.name(), grounded(wrong).replaced());
    assertEquals(BEST, grounded(wrong, BEST, BEST + " " + SOURCES.get(1)).text());
    assertEquals(BEST, grounded(BEST, SOURCES.get(0)).text());
    SummarySentence least = grounded(wrong + " " + wrong, wrong + " " + SOURCES.get(1), wrong);
    assertEquals(RejectionReason.NUMBER.name(), least.replaced());
  }

  private static SummarySentence grounded(String... candidates) {
    Rewriting rewriting = new Rewriting("f", List.of(candidates), true, 9, 9);
    return new PassageGrounder().ground(passage(), Optional.of(rewriting)).sentences().get(0);
  }

  private static Passage passage() {
    List<ScoredSentence> sources = new ArrayList<>();
    for (String text : SOURCES) {
      int at = sources.size();
      sources.add(
          new ScoredSentence(at, 0, 0, new Span(100 * at, 100 * at + text.length()), text, 1));
    }
    String prompt = String.join(" ", SOURCES);
    return new Passage("d", 0, 0, 1, "en", 15, false, LengthFit.STAYS, prompt, "f", sources);
  }
}
