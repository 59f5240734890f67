package io.precis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.bench.StudentBench.Cost;
import io.precis.onnx.Device;
import io.precis.record.Components;
import io.precis.student.CausalModel;
import io.precis.student.Generation;
import io.precis.student.bundle.Bundle;
import io.precis.student.decode.GenerationSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Greedy tokens per processor second of a decoder alone, against ONNX Runtime's own Python with
 * bound inputs and outputs on the same graph, one thread each. Aim: 0.95 alone, 2 with 8 documents.
 *
 * <p>Arguments: a bundle's directory, as {@code testdata/student/recipe/make_random_decoder.py}
 * makes it; variant; documents; a Python with onnxruntime and tokenizers; the script {@code
 * testdata/student/recipe/peer_decoder.py}.
 */
public final class CausalPeerBench {
  private static final Logger LOG = LoggerFactory.getLogger(CausalPeerBench.class);
  private static final int SOURCE_WORDS = 100;
  private static final int NEW_TOKENS = 48;
  private static final int ROUNDS = 2;

  private CausalPeerBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int documents = Integer.parseInt(args[2]);
    List<String> texts = texts(documents);
    Bundle bundle = Bundle.open(Path.of(args[0]), Optional.of(args[1]));
    double ours = Double.MAX_VALUE;
    try (CausalModel model = CausalModel.open(bundle, Device.CPU, 1)) {
      GenerationSpec spec =
          Components.with(
              model.defaults().withMaxNewTokens(NEW_TOKENS), "minNewTokens", NEW_TOKENS);
      for (int round = 0; round < ROUNDS; round++) {
        Cost<List<Generation>> cost = StudentBench.measure(() -> model.generate(texts, spec));
        ours = Math.min(ours, cost.cpuSeconds());
      }
    }
    double peer = peer(args, bundle, texts);
    double tokens = (double) documents * NEW_TOKENS;
    LOG.info(
        String.format(
            Locale.ROOT,
            "%s, %d documents, tokens per cpu second: ours %.1f, Python %.1f, ratio %.2f",
            args[1],
            documents,
            tokens / ours,
            tokens / peer,
            peer / ours));
  }

  /** The same words in another order each, so that all have as many tokens. */
  private static List<String> texts(int documents) {
    Random random = new Random(1);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < SOURCE_WORDS; i++) {
      words.add(List.of("kalo", "mi", "tersan", "duren", "Fo", "palgi.").get(random.nextInt(6)));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      Collections.shuffle(words, random);
      texts.add("A " + String.join(" ", words));
    }
    return texts;
  }

  /** Processor seconds of the peer's best round. */
  private static double peer(String[] args, Bundle bundle, List<String> texts)
      throws IOException, InterruptedException {
    ObjectMapper mapper = new ObjectMapper();
    Process python =
        new ProcessBuilder(
                args[3],
                args[4],
                bundle.directory().toString(),
                bundle.graphs(),
                String.valueOf(NEW_TOKENS),
                String.valueOf(ROUNDS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var stdin = python.getOutputStream()) {
      stdin.write(mapper.writeValueAsBytes(texts));
    }
    String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      throw new IllegalStateException("Python ended with " + python.exitValue());
    }
    JsonNode result = mapper.readTree(printed);
    return result.get("cpuSeconds").asDouble();
  }
}
