package io.precis.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.testing.TestData;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the scores that the model as it is gives for the last of its tokens. */
class LastTokenScoresTest {
  private static final String SCORES = "logits";
  private static final int[] TOKENS = {5, 3, 8, 4, 7};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt2-tiny/onnx/model",
        "llama-tiny/onnx/model",
        "llama-tiny/onnx/model_q4",
        "qwen2-tiny/onnx/model",
        "qwen3-tiny/onnx/model",
        "mistral-tiny/onnx/model",
        "phi3-tiny/onnx/model",
        "gemma2-tiny/onnx/model",
        "gemma3-tiny/onnx/model"
      })
  void theLastTokenIsScoredAsBefore(String name) throws Exception {
    OnnxFile file = file(name);
    float[][] all = scores(file, file.bytes());
    float[][] last = scores(file, LastTokenScores.rewrite(file.bytes(), SCORES).orElseThrow());
    assertEquals(TOKENS.length, all.length);
    assertEquals(1, last.length);
    assertArrayEquals(all[TOKENS.length - 1], last[0], 1e-4f);
  }

  /** Rows are scaled one by one, so that the cut changes none of them. */
  @Test
  void aQuantizedModelIsCutBeforeItIsQuantized() throws Exception {
    OnnxFile file = file("llama-tiny/onnx/model_quantized");
    ByteBuffer cut = LastTokenScores.rewrite(file.bytes(), SCORES).orElseThrow();
    float[][] all = scores(file, PerRowQuantization.rewrite(file));
    float[][] last = scores(file, PerRowQuantization.rewrite(cut, file));
    assertEquals(1, last.length);
    assertArrayEquals(all[TOKENS.length - 1], last[0], 1e-5f);
  }

  @Test
  void anOutputThatNoProductMakesIsLeft() {
    OnnxFile file = file("llama-tiny/onnx/model");
    assertEquals(Optional.empty(), LastTokenScores.rewrite(file.bytes(), "no such output"));
    String cache =
        file.outputs().keySet().stream().filter(o -> !o.equals(SCORES)).findFirst().get();
    assertTrue(LastTokenScores.rewrite(file.bytes(), cache).isEmpty(), cache);
  }

  private static OnnxFile file(String name) {
    return OnnxFile.read(TestData.path("student/" + name + ".onnx"));
  }

  /** Scores of what may follow each token that the model scores. */
  private static float[][] scores(OnnxFile file, ByteBuffer model) throws OrtException {
    int[] ones = new int[TOKENS.length];
    Arrays.fill(ones, 1);
    int[] places = new int[TOKENS.length];
    Arrays.setAll(places, i -> i);
    try (Resources closer = new Resources();
        OrtSession session = Tensors.ENVIRONMENT.createSession(model)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      for (TensorSpec input : file.inputs().values()) {
        OnnxTensor tensor =
            switch (input.name()) {
              case "input_ids" -> Tensors.longs(TOKENS, 1, TOKENS.length);
              case "attention_mask" -> Tensors.longs(ones, 1, TOKENS.length);
              case "position_ids" -> Tensors.longs(places, 1, TOKENS.length);
              default -> Tensors.empty(input.type(), 1, input.dim(1), 0, input.dim(3));
            };
        inputs.put(input.name(), closer.add(tensor));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(SCORES))) {
        return ((float[][][]) result.get(SCORES).orElseThrow().getValue())[0];
      }
    }
  }
}
