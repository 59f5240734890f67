package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.bench.StudentMemory;
import java.io.IOException;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 2,000 generations leave resident memory where it was. */
@EnabledOnOs(OS.LINUX)
class MemoryTest {
  private static final String GENERATIONS = "2000";

  /** A lost tensor of 16 KB a generation shows; the allocators move by about half of this. */
  private static final String ALLOWED_MB = "32";

  @ParameterizedTest
  @ValueSource(strings = {"t5-tiny", "bart-tiny"})
  void staysFlat(String model) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xms96m",
            "-Xmx96m",
            "-XX:+AlwaysPreTouch",
            "-cp",
            System.getProperty("java.class.path"),
            StudentMemory.class.getName(),
            Golden.directory(model).toString(),
            GENERATIONS,
            ALLOWED_MB);
    assertEquals(0, builder.inheritIO().start().waitFor(), "exit code: see standard error");
  }
}
