package io.precis.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.testing.TestData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what the model as it is gives: scores of its last token, and caches. */
class DecoderGraphTest {
  private static final String SCORES = "logits";
  private static final int[] TOKENS = {5, 3, 8, 4, 7};
  private static final int ROWS = 2;
  private static final int PAST = 9;

  /** Tokens that the second row has fewer of, at its beginning. */
  private static final int PADDING = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt2-tiny/onnx/model",
        "llama-tiny/onnx/model",
        "llama-tiny/onnx/model_sdpa",
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
    Map<String, float[]> before = run(file, file.bytes());
    Map<String, float[]> after =
        run(file, DecoderGraph.rewrite(file, Optional.of(SCORES)).orElseThrow());
    float[] all = before.remove(SCORES);
    float[] last = after.remove(SCORES);
    int width = last.length / ROWS;
    assertEquals(all.length, last.length * TOKENS.length);
    for (int row = 0; row < ROWS; row++) {
      int end = (row + 1) * TOKENS.length * width;
      float[] wanted = Arrays.copyOfRange(all, end - width, end);
      assertArrayEquals(
          wanted, Arrays.copyOfRange(last, row * width, (row + 1) * width), 1e-4f, "row " + row);
    }
    assertEquals(before.keySet(), after.keySet());
    before.forEach((cache, values) -> assertArrayEquals(values, after.get(cache), 1e-5f, cache));
  }

  /** Two heads share one in all of them, in each of two layers, for keys and for values. */
  @ParameterizedTest
  @CsvSource({
    "llama-tiny/onnx/model,true",
    "llama-tiny/onnx/model_sdpa,true",
    "llama-tiny/onnx/model_nopositions,true",
    "llama-tiny/onnx/model_fp16,true",
    "llama-tiny/onnx/model_bf16,true",
    "llama-tiny/onnx/model_quantized,true",
    "llama-tiny/onnx/model_q4,true",
    "qwen2-tiny/onnx/model,true",
    "qwen3-tiny/onnx/model,true",
    "mistral-tiny/onnx/model,true",
    "phi3-tiny/onnx/model,true",
    "gemma2-tiny/onnx/model,true",
    "gemma3-tiny/onnx/model,true",
    "gpt2-tiny/onnx/model,false"
  })
  void noCacheIsRepeated(String name, boolean repeats) {
    OnnxFile file = file(name);
    ByteBuffer model = DecoderGraph.rewrite(file, Optional.of(SCORES)).orElseThrow();
    assertEquals(repeats ? 4 : 0, count(file.bytes(), "Expand") - count(model, "Expand"));
  }

  @Test
  void whatOnlyMadeTheRepetitionIsLeftOut() {
    OnnxFile file = file("llama-tiny/onnx/model");
    ByteBuffer model = DecoderGraph.rewrite(file, Optional.of(SCORES)).orElseThrow();
    assertEquals(2 * 2, count(file.bytes(), "Where") - count(model, "Where"));
    assertEquals(2 * 2, count(file.bytes(), "Equal") - count(model, "Equal"));
  }

  private static long count(ByteBuffer model, String operator) {
    GraphIndex index = GraphIndex.of(model);
    long count = 0;
    for (int place = 0; place < index.size(); place++) {
      count += index.node(place).operator().equals(operator) ? 1 : 0;
    }
    return count;
  }

  /** Rows are scaled one by one, so that the cut changes none of them. */
  @Test
  void aQuantizedModelIsCutBeforeItIsQuantized() throws Exception {
    OnnxFile file = file("llama-tiny/onnx/model_quantized");
    ByteBuffer changed = DecoderGraph.rewrite(file, Optional.of(SCORES)).orElseThrow();
    float[] all = run(file, PerRowQuantization.rewrite(file)).get(SCORES);
    float[] last = run(file, PerRowQuantization.rewrite(changed, file)).get(SCORES);
    assertEquals(all.length, last.length * TOKENS.length);
    int width = last.length / ROWS;
    assertArrayEquals(
        Arrays.copyOfRange(all, all.length - width, all.length),
        Arrays.copyOfRange(last, width, last.length),
        1e-5f);
  }

  @Test
  void anOutputThatNoProductMakesIsLeft() {
    OnnxFile file = file("gpt2-tiny/onnx/model");
    assertEquals(Optional.empty(), DecoderGraph.rewrite(file, Optional.of("no such output")));
    String cache =
        file.outputs().keySet().stream().filter(o -> !o.equals(SCORES)).findFirst().get();
    assertTrue(DecoderGraph.rewrite(file, Optional.of(cache)).isEmpty(), cache);
  }

  private static OnnxFile file(String name) {
    return OnnxFile.read(TestData.path("student/" + name + ".onnx"));
  }

  /** All outputs for two rows behind a cache of random numbers, the second padded before it. */
  private static Map<String, float[]> run(OnnxFile file, ByteBuffer model) throws OrtException {
    Random random = new Random(1);
    try (Resources closer = new Resources();
        OrtSession session = Tensors.ENVIRONMENT.createSession(model)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      for (TensorSpec input : file.inputs().values()) {
        OnnxTensor tensor =
            switch (input.name()) {
              case "input_ids" -> longs(repeated(TOKENS));
              case "attention_mask" -> longs(mask());
              case "position_ids" -> longs(positions());
              default -> cache(input, random);
            };
        inputs.put(input.name(), closer.add(tensor));
      }
      Map<String, float[]> outputs = new HashMap<>();
      try (OrtSession.Result result = session.run(inputs)) {
        for (var output : result) {
          ByteBuffer bytes = ((OnnxTensor) output.getValue()).getByteBuffer();
          float[] values = new float[bytes.remaining() / Float.BYTES];
          bytes.order(ByteOrder.nativeOrder()).asFloatBuffer().get(values);
          outputs.put(output.getKey(), values);
        }
      }
      return outputs;
    }
  }

  private static OnnxTensor longs(int[] values) throws OrtException {
    return Tensors.longs(values, ROWS, values.length / ROWS);
  }

  private static int[] repeated(int[] row) {
    int[] rows = Arrays.copyOf(row, row.length * ROWS);
    System.arraycopy(row, 0, rows, row.length, row.length);
    return rows;
  }

  private static int[] mask() {
    int width = PAST + TOKENS.length;
    int[] mask = new int[ROWS * width];
    Arrays.fill(mask, 1);
    Arrays.fill(mask, width, width + PADDING, 0);
    return mask;
  }

  private static int[] positions() {
    int[] positions = new int[ROWS * TOKENS.length];
    Arrays.setAll(positions, i -> PAST + i % TOKENS.length - (i < TOKENS.length ? 0 : PADDING));
    return positions;
  }

  private static OnnxTensor cache(TensorSpec input, Random random) throws OrtException {
    long[] shape = {ROWS, input.dim(1), PAST, input.dim(3)};
    int size = Math.toIntExact(ROWS * input.dim(1) * PAST * input.dim(3));
    ByteBuffer bytes = ByteBuffer.allocateDirect(size * Float.BYTES).order(ByteOrder.nativeOrder());
    for (int i = 0; i < size; i++) {
      bytes.putFloat(i * Float.BYTES, (float) random.nextGaussian());
    }
    return OnnxTensor.createTensor(Tensors.ENVIRONMENT, bytes.asFloatBuffer(), shape);
  }
}
