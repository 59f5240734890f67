package io.precis.evaluate.rouge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.evaluate.Bootstrap;
import io.precis.evaluate.Interval;
import io.precis.testing.DevelopmentData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means and intervals of the original script: the same means, and intervals but for the dice. */
class RougeAverageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({"ROUGE-1, ROUGE_1", "ROUGE-2, ROUGE_2", "ROUGE-L, ROUGE_LSUM"})
  void agreesWithTheScript(String name, RougeVariant variant) throws IOException {
    Path items = DevelopmentData.require("data/rouge/sl2003.jsonl");
    Path averages = DevelopmentData.require("data/rouge/sl2003.average.json");
    JsonNode want = JSON.readTree(averages.toFile()).get("average").get("stem").get(name).get("f");
    RougeTokenizer tokenizer = RougeTokenizer.english(true);
    List<Double> scores = new ArrayList<>();
    for (String line : Files.readAllLines(items)) {
      JsonNode item = JSON.readTree(line);
      List<RougeText> references = new ArrayList<>();
      item.get("refs").forEach(r -> references.add(text(r, tokenizer)));
      RougeText candidate = text(item.get("cand"), tokenizer);
      scores.add(Rouge.score(variant, References.MEAN, candidate, references).f1());
    }
    double[] values = scores.stream().mapToDouble(Double::doubleValue).toArray();
    Interval got = new Bootstrap(1, 1000).interval(values);
    double halfWidth = (want.get(2).asDouble() - want.get(1).asDouble()) / 2;
    // The script prints the mean of its 1,000 resampled means: four of their standard errors.
    assertEquals(want.get(0).asDouble(), got.mean(), 4 * halfWidth / 1.96 / Math.sqrt(1000));
    assertEquals(want.get(1).asDouble(), got.low(), halfWidth / 5);
    assertEquals(want.get(2).asDouble(), got.high(), halfWidth / 5);
  }

  private static RougeText text(JsonNode sentences, RougeTokenizer tokenizer) {
    List<String> strings = new ArrayList<>();
    sentences.forEach(s -> strings.add(s.asText()));
    return RougeText.ofSentences(strings, tokenizer);
  }
}
