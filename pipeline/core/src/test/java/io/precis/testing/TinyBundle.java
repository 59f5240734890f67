package io.precis.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small T5 in a folder of its own, for tests that change its files. */
public final class TinyBundle {
  private static final List<String> FILES =
      List.of(
          "config.json",
          "generation_config.json",
          "tokenizer.json",
          "onnx/encoder_model.onnx",
          "onnx/decoder_model_merged.onnx");

  private TinyBundle() {}

  /** Copies it into {@code directory}. It has no card. */
  public static void copyTo(Path directory) throws IOException {
    Path from = TestData.path("student/t5-tiny");
    Files.createDirectories(directory.resolve("onnx"));
    for (String name : FILES) {
      Files.copy(from.resolve(name), directory.resolve(name));
    }
  }
}
