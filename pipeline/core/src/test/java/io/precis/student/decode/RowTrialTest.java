package io.precis.student.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtSession;
import io.precis.onnx.Device;
import io.precis.onnx.Tensors;
import io.precis.student.Golden;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.BundleFiles.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which graphs may read several rows at a time. */
class RowTrialTest {
  private static final DeviceChoice CPU = new DeviceChoice(Device.CPU, "cpu");

  @ParameterizedTest
  @ValueSource(strings = {"fp32", "q4", "quantized"})
  void rowsComeOutAlike(String variant) throws Exception {
    Bundle bundle = Bundle.open(Golden.directory("llama-tiny"), Optional.of(variant));
    try (OrtSession.SessionOptions options = Sessions.options(CPU, 1);
        CausalSession session = new CausalSession(bundle, options)) {
      assertEquals(RowTrial.MOST, new RowTrial(session).rows());
    }
  }

  /** As its file is, one scale holds for all rows. */
  @Test
  void findsThatOneRowChangesAnother() throws Exception {
    Bundle bundle = Bundle.open(Golden.directory("llama-tiny"), Optional.of("quantized"));
    String graph = bundle.model(Role.CAUSAL).path().toString();
    try (OrtSession.SessionOptions options = Sessions.options(CPU, 1);
        CausalSession session =
            new CausalSession(
                bundle.causalShape(), Tensors.ENVIRONMENT.createSession(graph, options))) {
      assertEquals(1, new RowTrial(session).rows());
    }
  }
}
