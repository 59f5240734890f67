package io.precis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.bench.StudentBench.Cost;
import io.precis.onnx.Device;
import io.precis.student.Generation;
import io.precis.student.RandomTexts;
import io.precis.student.Seq2SeqModel;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.decode.GenerationSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Greedy tokens per processor second against transformers.js on the same files, one thread each.
 * Aim: 2 with int8 and 8 documents.
 *
 * <p>Arguments: a bundle's directory, as {@code testdata/student/recipe/make_random.py distil}
 * makes it; suffix of its files, or {@code fp32} for none; documents; a directory in which {@code
 * npm install @huggingface/transformers} was run; the script {@code
 * testdata/student/recipe/peer_bench.mjs}, copied there.
 */
public final class StudentPeerBench {
  private static final Logger LOG = LoggerFactory.getLogger(StudentPeerBench.class);
  private static final int SOURCE_TOKENS = 400;
  private static final int NEW_TOKENS = 64;
  private static final int ROUNDS = 2;

  private StudentPeerBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String suffix = args[1].equals("fp32") ? "" : args[1];
    int documents = Integer.parseInt(args[2]);
    double ours = Double.MAX_VALUE;
    List<String> texts;
    Bundle bundle = Bundle.open(Path.of(args[0]), ExportLayout.MERGED, suffix);
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      texts = RandomTexts.texts(student, documents, SOURCE_TOKENS, 1);
      GenerationSpec spec = StudentBench.exactly(student, NEW_TOKENS, 1);
      for (int round = 0; round < ROUNDS; round++) {
        Cost<List<Generation>> cost = StudentBench.measure(() -> student.generate(texts, spec));
        ours = Math.min(ours, cost.cpuSeconds());
      }
    }
    double peer = peer(args, texts);
    double tokens = (double) documents * NEW_TOKENS;
    LOG.info(
        String.format(
            Locale.ROOT,
            "%s, %d documents, tokens per cpu second: ours %.1f, transformers.js %.1f, ratio %.2f",
            args[1],
            documents,
            tokens / ours,
            tokens / peer,
            peer / ours));
  }

  /** Processor seconds of the peer's best round. */
  private static double peer(String[] args, List<String> texts)
      throws IOException, InterruptedException {
    ObjectMapper mapper = new ObjectMapper();
    Path script = Path.of(args[3], "peer_bench.mjs").toAbsolutePath();
    String type = args[1].equals("fp32") ? "fp32" : "q8";
    Process node =
        new ProcessBuilder(
                "node",
                script.toString(),
                Path.of(args[0]).toAbsolutePath().toString(),
                type,
                String.valueOf(NEW_TOKENS),
                String.valueOf(ROUNDS))
            .directory(Path.of(args[3]).toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var stdin = node.getOutputStream()) {
      stdin.write(mapper.writeValueAsBytes(texts));
    }
    String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new IllegalStateException("transformers.js ended with " + node.exitValue());
    }
    JsonNode result = mapper.readTree(printed);
    return result.get("cpuSeconds").asDouble();
  }
}
