package io.precis.evaluate.rouge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.testing.DevelopmentData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the original Perl script scores is what this package scores. */
class RougeAgreementTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  // The script prints five digits, and computes F1 from what it has rounded.
  private static final double TOLERANCE = 1e-5;
  private static final double F1_TOLERANCE = 2e-5;
  private static final Map<String, RougeVariant> VARIANTS =
      Map.of(
          "ROUGE-1", RougeVariant.ROUGE_1,
          "ROUGE-2", RougeVariant.ROUGE_2,
          "ROUGE-L", RougeVariant.ROUGE_LSUM);

  @ParameterizedTest
  @CsvSource({
    "google3, plain, false, MEAN",
    "google3, stem, true, MEAN",
    "google3, stem_best, true, BEST_RECALL",
    "sl2003, plain, false, MEAN",
    "sl2003, stem, true, MEAN",
    "sl2003, stem_best, true, BEST_RECALL"
  })
  void scoresWhatTheScriptScores(String file, String setting, boolean stemmed, References mode)
      throws IOException {
    RougeTokenizer tokenizer = RougeTokenizer.english(stemmed);
    List<String> apart = new ArrayList<>();
    List<JsonNode> items = items(file);
    for (JsonNode item : items) {
      for (Map.Entry<String, RougeVariant> variant : VARIANTS.entrySet()) {
        RougeScore got = score(item, tokenizer, variant.getValue(), mode);
        JsonNode want = item.get("rouge").get(setting).get(variant.getKey());
        if (differs(want, got)) {
          apart.add(item.get("id").asText() + " " + variant.getKey() + " " + want + " " + got);
        }
      }
    }
    assertTrue(items.size() >= 3, "items of " + file);
    assertEquals(List.of(), apart);
  }

  private static RougeScore score(
      JsonNode item, RougeTokenizer tokenizer, RougeVariant variant, References mode) {
    List<RougeText> references = new ArrayList<>();
    item.get("refs").forEach(r -> references.add(RougeText.ofSentences(strings(r), tokenizer)));
    RougeText candidate = RougeText.ofSentences(strings(item.get("cand")), tokenizer);
    return Rouge.score(variant, mode, candidate, references);
  }

  private static boolean differs(JsonNode want, RougeScore got) {
    return Math.abs(want.get("r").asDouble() - got.recall()) > TOLERANCE
        || Math.abs(want.get("p").asDouble() - got.precision()) > TOLERANCE
        || Math.abs(want.get("f").asDouble() - got.f1()) > F1_TOLERANCE;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(s -> strings.add(s.asText()));
    return strings;
  }

  private static List<JsonNode> items(String file) throws IOException {
    Path path = DevelopmentData.require("data/rouge/" + file + ".jsonl");
    List<JsonNode> items = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      items.add(JSON.readTree(line));
    }
    return items;
  }
}
