package io.precis.bench;

import com.sun.management.OperatingSystemMXBean;
import io.precis.record.Components;
import io.precis.student.Generation;
import io.precis.student.Seq2SeqModel;
import io.precis.student.decode.GenerationSpec;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;

/** What the benchmarks of the student share: made-up inputs, and processor time. */
final class StudentBench {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private StudentBench() {}

  /** What was done and what it cost. */
  record Cost<T>(T result, double cpuSeconds, double wallSeconds) {}

  /** Exactly {@code tokens} new tokens, whatever the model would rather do. */
  static GenerationSpec exactly(Seq2SeqModel student, int tokens, int beams) {
    return Components.with(
        GenerationSpec.of(student.bundle()).withNumBeams(beams).withMaxNewTokens(tokens),
        "minLength",
        tokens + 1);
  }

  static <T> Cost<T> measure(Supplier<T> work) {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    T result = work.get();
    return new Cost<>(
        result, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
  }

  static long outputTokens(List<Generation> generations) {
    return generations.stream().mapToLong(Generation::outputTokens).sum();
  }
}
