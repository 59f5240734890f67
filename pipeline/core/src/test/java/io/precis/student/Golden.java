package io.precis.student;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.record.Components;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.EarlyStopping;
import io.precis.student.decode.GeneratedText;
import io.precis.student.decode.GenerationSpec;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Hugging Face transformers generates with the tiny models.
 *
 * @param texts inputs, one or a batch
 * @param sequences ids with the decoder start token and fill; the candidates of each text together
 * @param scores of beam search; empty for greedy
 */
public record Golden(
    JsonNode params, List<String> texts, List<List<Integer>> sequences, List<Double> scores) {

  public static Path directory(String model) {
    return TestData.path("student/" + model);
  }

  public static List<Golden> read(String model) throws IOException {
    JsonNode root = new ObjectMapper().readTree(directory(model).resolve("golden.json").toFile());
    List<Golden> cases = new ArrayList<>();
    for (JsonNode c : root.get("cases")) {
      List<String> texts = new ArrayList<>();
      c.get("texts").forEach(t -> texts.add(t.textValue()));
      List<List<Integer>> sequences = new ArrayList<>();
      c.get("sequences").forEach(s -> sequences.add(ints(s)));
      List<Double> scores = new ArrayList<>();
      Optional.ofNullable(c.get("sequences_scores"))
          .ifPresent(s -> s.forEach(x -> scores.add(x.doubleValue())));
      cases.add(new Golden(c.get("params"), texts, sequences, scores));
    }
    return cases;
  }

  private static List<Integer> ints(JsonNode node) {
    List<Integer> ints = new ArrayList<>();
    node.forEach(i -> ints.add(i.intValue()));
    return ints;
  }

  /** The bundle's own way to generate, changed as the parameters say. */
  GenerationSpec spec(Bundle bundle) {
    GenerationSpec spec = GenerationSpec.of(bundle);
    for (Iterator<Map.Entry<String, JsonNode>> all = params.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> param = all.next();
      spec = with(spec, param.getKey(), param.getValue());
    }
    return spec;
  }

  private static GenerationSpec with(GenerationSpec spec, String key, JsonNode value) {
    return switch (key) {
      case "num_beams" -> spec.withNumBeams(value.intValue());
      case "num_return_sequences" -> spec.withCandidates(value.intValue());
      case "max_length" -> spec.withMaxNewTokens(value.intValue() - 1);
      case "min_length" -> Components.with(spec, "minLength", value.intValue());
      case "max_new_tokens" -> spec.withMaxNewTokens(value.intValue());
      case "min_new_tokens" -> Components.with(spec, "minNewTokens", value.intValue());
      case "length_penalty" -> Components.with(spec, "lengthPenalty", value.doubleValue());
      case "repetition_penalty" -> Components.with(spec, "repetitionPenalty", value.doubleValue());
      case "no_repeat_ngram_size" -> spec.withNoRepeatNgramSize(value.intValue());
      case "early_stopping" ->
          Components.with(spec, "earlyStopping", EarlyStopping.parse(value.asText()));
      case "forced_bos_token_id" -> Components.with(spec, "forcedBos", value.intValue());
      case "decoder_start_token_id" -> spec.withDecoderStartId(value.intValue());
      default -> throw new IllegalArgumentException("parameter " + key);
    };
  }

  /** The ids as Hugging Face returns them: a start token, then the text, then fill. */
  static List<List<Integer>> asReturned(
      List<Generation> generations, GenerationSpec spec, int pad, int eos) {
    List<GeneratedText> all = generations.stream().flatMap(g -> g.candidates().stream()).toList();
    int longest = all.stream().mapToInt(c -> c.tokenIds().size()).max().orElse(0);
    // Beam search fills with "pad or eos", which takes a pad id of 0 for none.
    int fill = spec.numBeams() > 1 && pad == 0 ? eos : pad;
    List<List<Integer>> rows = new ArrayList<>();
    for (GeneratedText candidate : all) {
      List<Integer> row = new ArrayList<>(List.of(spec.decoderStartId()));
      row.addAll(candidate.tokenIds());
      while (row.size() < longest + 1) {
        row.add(fill);
      }
      rows.add(row);
    }
    return rows;
  }
}
