package io.precis.batch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.directory.OutputDirectory.Pointer;
import io.precis.write.CorruptRunException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
  private static final RunId FIRST = new RunId("20260101T000000Z");
  private static final RunId SECOND = new RunId("20260102T000000Z");
  private static final Pointer BEFORE = new Pointer(Optional.empty());

  /** As of Windows to most of its users. */
  private static final OutputDirectory.Linker REFUSING =
      (link, target) -> {
        throw new FileSystemException(
            link.toString(), null, "A required privilege is not held by the client.");
      };

  @TempDir private Path folder;
  private OutputDirectory output;

  @BeforeEach
  void makeRuns() throws IOException {
    output = OutputDirectory.open(folder.toString());
    Files.createDirectory(folder.resolve("runs/" + FIRST));
    Files.createDirectory(folder.resolve("runs/" + SECOND));
  }

  @Test
  void aFileNamesTheRunWhereNoLinkMayBeMade() throws IOException {
    assertEquals(Optional.empty(), output.current());
    output.publish(FIRST, BEFORE, REFUSING);
    assertEquals(Optional.of(FIRST), output.current());
    output.publish(SECOND, BEFORE, REFUSING);
    assertEquals(Optional.of(SECOND), output.current());
    assertTrue(Files.isRegularFile(folder.resolve("current")));
    assertEquals(Optional.of(folder.resolve("runs/" + SECOND)), output.place(SECOND));
  }

  @Test
  void aLinkTakesTheFilesPlaceWhereItMayBeMadeAgain() throws IOException {
    output.publish(FIRST, BEFORE, REFUSING);
    output.publish(SECOND, BEFORE);
    assertTrue(Files.isSymbolicLink(folder.resolve("current")));
    assertEquals(Optional.of(SECOND), output.current());
    assertEquals(Optional.of(folder.resolve("current")), output.place(SECOND));
  }

  @Test
  void aFileThatNamesNoRunIsDamage() throws IOException {
    Files.writeString(folder.resolve("current"), "../../elsewhere");
    assertThrows(CorruptRunException.class, output::current);
    Files.writeString(folder.resolve("current"), "9".repeat(1_000_000));
    assertThrows(CorruptRunException.class, output::current);
  }
}
