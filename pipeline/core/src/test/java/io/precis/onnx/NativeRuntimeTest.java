package io.precis.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime's telemetry ends processes with long command lines; ours is off. */
@DisabledOnOs(OS.WINDOWS)
class NativeRuntimeTest {
  private static final int LONG = 12_000;
  private static final int UNLOADED = 17;

  /** Run in a process of its own. */
  static final class Load {
    private Load() {}

    public static void main(String[] args) {
      try {
        NativeRuntime.load();
      } catch (ModelException e) {
        System.exit(e.getMessage().contains("-Djava.io.tmpdir") ? UNLOADED : 1);
      }
    }
  }

  /** Run in a process of its own; no hook of the end is run. */
  static final class LoadAndDie {
    private LoadAndDie() {}

    public static void main(String[] args) {
      NativeRuntime.load();
      Runtime.getRuntime().halt(0);
    }
  }

  @Test
  void saysWhereItCannotBeUnpacked(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = Files.createFile(folder.resolve("file"));
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Djava.io.tmpdir=" + file,
            "-cp",
            System.getProperty("java.class.path"),
            Load.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
    assertEquals(UNLOADED, builder.start().waitFor());
  }

  /** Nor does one that is killed: nothing is left to be done at the end. */
  @Test
  void leavesNothingInTheTemporaryFolder(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            LoadAndDie.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1"); // else JNA is unpacked there
    assertEquals(0, builder.start().waitFor());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.map(each -> each.getFileName().toString()).toList());
    }
  }

  @Test
  void survivesALongCommandLine() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path") + File.pathSeparator + "x".repeat(LONG));
    command.add(Load.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().remove("ORT_DISABLE_TELEMETRY");
    assertEquals(0, builder.start().waitFor(), "exit code of a process with a long command line");
  }
}
