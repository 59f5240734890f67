package io.precis.rank.semantic;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.testing.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Against what PyTorch says: {@code precis_distill.rank_in_context} writes golden.jsonl. */
class RelevanceModelTest {
  private static final RelevanceModel MODEL = RelevanceModel.embedded().orElseThrow();

  private record Golden(SentenceContext context, int[] ids, double relevance, double integers) {}

  private static List<Golden> golden() throws IOException {
    try (InputStream in = RelevanceModelTest.class.getResourceAsStream("golden.jsonl")) {
      String all = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Golden> found = new ArrayList<>();
      for (String line : all.strip().split("\n")) {
        JsonNode node = new ObjectMapper().readTree(line);
        JsonNode around = node.get("context");
        found.add(
            new Golden(
                new SentenceContext(
                    node.get("text").asText(),
                    around.get(0).asText(),
                    around.get(1).asText(),
                    around.get(2).asText()),
                StreamSupport.stream(node.get("ids").spliterator(), false)
                    .mapToInt(JsonNode::asInt)
                    .toArray(),
                node.get("relevance").asDouble(),
                node.get("integers").asDouble()));
      }
      return found;
    }
  }

  @Test
  void tokensAreThoseItLearnedFrom() throws IOException {
    for (Golden each : golden()) {
      assertArrayEquals(each.ids(), MODEL.ids(each.context()), each.context().text());
    }
  }

  @Test
  void saysWhatPyTorchSaysButForRounding() throws IOException {
    for (Golden each : golden()) {
      assertEquals(each.relevance(), MODEL.relevance(each.context()), 0.25, each.context().text());
    }
  }

  /** Another processor may round a value the other way; one that overflows is far off. */
  @Test
  void saysWhatItSaidWhenItWasMade() throws IOException {
    for (Golden each : golden()) {
      assertEquals(each.integers(), MODEL.relevance(each.context()), 0.03, each.context().text());
    }
  }

  @Test
  void decisionsAreWantedMoreThanWhatLeadsToThem() {
    SentenceContext decision =
        new SentenceContext(
            "The committee decided to close the Leith depot on 1 March 2027.", "Decisions", "", "");
    SentenceContext filler =
        new SentenceContext("There are several points to make here.", "Decisions", "", "");
    assertTrue(MODEL.relevance(decision) > MODEL.relevance(filler));
  }

  @Test
  void readsWhateverComes() {
    Random random = Seeds.randomFor(RelevanceModelTest.class);
    for (int i = 0; i < 20; i++) {
      SentenceContext context =
          new SentenceContext(any(random), any(random), any(random), any(random));
      assertTrue(MODEL.ids(context).length <= 91, context.text());
      assertTrue(Double.isFinite(MODEL.relevance(context)), context.text());
    }
  }

  private static String any(Random random) {
    int[] points = random.ints(random.nextInt(300), 1, 0x11000).toArray();
    return new String(points, 0, points.length);
  }
}
