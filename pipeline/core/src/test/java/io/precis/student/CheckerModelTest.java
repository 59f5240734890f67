package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.onnx.ModelException;
import io.precis.student.bundle.CheckerBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A random cross-encoder, against what torch says of the same pairs; and folders that hold none.
 */
class CheckerModelTest {
  private static final Path TINY = Golden.directory("bert-tiny-nli");

  private static JsonNode golden() throws IOException {
    return new ObjectMapper().readTree(TINY.resolve("golden.json").toFile());
  }

  @Test
  void saysWhatTorchSays() throws IOException {
    CheckerModel model = CheckerModel.open(CheckerBundle.open(TINY), 1);
    assertEquals(5, golden().size());
    for (JsonNode pair : golden()) {
      String evidence = pair.get("evidence").asText();
      String claim = pair.get("claim").asText();
      assertEquals(pair.get("entailment").doubleValue(), model.support(evidence, claim), 1e-4);
    }
  }

  @Test
  void whatIsLongerThanItsWindowIsNotBorneOut() {
    CheckerModel model = CheckerModel.open(CheckerBundle.open(TINY), 1);
    assertEquals(0, model.support("the board met . ".repeat(20), "the board met ."));
  }

  @Test
  void sureEnoughIsWhatWasAskedFor() throws IOException {
    JsonNode pair = golden().get(2);
    double sure = pair.get("entailment").doubleValue();
    assertTrue(supports(pair, sure - 0.01));
    assertFalse(supports(pair, sure + 0.01));
  }

  private static boolean supports(JsonNode pair, double least) {
    return CheckerSource.of(TINY, least, 1)
        .checker()
        .supports(pair.get("evidence").asText(), pair.get("claim").asText());
  }

  @Test
  void anotherModelThanTheRunWasSetUpWithIsRefused() {
    CheckerSource other = new CheckerSource(TINY.toString(), "0".repeat(64), 0.5, 1);
    String message = assertThrows(ModelException.class, other::checker).getMessage();
    assertTrue(message.contains("the run was set up with"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model.onnx||no checker in it",
        "tokenizer.json||tokenizer.json is missing",
        "config.json||config.json is missing",
        "config.json|{}|id2label",
        "config.json|{\"id2label\":{\"0\":\"good\",\"1\":\"bad\",\"2\":\"odd\"}}|entailment",
        "config.json|{\"id2label\":{\"0\":\"entailment\"}}|two labels or more",
        "config.json|{\"id2label\":{\"0\":\"entailment\",\"1\":\"neutral\"}}|must be 2",
        "model.onnx|no model at all|model.onnx",
      })
  void aFolderThatHoldsNoneIsToldInOneLine(
      String file, String instead, String said, @TempDir Path folder) throws IOException {
    for (String each : new String[] {"model.onnx", "tokenizer.json", "config.json"}) {
      Files.copy(TINY.resolve(each), folder.resolve(each));
    }
    Files.delete(folder.resolve(file));
    if (instead != null) {
      Files.writeString(folder.resolve(file), instead);
    }
    String message =
        assertThrows(ModelException.class, () -> CheckerBundle.open(folder)).getMessage();
    assertTrue(message.contains(said), message);
    assertEquals(1, message.lines().count(), message);
  }

  /** Fact checkers with two labels number them: the second says yes. */
  @Test
  void twoLabelsWithoutNamesAreNoAndYes(@TempDir Path folder) throws IOException {
    Files.copy(TINY.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
    Files.writeString(
        folder.resolve("config.json"), "{\"id2label\": {\"0\": \"LABEL_0\", \"1\": \"LABEL_1\"}}");
    Files.copy(TINY.resolve("model.onnx"), folder.resolve("model.onnx"));
    String message =
        assertThrows(ModelException.class, () -> CheckerBundle.open(folder)).getMessage();
    assertTrue(
        message.contains("must be 2"), message); // the labels were taken, the graph has three
  }
}
