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
        Map.of("PATH", "/bin", "TESSDATA_PREFIX", "/t", "OMP_THREAD_LIMIT", "1"),
        ForkCommand.environment(ExtractSpec.defaults().withOcr(true), ours));
    assertEquals(
        Map.of("OMP_THREAD_LIMIT", "4"),
        ForkCommand.environment(
            ExtractSpec.defaults().withOcr(true), Map.of("OMP_THREAD_LIMIT", "4")));
  }

  /** Else a program that lies below a folder with such a name starts no fork. */
  @Test
  void namesOfFilesAreWrittenAsOursAre() {
    ExtractSpec spec = ExtractSpec.defaults();
    assertEquals(
        Map.of("LC_CTYPE", "C.UTF-8"),
        ForkCommand.environment(spec, Map.of("LC_CTYPE", "C.UTF-8", "LANG", "C")));
    assertEquals(
        Map.of("LC_CTYPE", "de_DE.UTF-8"),
        ForkCommand.environment(spec, Map.of("LC_ALL", "de_DE.UTF-8", "LC_CTYPE", "C")));
  }
}
