package io.precis.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.ground.GroundSpec;
import io.precis.rank.graph.RankSpec;
import io.precis.request.Ranking;
import io.precis.request.SummarySpec;
import io.precis.select.SelectSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TunablesTest {
  @Test
  void valuesReachTheStepsAndDefaultsStay() {
    SummarySpec spec =
        Tunables.tuned(
            SummarySpec.DEFAULT,
            Map.of("rank.damping", "0.7", "select.brevity", "0.2", "ground.maxSources", "2"));
    assertEquals(0.7, RankSpec.of(spec).damping());
    assertEquals(RankSpec.DEFAULT.reach(), RankSpec.of(spec).reach());
    assertEquals(0.2, SelectSpec.of(spec).brevity());
    assertEquals(2, GroundSpec.of(spec).maxSources());
    assertEquals(RankSpec.DEFAULT, RankSpec.of(SummarySpec.DEFAULT));
    assertEquals(SelectSpec.LEARNED, SelectSpec.of(SummarySpec.DEFAULT));
  }

  @Test
  void unknownNamesAndWrongValuesAreRefused() {
    for (String name : new String[] {"rank.damp", "damping", "select.relevance.x"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Tunables.tuned(SummarySpec.DEFAULT, Map.of(name, "0.5")));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Tunables.tuned(SummarySpec.DEFAULT, Map.of("rank.damping", "1.5")));
  }

  /** The page has a row for each, with both defaults. */
  @Test
  void thePageListsAllOfThem() throws IOException {
    Map<String, String> page = new TreeMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([\\w.]+)` \\| ([^|]+) \\| ([^|]+) \\| .+ \\|$")
            .matcher(Files.readString(Path.of("../docs/tuning.md"), StandardCharsets.UTF_8));
    while (row.find()) {
      page.put(row.group(1), row.group(2).strip() + " " + row.group(3).strip());
    }
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> learned = Tunables.defaults(Ranking.LEARNED);
    Tunables.defaults(Ranking.TEXTRANK)
        .forEach((name, value) -> expected.put(name, value + " " + learned.get(name)));
    assertEquals(expected, page);
  }

  /** What is no number, or no end, would spoil every score in silence. */
  @Test
  void noTunableTakesWhatIsNoNumber() {
    for (Map.Entry<String, String> each : Tunables.defaults(Ranking.SEMANTIC).entrySet()) {
      if (each.getValue().matches("-?[\\d.E-]+")) {
        for (String value : List.of("NaN", "Infinity", "-Infinity", "1e999")) {
          Map<String, String> tuning = Map.of(each.getKey(), value);
          assertThrows(
              IllegalArgumentException.class,
              () -> Tunables.tuned(SummarySpec.DEFAULT, tuning),
              () -> tuning.toString());
        }
      }
    }
  }
}
