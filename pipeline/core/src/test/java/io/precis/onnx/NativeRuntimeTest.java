package io.precis.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** ONNX Runtime's telemetry ends processes with long command lines; ours is off. */
@DisabledOnOs(OS.WINDOWS)
class NativeRuntimeTest {
  private static final int LONG = 12_000;

  /** Run in a process of its own. */
  static final class Load {
    private Load() {}

    public static void main(String[] args) {
      NativeRuntime.load();
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
