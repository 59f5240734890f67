package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.ChildJvm;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 2,000 generations leave resident memory where it was. */
@EnabledOnOs(OS.LINUX)
@Tag("slow")
class MemoryTest {
  private static final String GENERATIONS = "2000";

  /** A lost tensor of 16 KB a generation shows; the allocators move by about half of this. */
  private static final String ALLOWED_MB = "32";

  @ParameterizedTest
  @ValueSource(strings = {"t5-tiny", "bart-tiny"})
  void staysFlat(String model) throws IOException, InterruptedException {
    ProcessBuilder child =
        ChildJvm.of(
            StudentMemory.class,
            List.of("-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch"),
            Golden.directory(model),
            GENERATIONS,
            ALLOWED_MB);
    assertEquals(0, child.inheritIO().start().waitFor(), "exit code: see standard error");
  }
}
