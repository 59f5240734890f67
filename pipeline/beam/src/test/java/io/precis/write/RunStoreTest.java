package io.precis.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStoreTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"local", "memory"})
  void whatAKilledWriterBeganIsRemovedAndNothingElse(String where) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    RunStore store =
        new RunStore(where.equals("local") ? folder + "/" : "mem://" + UUID.randomUUID() + "/");
    store.write("whole.txt", "whole");
    store.write("text/parted.txt", "whole");
    store.write("torn.txt.48c3b854-8aa1-4a7e-b0b1-505bb4cccc7a.part", "to");
    store.write("text/deep/torn.txt.7e0b2c1a-0f6d-4a55-9b0e-2f4f0c9f7d11.part", "to");
    assertEquals(4, store.list().size());
    store.removeTorn();
    assertEquals(2, store.list().size());
    assertTrue(store.exists("whole.txt"));
    assertTrue(store.exists("text/parted.txt"));
  }
}
