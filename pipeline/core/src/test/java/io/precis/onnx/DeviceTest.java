package io.precis.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtProvider;
import io.precis.student.Golden;
import io.precis.student.bundle.Bundle;
import io.precis.student.decode.DeviceChoice;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
  @ParameterizedTest
  @ValueSource(strings = {"auto", "cpu", "cuda:0", "cuda:3"})
  void parsesWhatItPrints(String text) {
    assertEquals(text, Device.parse(text).toString());
    assertEquals(Device.parse("cuda:0"), Device.parse(" CUDA "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpu", "cuda:", "cuda:x", "cuda:-1", "cpu:0"})
  void refusesOthers(String text) {
    assertThrows(IllegalArgumentException.class, () -> Device.parse(text));
  }

  @Test
  void saysWhichDeviceItTookAndWhy() {
    Assumptions.assumeFalse(
        NativeRuntime.providers().contains(OrtProvider.CUDA),
        "this build of ONNX Runtime has CUDA");
    Bundle bundle = Bundle.open(Golden.directory("t5-tiny"));
    DeviceChoice choice = DeviceChoice.of(Device.AUTO, bundle);
    assertEquals(Device.CPU, choice.device());
    assertTrue(choice.reason().contains("no CUDA"), choice.reason());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> DeviceChoice.of(Device.parse("cuda"), bundle));
    assertTrue(e.getMessage().startsWith("device cuda:0 cannot be used"), e.getMessage());
  }
}
