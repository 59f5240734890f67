package io.precis.student;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.OnnxFile;
import io.precis.onnx.PerRowQuantization;
import io.precis.onnx.Tensors;

/** Opens the models that decode. */
final class Sessions {
  private static final String EXTERNAL_FOLDER =
      "session.model_external_initializers_file_folder_path";

  private Sessions() {}

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
