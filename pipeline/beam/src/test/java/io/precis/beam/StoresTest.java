package io.precis.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;

class StoresTest {
  private static IllegalArgumentException refused(String place) {
    return assertThrows(
        IllegalArgumentException.class,
        () -> Stores.register(PipelineOptionsFactory::create, List.of("/in", place)));
  }

  @Test
  void anAddressOfAnUnknownStoreIsRefusedAndSaysWhatIsMissing() {
    IllegalArgumentException s3 = refused("s3://bucket/in/");
    assertEquals(
        "s3://bucket/in/: this program has no file system for s3://; put precis-s3.jar beside"
            + " precis.jar",
        s3.getMessage());
    assertNull(s3.getCause(), "the first cause is what a user is told");
    assertEquals(
        "other://host/in/*.pdf: this program has no file system for other://; Beam's module for it"
            + " belongs on the class path",
        refused("other://host/in/*.pdf").getMessage());
  }

  @Test
  void whatIsKnownOrLocalPasses() {
    Stores.register(PipelineOptionsFactory::create, List.of("/in", "mem://any/in/"));
    Stores.register(
        () -> {
          throw new IllegalStateException("nobody needs options");
        },
        List.of("/in", "file:///in", "C:\\in"));
  }
}
