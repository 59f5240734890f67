package io.precis.student.decode;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.OnnxFile;
import io.precis.onnx.PerRowQuantization;
import io.precis.onnx.Tensors;

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
    if (!file.quantizesForProducts()) {
      return Tensors.ENVIRONMENT.createSession(file.path().toString(), options);
    }
    if (!file.externalFiles().isEmpty()) {
      options.addConfigEntry(EXTERNAL_FOLDER, file.path().getParent().toString());
    }
    return Tensors.ENVIRONMENT.createSession(PerRowQuantization.rewrite(file), options);
  }
}
