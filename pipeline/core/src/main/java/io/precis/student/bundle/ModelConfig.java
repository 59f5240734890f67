package io.precis.student.bundle;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The shape of the model, from {@code config.json}.
 *
 * @param family {@code model_type}: bart, t5, pegasus, mbart, mt5, llama, or a student's own
 * @param vocabulary tokens that the model scores
 * @param maxPositions most tokens that source or target may have, of a decoder alone both together;
 *     empty where positions are relative (T5, mT5)
 * @param decoderLayers layers of the decoder, where given
 * @param heads attention heads of the decoder that are cached, where given
 * @param prefix text that a T5 checkpoint wants in front of what it summarizes, where given
 */
public record ModelConfig(
    String family,
    int vocabulary,
    OptionalInt maxPositions,
    OptionalInt decoderLayers,
    OptionalInt heads,
    Optional<String> prefix) {

  static ModelConfig from(BundleJson json) {
    return new ModelConfig(
        json.text("model_type").orElse("precis"),
        json.require("vocab_size", 2),
        maxPositions(json),
        first(json, "decoder_layers", "num_decoder_layers", "num_layers"),
        first(json, "decoder_attention_heads", "num_heads"),
        prefix(json));
  }

  /** Of a decoder alone; one that sees pictures too has what concerns text in a part of its own. */
  static ModelConfig ofCausal(BundleJson json) {
    BundleJson text = json.find("vocab_size").isPresent() ? json : json.object("text_config");
    return new ModelConfig(
        json.text("model_type").orElse("decoder"),
        text.require("vocab_size", 2),
        first(text, "max_position_embeddings", "n_positions", "n_ctx"),
        first(text, "num_hidden_layers", "n_layer"),
        first(text, "num_key_value_heads", "num_attention_heads", "n_head"),
        Optional.empty());
  }

  /** T5's {@code n_positions} is where it was trained, not a limit. */
  private static OptionalInt maxPositions(BundleJson json) {
    return json.integer("max_position_embeddings");
  }

  private static OptionalInt first(BundleJson json, String... keys) {
    for (String key : keys) {
      OptionalInt value = json.integer(key);
      if (value.isPresent()) {
        return value;
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<String> prefix(BundleJson json) {
    Optional<String> own = json.text("prefix");
    return own.isPresent()
        ? own
        : json.find("task_specific_params")
            .map(n -> n.path("summarization").path("prefix"))
            .filter(n -> n.isTextual())
            .map(n -> n.textValue());
  }
}
