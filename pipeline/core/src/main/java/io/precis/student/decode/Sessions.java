package io.precis.student.decode;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.LastTokenScores;
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

  /** A session of {@code file}, its rows quantized one by one where they are quantized. */
  static OrtSession open(OnnxFile file, OrtSession.SessionOptions options) throws OrtException {
    return file.quantizesForProducts()
        ? open(PerRowQuantization.rewrite(file), file, options)
        : Tensors.ENVIRONMENT.createSession(file.path().toString(), options);
  }

  /**
   * The same of a decoder that shall score what follows its last token alone.
   *
   * @param scores name of its output with the scores
   */
  static OrtSession openForLastToken(
      OnnxFile file, String scores, OrtSession.SessionOptions options) throws OrtException {
    Optional<ByteBuffer> last = LastTokenScores.rewrite(file.bytes(), scores);
    if (last.isEmpty()) {
      return open(file, options);
    }
    boolean quantizes = file.quantizesForProducts();
    return open(
        quantizes ? PerRowQuantization.rewrite(last.get(), file) : last.get(), file, options);
  }

  private static OrtSession open(ByteBuffer model, OnnxFile file, OrtSession.SessionOptions options)
      throws OrtException {
    if (!file.externalFiles().isEmpty()) {
      options.addConfigEntry(EXTERNAL_FOLDER, file.path().getParent().toString());
    }
    return Tensors.ENVIRONMENT.createSession(model, options);
  }
}
