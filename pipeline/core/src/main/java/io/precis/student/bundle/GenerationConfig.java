package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.onnx.ModelException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the model's makers want it to generate, from {@code generation_config.json} with Hugging
 * Face's keys and defaults.
 *
 * @param padId fills rows that are finished
 * @param eosIds tokens that end a generation; at least one
 * @param decoderStartId first token that the decoder reads
 * @param forcedBosId token that every generation begins with (mBART's language)
 * @param forcedEosId token that a generation at the limit ends with (BART)
 * @param maxLength limit in tokens, the decoder start token included
 * @param minLength tokens before an end is allowed, the decoder start token included
 * @param maxNewTokens limit without the decoder start token; where given it replaces {@code
 *     maxLength}
 * @param minNewTokens {@code minLength} without the decoder start token; where given it replaces it
 * @param wholeWords whether source words are copied whole or not at all; our own key {@code
 *     precis_whole_words}
 */
public record GenerationConfig(
    int padId,
    List<Integer> eosIds,
    int decoderStartId,
    OptionalInt forcedBosId,
    OptionalInt forcedEosId,
    int numBeams,
    double lengthPenalty,
    EarlyStopping earlyStopping,
    int maxLength,
    int minLength,
    OptionalInt maxNewTokens,
    OptionalInt minNewTokens,
    int noRepeatNgramSize,
    double repetitionPenalty,
    boolean wholeWords) {

  /** Hugging Face's limit where a model names none. */
  private static final int DEFAULT_MAX_LENGTH = 20;

  /** Keys that would change what is generated and are not obeyed here. */
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "bad_words_ids",
          "begin_suppress_tokens",
          "constraints",
          "force_words_ids",
          "forced_decoder_ids",
          "sequence_bias",
          "suppress_tokens");

  public GenerationConfig {
    eosIds = List.copyOf(eosIds);
  }

  /**
   * From {@code generation_config.json}; token ids that it lacks are taken from {@code
   * config.json}, and everything is where there is no {@code generation_config.json}.
   */
  static GenerationConfig from(
      BundleJson generation, BundleJson config, OptionalInt cardMaxTokens) {
    BundleJson json = generation.root().isEmpty() ? config : generation;
    refuseUnsupported(json);
    List<Integer> eos = either(generation, config, "eos_token_id");
    if (eos.isEmpty()) {
      throw new ModelException(json.file() + ": \"eos_token_id\" is missing");
    }
    int pad = first(either(generation, config, "pad_token_id"), eos.get(0));
    int bos = first(either(generation, config, "bos_token_id"), pad);
    return new GenerationConfig(
        pad,
        eos,
        first(either(generation, config, "decoder_start_token_id"), bos),
        json.integer("forced_bos_token_id"),
        json.integer("forced_eos_token_id"),
        json.integer("num_beams").orElse(1),
        json.number("length_penalty").orElse(1.0),
        json.find("early_stopping")
            .map(n -> EarlyStopping.parse(n.asText()))
            .orElse(EarlyStopping.FALSE),
        json.integer("max_length").orElse(maxLength(cardMaxTokens)),
        json.integer("min_length").orElse(0),
        json.integer("max_new_tokens"),
        json.integer("min_new_tokens"),
        json.integer("no_repeat_ngram_size").orElse(0),
        json.number("repetition_penalty").orElse(1.0),
        json.find("precis_whole_words").map(JsonNode::asBoolean).orElse(false));
  }

  /**
   * Of a decoder alone: where a text ends, how long it may be, how many beams. What makes it draw
   * tokens, or leave out those that it read or wrote before, is not for one that must keep to its
   * source.
   *
   * @param ends that are known from elsewhere, in addition
   * @param answerTokens most tokens of a text
   */
  static GenerationConfig ofCausal(
      BundleJson generation, BundleJson config, List<Integer> ends, int answerTokens) {
    List<Integer> eos =
        Stream.concat(either(generation, config, "eos_token_id").stream(), ends.stream())
            .distinct()
            .toList();
    if (eos.isEmpty()) {
      throw new ModelException(generation.file() + ": \"eos_token_id\" is missing");
    }
    return new GenerationConfig(
        first(either(generation, config, "pad_token_id"), eos.get(0)),
        eos,
        eos.get(0),
        OptionalInt.empty(),
        OptionalInt.empty(),
        generation.integer("num_beams").orElse(1),
        generation.number("length_penalty").orElse(1.0),
        generation
            .find("early_stopping")
            .map(n -> EarlyStopping.parse(n.asText()))
            .orElse(EarlyStopping.FALSE),
        answerTokens + 1,
        0,
        OptionalInt.of(
            Math.min(answerTokens, generation.integer("max_new_tokens").orElse(answerTokens))),
        OptionalInt.empty(),
        0,
        1,
        false);
  }

  private static int maxLength(OptionalInt cardMaxTokens) {
    return cardMaxTokens.isPresent() ? cardMaxTokens.getAsInt() + 1 : DEFAULT_MAX_LENGTH;
  }

  private static void refuseUnsupported(BundleJson json) {
    for (String key : new TreeSet<>(UNSUPPORTED)) {
      if (json.find(key).filter(n -> !n.isContainerNode() || n.size() > 0).isPresent()) {
        throw new ModelException(json.file() + ": \"" + key + "\" is not supported: remove it");
      }
    }
    refuse(json, "do_sample", "false", n -> n.asBoolean());
    refuse(json, "num_beam_groups", "1", n -> n.asInt() > 1);
    refuse(json, "encoder_no_repeat_ngram_size", "0", n -> n.asInt() > 0);
    refuse(json, "encoder_repetition_penalty", "1.0", n -> n.asDouble() != 1.0);
    refuse(json, "exponential_decay_length_penalty", "absent", n -> true);
  }

  private static void refuse(
      BundleJson json, String key, String allowed, Predicate<JsonNode> active) {
    json.find(key)
        .filter(active)
        .ifPresent(
            n -> {
              throw json.wrong(key, allowed + " (nothing else is supported)", n);
            });
  }

  private static List<Integer> either(BundleJson generation, BundleJson config, String key) {
    List<Integer> ids = generation.ids(key);
    return ids.isEmpty() ? config.ids(key) : ids;
  }

  private static int first(List<Integer> ids, int otherwise) {
    return ids.isEmpty() ? otherwise : ids.get(0);
  }
}
