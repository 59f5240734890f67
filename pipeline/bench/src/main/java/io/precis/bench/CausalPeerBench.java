package io.precis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.bench.StudentBench.Cost;
import io.precis.onnx.Device;
import io.precis.record.Components;
import io.precis.student.CausalModel;
import io.precis.student.Generation;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.PromptField;
import io.precis.student.bundle.PromptRequest;
import io.precis.student.bundle.PromptTemplate;
import io.precis.student.decode.GenerationSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Greedy tokens per processor second of a decoder alone, against a peer on the same graph, one
 * thread each. Aim: 0.95 alone, 2 with 8 documents.
 *
 * <p>Arguments: a bundle's directory, as {@code testdata/student/recipe/make_random_decoder.py}
 * makes it; variant; documents; text in sentences, of which passages are put into prompts as
 * instruct models get them, or {@code -} for texts of 101 made-up words, all as long; the peer's
 * command: a Python with onnxruntime and tokenizers and {@code
 * testdata/student/recipe/peer_decoder.py}, or {@code node} and {@code peer_decoder.mjs}, copied to
 * where {@code npm install @huggingface/transformers} was run.
 */
public final class CausalPeerBench {
  private static final Logger LOG = LoggerFactory.getLogger(CausalPeerBench.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SOURCE_WORDS = 100;
  private static final int NEW_TOKENS = 48;

  /** The first of them, in which both become warm, is not counted; each has texts of its own. */
  private static final int ROUNDS = 4;

  /** Passages differ by so many words from one to the next. */
  private static final int MORE_WORDS = 15;

  private static final int LEAST_WORDS = 70;
  private static final int LENGTHS = 8;

  private CausalPeerBench() {}

  /** What one round cost, and the tokens of each text. */
  private record Round(double cpuSeconds, double wallSeconds, List<List<Integer>> generated) {
    static Round best(List<Round> rounds) {
      return rounds.stream().min((a, b) -> Double.compare(a.cpuSeconds, b.cpuSeconds)).get();
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Bundle bundle = Bundle.open(Path.of(args[0]), Optional.of(args[1]));
    int documents = Integer.parseInt(args[2]);
    List<List<String>> texts =
        args[3].equals("-") ? words(documents) : passages(args[3], documents);
    List<Round> ours = ours(bundle, texts);
    List<Round> peers = peers(bundle, texts, Arrays.asList(args).subList(4, args.length));
    double tokens = (double) documents * NEW_TOKENS;
    Round own = Round.best(ours);
    Round peer = Round.best(peers);
    LOG.info(
        String.format(
            Locale.ROOT,
            "%s, %d documents, %s, tokens per cpu second: ours %.1f, peer %.1f, ratio %.2f;"
                + " seconds: %.2f, %.2f; first %.0f tokens the same",
            args[1],
            documents,
            args[3].equals("-") ? "made-up words" : "prompts of passages",
            tokens / own.cpuSeconds(),
            tokens / peer.cpuSeconds(),
            peer.cpuSeconds() / own.cpuSeconds(),
            own.wallSeconds(),
            peer.wallSeconds(),
            alike(ours, peers)));
  }

  /** How many tokens, on average, are the same before one differs: sums are rounded otherwise. */
  private static double alike(List<Round> ours, List<Round> peers) {
    long tokens = 0;
    long texts = 0;
    for (int round = 0; round < ours.size(); round++) {
      for (int i = 0; i < ours.get(round).generated().size(); i++) {
        List<Integer> own = ours.get(round).generated().get(i);
        List<Integer> peer = peers.get(round).generated().get(i);
        int same = 0;
        while (same < Math.min(own.size(), peer.size()) && own.get(same).equals(peer.get(same))) {
          same++;
        }
        tokens += same;
        texts++;
      }
    }
    return (double) tokens / texts;
  }

  private static List<Round> ours(Bundle bundle, List<List<String>> texts) {
    List<Round> rounds = new ArrayList<>();
    try (CausalModel model = CausalModel.open(bundle, Device.CPU, 1)) {
      GenerationSpec spec =
          Components.with(
              model.defaults().withMaxNewTokens(NEW_TOKENS), "minNewTokens", NEW_TOKENS);
      for (List<String> some : texts) {
        Cost<List<Generation>> cost = StudentBench.measure(() -> model.generate(some, spec));
        List<List<Integer>> generated =
            cost.result().stream().map(CausalPeerBench::tokens).toList();
        rounds.add(new Round(cost.cpuSeconds(), cost.wallSeconds(), generated));
      }
    }
    return rounds.subList(1, ROUNDS);
  }

  /** None where they make no text: a random model writes many that its tokenizer does not know. */
  private static List<Integer> tokens(Generation made) {
    return made.candidates().isEmpty() ? List.of() : made.best().tokenIds();
  }

  /** The same words in another order each, so that all have as many tokens. */
  private static List<List<String>> words(int documents) {
    Random random = new Random(1);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < SOURCE_WORDS; i++) {
      words.add(List.of("kalo", "mi", "tersan", "duren", "Fo", "palgi.").get(random.nextInt(6)));
    }
    List<List<String>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < documents; i++) {
        Collections.shuffle(words, random);
        texts.add("A " + String.join(" ", words));
      }
      rounds.add(texts);
    }
    return rounds;
  }

  /** Prompts of passages that follow one another in a text, of 70 to 175 words. */
  private static List<List<String>> passages(String file, int documents) throws IOException {
    String text = Files.readString(Path.of(file)).replaceAll("\\s+", " ");
    Iterator<String> sentences = List.of(text.split("(?<=[.!?]) (?=[A-Z])")).iterator();
    List<List<String>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> prompts = new ArrayList<>();
      for (int i = 0; i < documents; i++) {
        int words = LEAST_WORDS + MORE_WORDS * (i * 3 % LENGTHS);
        prompts.add(prompt(passage(sentences, words), words / 2));
      }
      rounds.add(prompts);
    }
    return rounds;
  }

  private static List<String> passage(Iterator<String> sentences, int words) {
    List<String> passage = new ArrayList<>();
    for (int count = 0; count < words; ) {
      String sentence = sentences.next();
      passage.add(sentence);
      count += sentence.split(" ").length;
    }
    return passage;
  }

  private static String prompt(List<String> passage, int words) {
    PromptTemplate template = PromptTemplate.instruct();
    PromptRequest request =
        PromptRequest.NONE
            .with(PromptField.STRUCTURE, template.texts().word("paragraph").orElseThrow())
            .with(PromptField.LENGTH_WORDS, String.valueOf(words))
            .with(PromptField.LANGUAGE, "English");
    return template.render(PromptTemplate.Level.LEAF, request, template.text(passage));
  }

  private static List<Round> peers(Bundle bundle, List<List<String>> texts, List<String> peer)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(peer);
    command.add(bundle.directory().toAbsolutePath().toString());
    command.add(bundle.graphs());
    command.add(String.valueOf(NEW_TOKENS));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(MAPPER.writeValueAsBytes(given(bundle, texts)));
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(peer + " ended with " + process.exitValue());
    }
    List<Round> rounds = new ArrayList<>();
    for (JsonNode round : MAPPER.readTree(printed)) {
      rounds.add(MAPPER.treeToValue(round, Round.class));
    }
    return rounds;
  }

  /** What the peer reads: texts with the marks of a chat, or to be given those of a text. */
  private static Map<String, Object> given(Bundle bundle, List<List<String>> texts) {
    List<List<String>> whole =
        texts.stream()
            .map(
                round ->
                    round.stream()
                        .map(text -> bundle.chat().map(chat -> chat.around(text)).orElse(text))
                        .toList())
            .toList();
    return Map.of("rounds", whole, "special", bundle.chat().isEmpty());
  }
}
