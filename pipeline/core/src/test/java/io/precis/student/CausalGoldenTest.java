package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.onnx.Device;
import io.precis.student.bundle.Bundle;
import io.precis.student.decode.GenerationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Token for token what Hugging Face transformers generates with tiny models that are a decoder
 * alone, each text by itself and all together; made by testdata/student/recipe/make_decoders.py.
 */
@Tag("slow")
class CausalGoldenTest {
  private static final double SCORE_TOLERANCE = 2e-4;

  /** What transformers generates: one list of ids a text, with the token that ended it. */
  private record Case(
      int newTokens,
      int beams,
      List<String> texts,
      List<List<Integer>> generated,
      List<Double> scores) {
    static List<Case> read(String file) throws IOException {
      JsonNode root = new ObjectMapper().readTree(Golden.directory(file).toFile());
      List<Case> cases = new ArrayList<>();
      for (JsonNode each : root.get("cases")) {
        List<String> texts = new ArrayList<>();
        each.get("texts").forEach(t -> texts.add(t.textValue()));
        List<List<Integer>> generated = new ArrayList<>();
        each.get("generated").forEach(ids -> generated.add(ints(ids)));
        List<Double> scores = new ArrayList<>();
        each.get("scores").forEach(s -> scores.add(s.doubleValue()));
        JsonNode params = each.get("params");
        cases.add(
            new Case(
                params.get("max_new_tokens").intValue(),
                params.path("num_beams").asInt(1),
                texts,
                generated,
                scores));
      }
      return cases;
    }

    private static List<Integer> ints(JsonNode node) {
      List<Integer> ints = new ArrayList<>();
      node.forEach(i -> ints.add(i.intValue()));
      return ints;
    }

    GenerationSpec spec(CausalModel model) {
      return model.defaults().withNumBeams(beams).withMaxNewTokens(newTokens);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt2-tiny",
        "llama-tiny",
        "qwen2-tiny",
        "qwen3-tiny",
        "mistral-tiny",
        "phi3-tiny",
        "gemma2-tiny",
        "gemma3-tiny"
      })
  void generatesWhatHuggingFaceDoes(String name) throws Exception {
    check(name + "/golden.json", Bundle.open(Golden.directory(name)), 1);
  }

  /**
   * The same model as ONNX Runtime GenAI's builder makes it, its weights in a file of their own.
   */
  @ParameterizedTest
  @ValueSource(strings = "llama-genai-tiny")
  void readsTheFolderOfGenAi(String name) throws Exception {
    check("llama-tiny/golden.json", Bundle.open(Golden.directory(name)), 1);
  }

  /** A branch for the prompt and one for what follows, as exports for transformers.js have them. */
  @Test
  void readsAGraphWithBranches(@TempDir Path folder) throws Exception {
    Path from = Golden.directory("gpt2-tiny");
    Files.createDirectory(folder.resolve("onnx"));
    for (String name :
        List.of(
            "config.json",
            "generation_config.json",
            "tokenizer.json",
            "onnx/decoder_model_merged.onnx")) {
      Files.copy(from.resolve(name), folder.resolve(name));
    }
    Bundle bundle = Bundle.open(folder);
    assertTrue(bundle.causalShape().branched());
    check("gpt2-tiny/golden.json", bundle, 1);
  }

  /** Graphs that find the positions of their tokens themselves, or scale keys and queries both. */
  @ParameterizedTest
  @ValueSource(strings = {"nopositions", "sdpa"})
  void readsOtherExports(String variant) throws Exception {
    Bundle bundle = Bundle.open(Golden.directory("llama-tiny"), Optional.of(variant));
    check("llama-tiny/golden.json", bundle, 1);
  }

  /**
   * Fewer bits change tokens where two are nearly as good, and what follows from there on; with
   * four there is another model, of which ONNX Runtime's Python says what it generates.
   */
  @ParameterizedTest
  @CsvSource({"fp16,golden,0.9", "bf16,golden,0.3", "quantized,golden,0.3", "q4,golden_q4,0.9"})
  void generatesNearlyTheSameWithFewerBits(String variant, String golden, double least)
      throws Exception {
    Bundle bundle = Bundle.open(Golden.directory("llama-tiny"), Optional.of(variant));
    check("llama-tiny/" + golden + ".json", bundle, least);
  }

  private static void check(String golden, Bundle bundle, double least) throws IOException {
    int same = 0;
    int all = 0;
    try (CausalModel model = CausalModel.open(bundle, Device.CPU, 1)) {
      for (Case each : Case.read(golden)) {
        List<Generation> together = model.generate(each.texts(), each.spec(model));
        for (int i = 0; i < each.texts().size(); i++) {
          List<String> one = List.of(each.texts().get(i));
          Generation alone = model.generate(one, each.spec(model)).get(0);
          assertEquals(alone, together.get(i), "alone and in a batch");
          boolean equal = isSame(each, i, alone, bundle);
          if (least == 1 && !each.scores().isEmpty()) {
            assertEquals(each.scores().get(i), alone.best().score(), SCORE_TOLERANCE);
          }
          assertTrue(equal || least < 1, () -> one + ": " + each.generated() + " against " + alone);
          same += equal ? 1 : 0;
          all++;
        }
      }
    }
    assertTrue(same >= least * all, same + " of " + all + " are the same");
  }

  private static boolean isSame(Case golden, int text, Generation got, Bundle bundle) {
    List<Integer> wanted = golden.generated().get(text);
    boolean ends = bundle.generation().eosIds().contains(wanted.get(wanted.size() - 1));
    if (got.missing().isPresent()) {
      return (got.missing().get() == NoAnswer.EMPTY) == ends;
    }
    return got.best().tokenIds().equals(wanted) && got.best().finished() == ends;
  }
}
