package io.precis.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.evaluate.data.EvaluationSet;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.References;
import io.precis.evaluate.system.Lead;
import io.precis.evaluate.system.Oracle;
import io.precis.evaluate.system.RandomSentences;
import io.precis.testing.DevelopmentData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sets that the project is developed on are read whole, and the oracle bounds the rest. */
class DevelopmentSetsTest {
  @ParameterizedTest
  @CsvSource({
    "squality_dev, 25, 4",
    "qmsum_meeting_dev, 31, 1",
    "scisummnet_dev, 93, 1",
    "peps_dev, 64, 1",
    "scitldr_dev, 619, 4",
    "vcsum_meeting_zh_dev, 22, 1",
    "tidb_docs_zh_dev, 51, 1"
  })
  void readsWhole(String name, int documents, int mostTargets) {
    Path file = DevelopmentData.require("data/eval/" + name + ".jsonl.xz");
    EvaluationSet set = EvaluationSet.read(file);
    assertEquals(documents, set.items().size());
    assertEquals(name, set.name());
    int targets = set.items().stream().mapToInt(item -> item.targets().size()).max().orElse(0);
    assertEquals(mostTargets, targets);
  }

  @ParameterizedTest
  @CsvSource({"squality_dev, en, 4", "wikisplit_join_dev, en, 50", "tidb_docs_zh_dev, zh, 20"})
  void oracleIsAboveTheBaselines(String name, String tag, int documents) {
    Path file = DevelopmentData.require("data/eval/" + name + ".jsonl.xz");
    EvaluationSet set = EvaluationSet.read(file).first(documents);
    SummaryLanguage language = SummaryLanguage.of(tag, true);
    Evaluation evaluation =
        new Evaluation(
            language, References.BEST_F1, TargetLength.ofReferences(), new Bootstrap(1, 10));
    EvaluationScores scores =
        evaluation.run(
            set,
            List.of(new Lead(language), new RandomSentences(language, 1), new Oracle(language)));
    assertTrue(sum(scores, "oracle") > sum(scores, "lead"), "above lead");
    assertTrue(sum(scores, "oracle") > sum(scores, "random"), "above random");
    double asked = Arrays.stream(scores.values("oracle", Measure.TARGET_WORDS)).sum();
    double got = Arrays.stream(scores.values("oracle", Measure.WORDS)).sum();
    assertTrue(got < 1.1 * asked, "asked for " + asked + " words, got " + got);
  }

  @Test
  void supportOfASourceByItselfIsWhole() {
    Path file = DevelopmentData.require("data/eval/squality_dev.jsonl.xz");
    String source = EvaluationSet.read(file).items().get(0).source();
    EvidenceSupport support = EvidenceSupport.of(source, source, SummaryLanguage.of("en", true));
    assertEquals(new EvidenceSupport(1, 1, 1, 1), support);
  }

  private static double sum(EvaluationScores scores, String system) {
    return Arrays.stream(scores.values(system, Measure.ROUGE_1_F1)).sum()
        + Arrays.stream(scores.values(system, Measure.ROUGE_2_F1)).sum();
  }
}
