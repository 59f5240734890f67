package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class StudentTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private final Bundle bundle = Bundle.open(Golden.directory("bart-tiny"), Layout.STEP, "");
  private final GenerationSpec spec = GenerationSpec.of(bundle).withMaxLength(12);

  @Test
  void isOnePerProcessHoweverManyThreadsAsk() throws Exception {
    Student student = StudentHolder.get(bundle, Device.CPU, 1);
    String text = Golden.read("bart-tiny").get(0).texts().get(0);
    Generation expected = student.generate(List.of(text), spec).get(0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Generation>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(
            () -> StudentHolder.get(bundle, Device.CPU, 1).generate(List.of(text), spec).get(0));
      }
      for (Future<Generation> got : threads.invokeAll(calls)) {
        assertEquals(expected, got.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertSame(student, StudentHolder.get(bundle, Device.CPU, 1));
  }

  @Test
  void leavesMemoryFlat() throws IOException {
    Assumptions.assumeTrue(Files.exists(STATUS), "no " + STATUS + " here");
    List<String> texts =
        Golden.read("bart-tiny").stream().flatMap(g -> g.texts().stream()).distinct().toList();
    try (Student student = Student.open(bundle, Device.CPU, 1)) {
      generate(student, texts, 1000);
      long before = residentKilobytes();
      generate(student, texts, 2000);
      long grown = residentKilobytes() - before;
      assertTrue(grown < 60_000, "resident memory grew by " + grown + " kB in 2000 generations");
    }
  }

  /** Batches of changing sizes, some of which fail on the way. */
  private void generate(Student student, List<String> texts, int count) {
    String tooLong = "palwex ".repeat(400);
    int done = 0;
    for (int i = 0; done < count; i++) {
      List<String> batch = texts.subList(i % 4, i % 4 + 1 + i % 7);
      student.generate(batch, spec.withNumBeams(1 + i % 3));
      done += batch.size();
      if (i % 10 == 0) {
        assertThrows(
            IllegalArgumentException.class, () -> student.generate(List.of(tooLong), spec));
      }
    }
  }

  private static long residentKilobytes() throws IOException {
    System.gc();
    return Files.readAllLines(STATUS).stream()
        .filter(l -> l.startsWith("VmRSS:"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void refusesWhatItCannotObey() {
    try (Student student = Student.open(bundle, Device.CPU, 1)) {
      assertTrue(student.refusal(spec.withMaxLength(257)).orElseThrow().contains("at most 256"));
      assertTrue(student.refusal(spec.withNumBeams(17)).orElseThrow().contains("at most 16"));
      assertFalse(student.refusal(spec.withNumBeams(16)).isPresent());
      assertThrows(
          IllegalArgumentException.class,
          () -> student.generate(List.of("a"), spec.withMaxLength(257)));
    }
    assertThrows(IllegalArgumentException.class, () -> Student.open(bundle, Device.CPU, 0));
  }

  @Test
  void takesEmptyInputsAndNone() {
    try (Student student = Student.open(bundle, Device.CPU, 1)) {
      assertEquals(List.of(), student.generate(List.of(), spec));
      assertEquals(2, student.generate(List.of("", " "), spec).size());
    }
  }

  @Test
  void neverIteratesALoopZeroTimes() {
    Bundle loop = Bundle.open(Golden.directory("t5-tiny"), Layout.LOOP, "");
    try (Student student = Student.open(loop, Device.CPU, 1)) {
      GenerationSpec one = GenerationSpec.of(loop).withMaxNewTokens(1);
      assertTrue(student.refusal(one).isPresent());
      assertEquals(1, student.generate(List.of(""), one.withMaxNewTokens(2)).size());
    }
  }
}
