package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.precis.read.fork.ExtractSpec;
import io.precis.request.SummarySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunFingerprintTest {
  @Test
  void tunablesArePartOfItWhateverTheirOrder() {
    String plain = fingerprint(Map.of());
    assertEquals(plain, fingerprint(Map.of()));
    assertNotEquals(plain, fingerprint(Map.of("rank.damping", "0.6")));
    assertEquals(
        fingerprint(Map.of("rank.damping", "0.6", "select.brevity", "0.2")),
        fingerprint(Map.of("select.brevity", "0.2", "rank.damping", "0.6")));
  }

  private static String fingerprint(Map<String, String> tuning) {
    return RunFingerprint.fingerprint(
        new BatchSpec(
            List.of("in"),
            "out",
            SummarySpec.DEFAULT.withTuning(tuning),
            ExtractSpec.defaults(),
            Set.of(),
            false,
            Optional.empty(),
            List.of(),
            BatchSpec.Reuse.UNCHANGED,
            0.2,
            "precis test",
            RunSettings.DEFAULT));
  }
}
