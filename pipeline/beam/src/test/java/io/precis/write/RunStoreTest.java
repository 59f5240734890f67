package io.precis.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
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

  /** In a pattern they would mean other folders, or none. */
  @ParameterizedTest
  @ValueSource(strings = {"Reports [2026]", "{a,b}", "a*", "a?"})
  void wildcardsInTheNameOfTheFolderAreNone(String name) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    RunStore beside = new RunStore(folder.resolve("ab") + "/");
    beside.write("text/b.txt", "b");
    RunStore store = new RunStore(folder.resolve(name) + "/");
    assertFalse(store.exists("text/b.txt"));
    assertEquals(List.of(), store.list());
    store.write("text/a.txt", "a");
    store.write("text/deep/a.part", "a");
    assertTrue(store.exists("text/a.txt"));
    assertEquals(1, store.list("text/*.txt").size());
    assertEquals(1, store.list("text/a.txt").size());
    assertEquals(1, store.list("*/a.txt").size());
    assertEquals(2, store.list("**").size());
    assertEquals(1, store.list("**.part").size());
    assertEquals(0, store.list("*.txt").size());
    assertEquals("a", new String(store.read("text/a.txt"), StandardCharsets.UTF_8));
  }

  @Test
  void whatCouldNotBeWrittenWholeDoesNotAppear() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    RunStore store = new RunStore(folder + "/");
    boolean[] appeared = {false};
    OutputStream full =
        new OutputStream() {
          private boolean failed;

          @Override
          public void write(int b) throws IOException {
            if (!failed) {
              failed = true;
              throw new IOException("No space left on device");
            }
          }
        };
    OutputStream out = new AtomicOutputStream(full, () -> appeared[0] = true);
    assertThrows(IOException.class, () -> out.write(new byte[1 << 17]));
    out.close();
    assertFalse(appeared[0]);
    try (OutputStream whole = store.stream("a.txt")) {
      whole.write('a');
    }
    assertTrue(store.exists("a.txt"));
  }

  /** Others may put links among our files: nothing is listed, read or removed through one. */
  @Test
  void nothingIsDoneThroughALink() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Path victim = Files.createDirectory(folder.resolve("victim"));
    Path precious = Files.writeString(victim.resolve("precious.part"), "precious");
    RunStore store = new RunStore(folder.resolve("run") + "/");
    store.write("own.txt", "own");
    Files.createSymbolicLink(folder.resolve("run/link"), victim);
    assertEquals(1, store.list().size());
    assertThrows(CorruptRunException.class, () -> store.read("link/precious.part"));
    store.removeTorn();
    assertTrue(Files.exists(precious));
    store.removeAll();
    assertTrue(Files.exists(precious));
    assertFalse(Files.exists(folder.resolve("run")));
  }

  /** Opening one would wait for ever. */
  @Test
  void aPipeInPlaceOfAFileIsDamage() throws Exception {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    RunStore store = new RunStore(folder + "/");
    for (String name : List.of(Manifest.FILE, RunReadLock.FILE)) {
      Process made = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
      assumeTrue(made.waitFor() == 0, "no mkfifo here");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThrows(CorruptRunException.class, () -> RunReader.open(store)));
  }
}
