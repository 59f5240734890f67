package io.precis.student;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.Device;
import io.precis.onnx.ModelException;
import io.precis.onnx.StudentException;
import io.precis.onnx.Tensors;
import io.precis.student.bundle.CheckerBundle;
import io.precis.student.decode.DeviceChoice;
import io.precis.student.decode.Sessions;
import io.precis.student.tokenize.Tokenizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A loaded cross-encoder of natural-language inference or fact checking. One pair a run, so that no
 * answer depends on what else is asked. Thread-safe; stays open until the process ends.
 */
public final class CheckerModel {
  private final CheckerBundle bundle;
  private final Tokenizer tokenizer;
  private final OrtSession session;

  private CheckerModel(CheckerBundle bundle, OrtSession session) {
    this.bundle = bundle;
    this.tokenizer = Tokenizer.open(bundle.tokenizer());
    this.session = session;
  }

  /**
   * Loads {@code bundle}, on the CPU.
   *
   * @param threads threads of one computation, at least 1
   * @throws ModelException where ONNX Runtime does not take the model
   */
  public static CheckerModel open(CheckerBundle bundle, int threads) {
    DeviceChoice cpu = new DeviceChoice(Device.CPU, "cpu");
    try (OrtSession.SessionOptions options = Sessions.options(cpu, threads)) {
      return new CheckerModel(
          bundle, Tensors.ENVIRONMENT.createSession(bundle.model().toString(), options));
    } catch (OrtException e) {
      throw new ModelException(bundle.model() + ": ONNX Runtime refuses it: " + e.getMessage(), e);
    }
  }

  /**
   * How sure it is, from 0 to 1, that {@code evidence} bears {@code claim} out: the softmax of its
   * scores. 0 where both together are longer than its window.
   */
  public double support(String evidence, String claim) {
    Tokenizer.Pair pair = tokenizer.encodePair(evidence, claim);
    if (pair.ids().length > bundle.window()) {
      return 0;
    }
    return softmax(logits(pair))[bundle.supported()];
  }

  private float[] logits(Tokenizer.Pair pair) {
    int length = pair.ids().length;
    int[] mask = new int[length];
    Arrays.fill(mask, 1);
    try (OnnxTensor ids = Tensors.longs(pair.ids(), 1, length);
        OnnxTensor there = Tensors.longs(mask, 1, length);
        OnnxTensor types = Tensors.longs(pair.types(), 1, length)) {
      Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
      inputs.put("input_ids", ids);
      inputs.put("attention_mask", there);
      if (bundle.typed()) {
        inputs.put("token_type_ids", types);
      }
      try (OrtSession.Result result = session.run(inputs)) {
        float[] logits = new float[bundle.labels()];
        Tensors.of(result, "logits").getFloatBuffer().get(logits);
        return logits;
      }
    } catch (OrtException e) {
      throw new StudentException("a pair of " + length + " tokens: " + e.getMessage(), e);
    }
  }

  private static double[] softmax(float[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = StrictMath.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
