package io.precis.student;

import io.precis.onnx.Device;
import io.precis.student.bundle.Bundle;
import io.precis.student.decode.GenerationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resident memory of this process while a student generates again and again, in batches of 1 to 8
 * texts of many lengths, greedily and with beams; every tenth fails on the way. Aim: it stays where
 * it is after the first quarter.
 *
 * <p>Arguments: a bundle's directory, how many generations, and by how many MB memory may grow.
 * Linux only. Give the heap a fixed size ({@code -Xms -Xmx -XX:+AlwaysPreTouch}).
 */
public final class StudentMemory {
  private static final Logger LOG = LoggerFactory.getLogger(StudentMemory.class);
  private static final int TEXTS = 24;
  private static final int MAX_NEW_TOKENS = 24;
  private static final int QUARTERS = 4;

  private StudentMemory() {}

  public static void main(String[] args) throws IOException {
    int generations = Integer.parseInt(args[1]);
    long allowed = Long.parseLong(args[2]);
    List<Long> resident = new ArrayList<>();
    try (Seq2SeqModel student = Seq2SeqModel.open(Bundle.open(Path.of(args[0])), Device.CPU, 1)) {
      List<String> texts = texts(student);
      Random random = new Random(7);
      for (int done = 0; done < generations; ) {
        done += batch(student, texts, random);
        if (done * QUARTERS >= (resident.size() + 1) * generations) {
          resident.add(residentKilobytes());
        }
      }
    }
    long growth = (resident.get(QUARTERS - 1) - resident.get(0)) / 1024;
    LOG.info(
        "{}: {} generations, resident KB after each quarter {}, growth {} MB (at most {})",
        args[0],
        generations,
        resident,
        growth,
        allowed);
    if (growth > allowed) {
      throw new IllegalStateException("resident memory grew by " + growth + " MB");
    }
  }

  private static List<String> texts(Seq2SeqModel student) {
    int window = Math.min(400, student.bundle().card().windowTokens());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      int tokens = Math.max(16, window * (i + 1) / TEXTS);
      texts.addAll(RandomTexts.texts(student, 1, tokens, i));
    }
    return texts;
  }

  /** Generates for a batch and tells how many it had. */
  private static int batch(Seq2SeqModel student, List<String> texts, Random random) {
    List<String> some = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      some.add(texts.get(random.nextInt(TEXTS)));
    }
    int beams = 1 + random.nextInt(4);
    GenerationSpec spec =
        GenerationSpec.of(student.bundle())
            .withNumBeams(beams)
            .withMaxNewTokens(1 + random.nextInt(MAX_NEW_TOKENS));
    if (random.nextInt(10) == 0) {
      fail(student, some, spec);
    }
    return student.generate(some, spec).size();
  }

  private static void fail(Seq2SeqModel student, List<String> texts, GenerationSpec spec) {
    List<String> more = new ArrayList<>(texts);
    more.add("palwex ".repeat(student.bundle().card().windowTokens()));
    try {
      student.generate(more, spec);
    } catch (IllegalArgumentException e) {
      LOG.debug("too long, as meant", e);
      return;
    }
    throw new IllegalStateException("a text longer than the window was taken");
  }

  private static long residentKilobytes() throws IOException {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }
}
