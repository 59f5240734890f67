package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.compress.judge.LinearChain;
import io.precis.compress.judge.WordScores;
import io.precis.onnx.Device;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The embedded tagger says what the training kit's PyTorch says of the same sentences. */
@Tag("slow")
class TagModelTest {
  private static final double CLOSE = 0.02;

  @Test
  void scoresAndTagsAreTheOracles() throws IOException {
    JsonNode golden =
        new ObjectMapper().readTree(Files.readString(TestData.path("student/tagger-golden.json")));
    try (TagModel tagger = TagModel.open(Bundle.embedded(EmbeddedStudent.TAGGER), Device.CPU, 1)) {
      for (JsonNode each : golden) {
        String text = each.path("text").textValue();
        WordScores scores = tagger.scores(text);
        assertEquals(each.path("words").size(), WordScores.starts(text).length, text);
        assertSays(each.path("light"), each.path("light_tags"), scores.light(), text);
        assertSays(each.path("strong"), each.path("strong_tags"), scores.strong(), text);
      }
    }
  }

  private static void assertSays(JsonNode drops, JsonNode tags, LinearChain chain, String text) {
    float[] got = chain.drops();
    for (int word = 0; word < got.length; word++) {
      assertEquals(drops.get(word).doubleValue(), got[word], CLOSE, text);
    }
    assertEquals(
        runs(tags), chain.droppedRuns().stream().map(run -> run[0] + "-" + run[1]).toList(), text);
  }

  /** Dropped stretches, each as "from-to". */
  private static List<String> runs(JsonNode tags) {
    List<String> runs = new ArrayList<>();
    for (int at = 0; at < tags.size(); at++) {
      boolean begins =
          tags.get(at).intValue() == 1 && (at == 0 || tags.get(at - 1).intValue() == 0);
      if (begins) {
        int to = at;
        while (to < tags.size() && tags.get(to).intValue() == 1) {
          to++;
        }
        runs.add(at + "-" + to);
      }
    }
    return runs;
  }
}
