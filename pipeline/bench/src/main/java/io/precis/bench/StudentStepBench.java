package io.precis.bench;

import io.precis.bench.StudentBench.Cost;
import io.precis.onnx.Device;
import io.precis.student.Generation;
import io.precis.student.RandomTexts;
import io.precis.student.Seq2SeqModel;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.decode.GenerationSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step layout against the Optimum layout of the same weights, 8 documents x 4 beams. Aim: half
 * the processor time per decoding step.
 *
 * <p>Argument: a directory with both layouts, as {@code testdata/student/recipe/make_random.py
 * small} makes it.
 */
public final class StudentStepBench {
  private static final Logger LOG = LoggerFactory.getLogger(StudentStepBench.class);
  private static final int DOCUMENTS = 8;
  private static final int BEAMS = 4;
  private static final int SOURCE_TOKENS = 400;
  private static final int NEW_TOKENS = 33;
  private static final int ROUNDS = 4;

  private StudentStepBench() {}

  public static void main(String[] args) {
    Path directory = Path.of(args[0]);
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    try (Seq2SeqModel step =
            Seq2SeqModel.open(Bundle.open(directory, ExportLayout.STEP, ""), Device.CPU, 1);
        Seq2SeqModel optimum =
            Seq2SeqModel.open(Bundle.open(directory, ExportLayout.MERGED, ""), Device.CPU, 1)) {
      for (int round = 0; round < ROUNDS; round++) {
        best[0] = Math.min(best[0], millisPerStep(step));
        best[1] = Math.min(best[1], millisPerStep(optimum));
      }
    }
    LOG.info(
        String.format(
            Locale.ROOT,
            "%d documents x %d beams, source %d, cpu ms per step: step %.1f, optimum %.1f, ratio"
                + " %.2f (aim 2.0)",
            DOCUMENTS,
            BEAMS,
            SOURCE_TOKENS,
            best[0],
            best[1],
            best[1] / best[0]));
  }

  /** The cost of many steps less the cost of one, which also encodes. */
  private static double millisPerStep(Seq2SeqModel student) {
    List<String> texts = RandomTexts.texts(student, DOCUMENTS, SOURCE_TOKENS, 1);
    GenerationSpec one = StudentBench.exactly(student, 1, BEAMS);
    GenerationSpec many = StudentBench.exactly(student, NEW_TOKENS, BEAMS);
    Cost<List<Generation>> first = StudentBench.measure(() -> student.generate(texts, one));
    Cost<List<Generation>> all = StudentBench.measure(() -> student.generate(texts, many));
    return (all.cpuSeconds() - first.cpuSeconds()) * 1000 / (NEW_TOKENS - 1);
  }
}
