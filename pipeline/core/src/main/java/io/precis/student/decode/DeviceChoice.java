package io.precis.student.decode;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.Device;
import io.precis.onnx.ElementType;
import io.precis.onnx.GatherGraph;
import io.precis.onnx.NativeRuntime;
import io.precis.student.bundle.Bundle;
import java.util.Optional;

/**
 * The device that was taken, and why.
 *
 * @param device CPU or CUDA, never AUTO
 * @param reason one line for the log and the manifest
 */
public record DeviceChoice(Device device, String reason) {

  /**
   * Decides for {@code wanted}.
   *
   * @throws IllegalArgumentException where CUDA is wanted and does not work, or the bundle does not
   *     suit it
   */
  public static DeviceChoice of(Device wanted, Bundle bundle) {
    if (wanted.kind() == Device.Kind.CPU) {
      return new DeviceChoice(Device.CPU, "cpu, as asked");
    }
    Optional<String> obstacle = obstacle(wanted.index(), bundle);
    Device cuda = new Device(Device.Kind.CUDA, wanted.index());
    if (obstacle.isEmpty()) {
      return new DeviceChoice(cuda, cuda + ": a trial run on it worked");
    }
    if (wanted.kind() == Device.Kind.CUDA) {
      throw new IllegalArgumentException("device " + wanted + " cannot be used: " + obstacle.get());
    }
    return new DeviceChoice(Device.CPU, "cpu: CUDA cannot be used: " + obstacle.get());
  }

  public boolean isCuda() {
    return device.kind() == Device.Kind.CUDA;
  }

  private static Optional<String> obstacle(int index, Bundle bundle) {
    if (!NativeRuntime.providers().contains(OrtProvider.CUDA)) {
      return Optional.of("this build of ONNX Runtime has no CUDA (the Maven profile gpu has)");
    }
    if (!bundle.hasLoop()) {
      return Optional.of(
          "the bundle has no generate.onnx, and step by step the cache would travel to the host at"
              + " every token");
    }
    return LoopDecoder.refusal(GenerationSpec.of(bundle))
        .map(why -> "generation_config.json asks for more: " + why)
        .or(() -> trial(index));
  }

  /** That a provider is compiled in says nothing: only a run does. */
  private static Optional<String> trial(int index) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.addCUDA(index);
      try (GatherGraph gather = new GatherGraph(1, ElementType.FLOAT, options)) {
        gather.trial();
      }
      return Optional.empty();
    } catch (OrtException e) {
      return Optional.of(firstLine(e) + " (it needs an NVIDIA GPU, CUDA 12 and cuDNN 9)");
    }
  }

  private static String firstLine(OrtException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
