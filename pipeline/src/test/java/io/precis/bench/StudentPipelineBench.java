package io.precis.bench;

import io.precis.bench.StudentBench.Cost;
import io.precis.student.BundleSource;
import io.precis.student.Device;
import io.precis.student.Generate;
import io.precis.student.GenerationSpec;
import io.precis.student.Student;
import io.precis.student.StudentHolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens per processor second of {@link Generate} on the direct runner against a bare loop over the
 * same student. Aim: 0.9 or better.
 *
 * <p>Arguments: a bundle's directory, and how many texts of 120 to 400 tokens: a multiple of 3. The
 * pipeline's own start, a second or two, weighs the less the more there are.
 */
public final class StudentPipelineBench {
  private static final Logger LOG = LoggerFactory.getLogger(StudentPipelineBench.class);
  private static final int NEW_TOKENS = 48;
  private static final int BATCH_TOKENS = 8192;
  private static final int ROUNDS = 2;

  private StudentPipelineBench() {}

  public static void main(String[] args) {
    BundleSource source = BundleSource.of(Path.of(args[0]));
    Student student = StudentHolder.get(source.open(), Device.CPU, 1);
    int count = Integer.parseInt(args[1]);
    List<String> texts = new ArrayList<>();
    for (int tokens : new int[] {120, 250, 400}) {
      texts.addAll(StudentBench.texts(student, count / 3, tokens, tokens));
    }
    GenerationSpec spec = StudentBench.exactly(student, NEW_TOKENS, 1);
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < ROUNDS; round++) {
      Cost<?> bare = StudentBench.measure(() -> student.generate(texts, spec));
      Cost<?> piped = StudentBench.measure(() -> run(source, spec, texts));
      best[0] = Math.min(best[0], bare.cpuSeconds());
      best[1] = Math.min(best[1], piped.cpuSeconds());
    }
    double tokens = (double) count * NEW_TOKENS;
    LOG.info(
        String.format(
            Locale.ROOT,
            "tokens per cpu second: bare loop %.0f, pipeline %.0f, ratio %.2f (aim 0.90)",
            tokens / best[0],
            tokens / best[1],
            best[0] / best[1]));
  }

  private static PipelineResult.State run(
      BundleSource source, GenerationSpec spec, List<String> texts) {
    List<KV<String, String>> prompts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      prompts.add(KV.of("text-" + i, texts.get(i)));
    }
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    // As many workers as the bare loop has: two on one core's threads slow each other down.
    options.setTargetParallelism(1);
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply(Create.of(prompts))
        .apply(Generate.with(source, spec).withBatchTokens(BATCH_TOKENS));
    return pipeline.run().waitUntilFinish();
  }
}
