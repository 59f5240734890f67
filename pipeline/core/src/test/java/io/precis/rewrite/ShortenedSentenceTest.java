package io.precis.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.compress.rule.Operation;
import io.precis.document.Span;
import io.precis.ground.Origin;
import io.precis.merge.ScoredSentence;
import io.precis.onnx.Device;
import io.precis.request.SummarySpec;
import io.precis.student.ClaimChecker;
import io.precis.student.bundle.BundleSource;
import io.precis.summary.LengthFit;
import io.precis.summary.NodeSummary;
import io.precis.summary.Rewriting;
import io.precis.summary.SummarySentence;
import io.precis.testing.TinyBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sentence that is shortened for itself is printed with words left out, or as it stands. */
class ShortenedSentenceTest {
  private static final String SOURCE =
      "However, the council bought nine electric buses (from a dealer) in 2024, if only for the"
          + " river line, and did not sell the old ones.";

  @Test
  void cutsOfAnyCandidateArePrintedWhereTheyAreSound() {
    SummarySentence printed =
        shortened(
            "It bought nine electric buses.",
            "The council bought nine electric buses in 2024, if only for the river line.");
    assertEquals(
        "The council bought nine electric buses in 2024, if only for the river line, and did not"
            + " sell the old ones.",
        printed.text());
    assertEquals(Origin.SHORTENED, printed.origin());
    assertEquals("", printed.replaced());
    assertEquals(7, printed.evidence().get(0).sentence());
    assertEquals(1, printed.support());
    assertEquals(printed.text(), Operation.apply(SOURCE, printed.operations()));
  }

  @Test
  void whatIsWrongWithTheFirstIsSaid() {
    String plain = "The council bought nine electric buses in 2024.";
    assertReplaced(plain, "REWORDED", "It bought nine electric buses.");
    assertReplaced(plain, "LOSS", "The council bought nine buses in 2024.");
    assertReplaced(plain, "UNSURE");
    assertReplaced(plain, "", plain);
  }

  @Test
  void wordForWordWhereNothingIsShortened() {
    SummarySentence printed =
        PassageGrounder.of(SummarySpec.DEFAULT.withVerbatim(true), ClaimChecker.NONE, false, false)
            .ground(passage(SOURCE, LengthFit.STAYS), Optional.of(rewriting(List.of(SOURCE))))
            .sentences()
            .get(0);
    assertEquals(SOURCE, printed.text());
    assertEquals(Origin.EXTRACTED, printed.origin());
  }

  @Test
  void aPartMakesWayAsItsPassageDoes() {
    LengthFit fit = new LengthFit(20, 3);
    NodeSummary summary =
        PassageGrounder.of(SummarySpec.DEFAULT, ClaimChecker.NONE, false, false)
            .ground(passage(SOURCE, fit), Optional.of(rewriting(List.of(SOURCE))));
    assertEquals(fit, summary.fit());
  }

  /** A card's measure of sureness decides which candidates come to the gate at all. */
  @Test
  void onlySureCandidatesAreKept(@TempDir Path directory) throws IOException {
    TinyBundle.copyTo(directory);
    int beams = 4;
    Map<String, Rewriting> all = rewrite(directory, -1000);
    assertEquals(beams, all.get("f").candidates().size());
    assertTrue(rewrite(directory, 0).get("f").candidates().isEmpty());
    assertFalse(rewrite(directory, 0).get("f").finished());
  }

  private static Map<String, Rewriting> rewrite(Path directory, double least) throws IOException {
    Files.writeString(
        directory.resolve("model_card.json"), "{\"min_token_log_prob\": " + least + "}");
    StudentSpec spec = StudentSpec.of(BundleSource.of(directory), Device.CPU, 1, 4);
    return new PassageRewriter(spec, spec.student())
        .rewrite(List.of(passage(SOURCE, LengthFit.STAYS)));
  }

  private static void assertReplaced(String source, String why, String... candidates) {
    SummarySentence printed =
        PassageGrounder.of(SummarySpec.DEFAULT, ClaimChecker.NONE, false, false)
            .ground(passage(source, LengthFit.STAYS), Optional.of(rewriting(List.of(candidates))))
            .sentences()
            .get(0);
    assertEquals(source, printed.text());
    assertEquals(Origin.EXTRACTED, printed.origin());
    assertEquals(why, printed.replaced());
  }

  private static SummarySentence shortened(String... candidates) {
    return PassageGrounder.of(SummarySpec.DEFAULT, ClaimChecker.NONE, false, false)
        .ground(passage(SOURCE, LengthFit.STAYS), Optional.of(rewriting(List.of(candidates))))
        .sentences()
        .get(0);
  }

  private static Rewriting rewriting(List<String> candidates) {
    return new Rewriting("f", candidates, true, 10, 8);
  }

  private static Passage passage(String text, LengthFit fit) {
    ScoredSentence source = new ScoredSentence(7, 0, 0, new Span(0, text.length()), text, 1);
    return new Passage("d", 0, 0, 1, "en", 15, true, -1, fit, text, "f", List.of(source));
  }
}
