package io.precis.bench;

import com.sun.management.OperatingSystemMXBean;
import io.precis.student.Generation;
import io.precis.student.GenerationSpec;
import io.precis.student.Student;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What the benchmarks of the student share: made-up inputs, and processor time. */
final class StudentBench {
  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ter", "san", "du", "ren", "fo", "pal", "gi", "wex", "or", "bru", "ten"
  };
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private StudentBench() {}

  /** What was done and what it cost. */
  record Cost<T>(T result, double cpuSeconds, double wallSeconds) {}

  /** Texts of nearly, and never more than, {@code tokens} tokens of the student. */
  static List<String> texts(Student student, int count, int tokens, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("Ka");
      while (student.tokenizer().count(text.toString()) < tokens - 8) {
        text.append(random.nextInt(4) == 0 ? " " : "");
        text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** Exactly {@code tokens} new tokens, whatever the model would rather do. */
  static GenerationSpec exactly(Student student, int tokens, int beams) {
    return GenerationSpec.of(student.bundle())
        .withNumBeams(beams)
        .withMaxNewTokens(tokens)
        .withMinLength(tokens + 1);
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
