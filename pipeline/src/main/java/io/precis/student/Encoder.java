package io.precis.student;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
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

  /** Encodes each of {@code documents}; the caller closes the results. */
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

  private OrtSession.Result run(int[] ids, int length) throws OrtException {
    try (OnnxTensor tokens = Tensors.longs(ids, 1, ids.length);
        OnnxTensor mask = Tensors.longs(mask(ids.length, length), 1, ids.length)) {
      return session.run(Map.of("input_ids", tokens, "attention_mask", mask));
    }
  }

  /** 1 for each of the first {@code length} of {@code padded} places, 0 for the others. */
  static int[] mask(int padded, int length) {
    int[] mask = new int[padded];
    Arrays.fill(mask, 0, length, 1);
    return mask;
  }

  /** The tensors called {@code name} of all documents as one. */
  static OnnxTensor batch(List<OrtSession.Result> encoded, String name) throws OrtException {
    List<OnnxTensor> parts = new ArrayList<>();
    for (OrtSession.Result result : encoded) {
      parts.add(Tensors.of(result, name));
    }
    return Tensors.concatenate(parts);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
