package io.precis.student.decode;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.DecoderGraph;
import io.precis.onnx.FewBitProducts;
import io.precis.onnx.OnnxFile;
import io.precis.onnx.PerRowQuantization;
import io.precis.onnx.Tensors;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Opens models, alike for all that run them. */
public final class Sessions {
  private static final String EXTERNAL_FOLDER =
      "session.model_external_initializers_file_folder_path";

  private Sessions() {}

  public static OrtSession.SessionOptions options(DeviceChoice choice, int threads)
      throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    // Spinning threads would take the processor from the other workers of this machine.
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    // Every batch has its own shape, so that patterns of one are of no use to the next.
    options.setMemoryPatternOptimization(false);
    if (choice.isCuda()) {
      options.addCUDA(choice.device().index());
    }
    return options;
  }

  /**
   * A session of {@code file}, its rows quantized one by one where they are quantized, its few-bit
   * products computed in eight bits where it leaves that open.
   */
  static OrtSession open(OnnxFile file, OrtSession.SessionOptions options) throws OrtException {
    return open(file, Optional.empty(), options);
  }

  /**
   * The same of a decoder alone.
   *
   * @param scores name of its output with the scores, where its last token shall be scored alone
   */
  static OrtSession openDecoder(
      OnnxFile file, Optional<String> scores, OrtSession.SessionOptions options)
      throws OrtException {
    return open(file, DecoderGraph.rewrite(file, scores), options);
  }

  /**
   * @param model that {@code file} was changed to; empty where it was not
   */
  private static OrtSession open(
      OnnxFile file, Optional<ByteBuffer> model, OrtSession.SessionOptions options)
      throws OrtException {
    Optional<ByteBuffer> changed = model;
    if (file.operators().contains(FewBitProducts.OPERATOR)) {
      changed = FewBitProducts.rewrite(model.orElseGet(file::bytes)).or(() -> model);
    }
    if (file.quantizesForProducts()) {
      changed = Optional.of(PerRowQuantization.rewrite(changed.orElseGet(file::bytes), file));
    }
    if (changed.isEmpty()) {
      return Tensors.ENVIRONMENT.createSession(file.path().toString(), options);
    }
    if (!file.externalFiles().isEmpty()) {
      options.addConfigEntry(EXTERNAL_FOLDER, file.path().getParent().toString());
    }
    return Tensors.ENVIRONMENT.createSession(changed.get(), options);
  }
}
