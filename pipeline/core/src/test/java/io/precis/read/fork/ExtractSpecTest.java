package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExtractSpecTest {
  @Test
  void aSpecThatCannotBeIsRefusedWhereItIsMade() {
    ExtractSpec spec = ExtractSpec.defaults();
    assertThrows(IllegalArgumentException.class, () -> spec.withForks(0));
    assertThrows(IllegalArgumentException.class, () -> spec.withHeapMegabytes(1));
    assertThrows(IllegalArgumentException.class, () -> spec.withPerDocumentTimeout(Duration.ZERO));
    assertEquals(7, spec.withForks(7).forks());
  }
}
