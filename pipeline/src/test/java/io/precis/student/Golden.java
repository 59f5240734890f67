package io.precis.student;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Hugging Face transformers generates with the tiny models.
 *
 * @param texts inputs, one or a batch
 * @param sequences ids with the decoder start token and fill, as many as texts
 * @param scores of beam search; empty for greedy
 */
record Golden(
    JsonNode params, List<String> texts, List<List<Integer>> sequences, List<Double> scores) {

  static Path directory(String model) {
    return TestData.path("student/" + model);
  }

  static List<Golden> read(String model) throws IOException {
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

  GenerationSpec spec(Bundle bundle) {
    GenerationSpec spec =
        GenerationSpec.of(bundle).withMaxLength(params.get("max_length").intValue());
    spec = spec.withNumBeams(params.path("num_beams").asInt(1));
    spec = spec.withLengthPenalty(params.path("length_penalty").asDouble(1.0));
    spec = spec.withMinLength(params.path("min_length").asInt(0));
    spec = spec.withNoRepeatNgramSize(params.path("no_repeat_ngram_size").asInt(0));
    spec = spec.withRepetitionPenalty(params.path("repetition_penalty").asDouble(1.0));
    return spec.withEarlyStopping(
        EarlyStopping.parse(params.path("early_stopping").asText("false")));
  }

  /** The ids as Hugging Face returns them: a start token, then the text, then fill. */
  static List<List<Integer>> asReturned(
      List<Generation> generations, GenerationSpec spec, int pad, int eos) {
    int longest = generations.stream().mapToInt(Generation::outputTokens).max().orElse(0);
    // Beam search fills with "pad or eos", which takes a pad id of 0 for none.
    int fill = spec.numBeams() > 1 && pad == 0 ? eos : pad;
    List<List<Integer>> rows = new ArrayList<>();
    for (Generation generation : generations) {
      List<Integer> row = new ArrayList<>(List.of(spec.decoderStartId()));
      row.addAll(generation.best().tokenIds());
      while (row.size() < longest + 1) {
        row.add(fill);
      }
      rows.add(row);
    }
    return rows;
  }
}
