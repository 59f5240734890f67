package io.precis.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.ChildJvm;
import io.precis.testing.Loaders;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {
  @TempDir private Path parent;

  /** It holds copies of documents. */
  @Test
  void isItsOwnersAlone() throws Exception {
    try (ScratchDirectory made = ScratchDirectory.create(parent, "precis-test-")) {
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())));
    }
  }

  @Test
  void isGoneWhenItIsClosed() throws Exception {
    Path path;
    try (ScratchDirectory made = ScratchDirectory.create(parent, "precis-test-")) {
      path = made.path();
      Files.createDirectories(path.resolve("a/b"));
      Files.writeString(path.resolve("a/b/c.txt"), "c");
    }
    assertFalse(Files.exists(path));
  }

  @Test
  void whatIsInUseStays() throws Exception {
    try (ScratchDirectory first = ScratchDirectory.create(parent, "precis-test-");
        ScratchDirectory second = ScratchDirectory.create(parent, "precis-test-")) {
      assertTrue(Files.exists(first.path()));
      assertTrue(Files.exists(second.path()));
    }
  }

  @Test
  void anotherOfThisProcessDoesNotGiveBackTheFirstOnesLock() throws Exception {
    try (ScratchDirectory first = ScratchDirectory.create(parent, "precis-test-");
        ScratchDirectory second = ScratchDirectory.create(parent, "precis-test-")) {
      Process other = process();
      other.getInputStream().readNBytes(24);
      other.destroyForcibly().waitFor();
      assertTrue(Files.exists(first.path()));
      assertTrue(Files.exists(second.path()));
    }
  }

  @Test
  void anotherClassLoaderOfThisProcessLeavesTheFirstOnesLock() throws Exception {
    try (ScratchDirectory first = ScratchDirectory.create(parent, "precis-test-");
        URLClassLoader loader = Loaders.another()) {
      Class<?> type = Class.forName(ScratchDirectory.class.getName(), true, loader);
      assertNotSame(ScratchDirectory.class, type);
      type.getMethod("create", Path.class, String.class).invoke(null, parent, "precis-test-");
      Process other = process();
      other.getInputStream().readNBytes(24);
      other.destroyForcibly().waitFor();
      assertTrue(Files.exists(first.path()));
    }
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAndNothingElse() throws Exception {
    Process other = process();
    Path left = parent.resolve(new String(other.getInputStream().readNBytes(24)).strip());
    assertTrue(Files.exists(left.resolve("secret.txt")));
    Path foreign = Files.createDirectory(parent.resolve("precis-test-foreign"));
    Path likeNamed = Files.writeString(parent.resolve("precis-test-file"), "no directory");

    ScratchDirectory.create(parent, "precis-test-").close();
    assertTrue(Files.exists(left), "its maker is alive");

    other.destroyForcibly().waitFor();
    ScratchDirectory.create(parent, "precis-test-").close();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(foreign), "it has no lock");
    assertTrue(Files.exists(likeNamed));
  }

  private Process process() throws IOException {
    Process process =
        ChildJvm.of(Holder.class, parent).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertTrue(process.isAlive());
    return process;
  }

  /** Makes a directory, says its name in 24 bytes, and stays. */
  public static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      ScratchDirectory made = ScratchDirectory.create(Path.of(args[0]), "precis-test-");
      Files.move(made.path(), made.path().resolveSibling("precis-test-held"));
      Files.writeString(Path.of(args[0], "precis-test-held", "secret.txt"), "secret");
      System.out.write("precis-test-held        ".getBytes());
      System.out.flush();
      Thread.sleep(600_000);
    }
  }
}
