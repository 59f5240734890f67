package io.precis.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.evaluate.data.EvaluationException;
import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.EvaluationSet;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.References;
import io.precis.evaluate.system.Lead;
import io.precis.evaluate.system.SummarySystem;
import io.precis.evaluate.system.SystemCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The whole way from documents to a table. The golden files lie beside this package's tests; where
 * they should change, {@code mvn test -pl pipeline/evaluate -am -Dtest=EvaluationTableTest
 * -Dgolden.update=true} writes them anew, to be read before they are committed.
 */
class EvaluationTableTest {
  private static final Path GOLDEN = Path.of("src/test/resources/io/precis/evaluate");
  private static final SummaryLanguage ENGLISH = SummaryLanguage.of("en", true);
  private static final Evaluation EVALUATION =
      new Evaluation(
          ENGLISH, References.BEST_F1, TargetLength.ofReferences(), new Bootstrap(3, 200));
  private static final EvaluationSet DOCUMENTS =
      new EvaluationSet(
          "tiny",
          List.of(
              new EvaluationItem(
                  "bridge",
                  "The old bridge closed in 1987. Ferries took over. A new bridge by Maria Holm"
                      + " opened in 1994. It carries 12,000 cars a day. Ferries still run in"
                      + " summer.",
                  List.of("A new bridge opened in 1994.", "Maria Holm's bridge replaced ferries.")),
              new EvaluationItem(
                  "bees",
                  "Bees dance. The dance tells where food is. Karl von Frisch read it first. He won"
                      + " a prize in 1973. Some doubted him for years.",
                  List.of(
                      "Karl von Frisch understood that the dance of bees tells where food is.")),
              new EvaluationItem(
                  "salt",
                  "Salt was money once. Cities grew where it was dug. Taxes on salt started"
                      + " revolts. Today it melts ice on roads.",
                  List.of("Salt, once money, made cities grow and started revolts."))));

  @Test
  void printsTheGoldenTable() throws IOException {
    EvaluationTable table = table(SystemCatalog.baselines(), Optional.of("lead"));
    assertGolden("table.txt", table.toText());
    assertGolden("table.json", table.toJson());
  }

  @Test
  void leavesDifferencesOutWhereNobodyAsked() {
    EvaluationTable table = table(SystemCatalog.baselines(), Optional.empty());
    assertEquals(-1, table.toText().indexOf("Difference"));
    assertEquals(-1, table.toJson().indexOf("differences"));
  }

  @Test
  void refusesAnUnknownSystemToCompareWith() {
    assertThrows(
        IllegalArgumentException.class,
        () -> table(SystemCatalog.baselines(), Optional.of("nobody")));
  }

  @Test
  void refusesAnEmptySummary() {
    for (String nothing : List.of("", "  \n", "...")) {
      EvaluationException e =
          assertThrows(
              EvaluationException.class,
              () -> EVALUATION.run(DOCUMENTS, List.of(fixed("mute", nothing))));
      assertEquals("summary of 'bridge' by 'mute' is empty", e.getMessage());
    }
  }

  @Test
  void refusesAnotherScriptThanTheLanguage() {
    EvaluationSet chinese =
        new EvaluationSet("zh", List.of(new EvaluationItem("a", "今天下雨。", List.of("下雨"))));
    EvaluationException e =
        assertThrows(
            EvaluationException.class, () -> EVALUATION.run(chinese, List.of(new Lead(ENGLISH))));
    assertEquals(
        "source or a target of 'a' has no words of language 'en'; is it another language?",
        e.getMessage());
  }

  @Test
  void refusesTwoSystemsOfOneName() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EVALUATION.run(DOCUMENTS, List.of(fixed("x", "a"), fixed("x", "b"))));
  }

  @Test
  void countsChineseByCharacter() {
    SummaryLanguage language = SummaryLanguage.of("zh", false);
    EvaluationSet set =
        new EvaluationSet("zh", List.of(new EvaluationItem("a", "今天下雨。我在家。", List.of("今天下雪"))));
    Evaluation evaluation =
        new Evaluation(
            language, References.MEAN, TargetLength.ofReferences(), new Bootstrap(1, 10));
    EvaluationScores scores = evaluation.run(set, List.of(new Lead(language)));
    assertEquals(4, scores.values("lead", Measure.WORDS)[0]);
    assertEquals(0.75, scores.values("lead", Measure.ROUGE_1_F1)[0], 1e-12);
    assertEquals(2.0 / 3, scores.values("lead", Measure.ROUGE_2_F1)[0], 1e-12);
  }

  private static EvaluationTable table(SystemCatalog catalog, Optional<String> against) {
    List<SummarySystem> systems =
        catalog.names().stream().map(name -> catalog.create(name, ENGLISH, 3)).toList();
    return new EvaluationTable(DOCUMENTS, EVALUATION, EVALUATION.run(DOCUMENTS, systems), against);
  }

  private static SummarySystem fixed(String name, String summary) {
    return new SummarySystem() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String summarize(EvaluationItem item, int targetWords) {
        return summary;
      }
    };
  }

  private static void assertGolden(String name, String got) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, got, UTF_8);
    }
    assertEquals(Files.readString(file, UTF_8), got);
  }
}
