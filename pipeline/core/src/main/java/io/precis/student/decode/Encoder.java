package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.Tensors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs the encoder one document at a time: matrix products over hundreds of tokens gain nothing
 * from a batch on a CPU, and what comes out cannot depend on one. Thread-safe.
 */
final class Encoder implements AutoCloseable {
  private final OrtSession session;

  Encoder(Path model, OrtSession.SessionOptions options) throws OrtException {
    session = Tensors.ENVIRONMENT.createSession(model.toString(), options);
  }

  /**
   * Encodes each of {@code documents}, as long as its text is; the caller closes the results.
   *
   * @param documents token ids, each padded
   * @param lengths how many ids of each are text
   */
  List<OrtSession.Result> run(List<int[]> documents, int[] lengths) throws OrtException {
    List<OrtSession.Result> encoded = new ArrayList<>();
    try {
      for (int i = 0; i < documents.size(); i++) {
        encoded.add(run(documents.get(i), lengths[i]));
      }
      return encoded;
    } catch (OrtException e) {
      encoded.forEach(OrtSession.Result::close);
      throw e;
    }
  }

  /** Padding would be computed like text and then masked: it is left out. */
  private OrtSession.Result run(int[] padded, int length) throws OrtException {
    try (OnnxTensor tokens = Tensors.longs(Arrays.copyOf(padded, length), 1, length);
        OnnxTensor mask = Tensors.longs(mask(length, length), 1, length)) {
      return session.run(Map.of("input_ids", tokens, "attention_mask", mask));
    }
  }

  /** 1 for each of the first {@code length} of {@code padded} places, 0 for the others. */
  static int[] mask(int padded, int length) {
    int[] mask = new int[padded];
    Arrays.fill(mask, 0, length, 1);
    return mask;
  }

  /**
   * The tensors called {@code name} of all documents as one.
   *
   * @param axis that runs along the text, made {@code length} long
   * @param fill value of what is not text
   */
  static OnnxTensor batch(
      List<OrtSession.Result> encoded, String name, int axis, int length, float fill)
      throws OrtException {
    List<OnnxTensor> parts = new ArrayList<>();
    for (OrtSession.Result result : encoded) {
      parts.add(Tensors.of(result, name));
    }
    return Tensors.concatenate(parts, axis, length, fill);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
