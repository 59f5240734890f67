package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ForkCommandTest {
  @Test
  void onlyWhatOcrNeedsPassesOn() {
    Map<String, String> ours = Map.of("PATH", "/bin", "SECRET", "x", "TESSDATA_PREFIX", "/t");
    assertEquals(Map.of(), ForkCommand.environment(ExtractSpec.defaults(), ours));
    assertEquals(
        Map.of("PATH", "/bin", "TESSDATA_PREFIX", "/t"),
        ForkCommand.environment(ExtractSpec.defaults().withOcr(true), ours));
  }
}
