package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.onnx.ModelException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code genai_config.json} says, which ONNX Runtime GenAI's model builder writes.
 *
 * @param file of the graph, within the folder
 * @param model its shape
 * @param eosIds tokens that end a text; may be empty
 * @param padId where given
 */
record GenAiConfig(
    String file, CausalNames names, ModelConfig model, List<Integer> eosIds, OptionalInt padId) {
  static final String NAME = "genai_config.json";

  static GenAiConfig of(BundleJson json) {
    BundleJson model = json.object("model");
    BundleJson decoder = model.object("decoder");
    if (decoder.find("pipeline").isPresent()) {
      throw new ModelException(
          json.file() + ": its decoder is made of several graphs; only one is supported");
    }
    return new GenAiConfig(
        decoder.text("filename").orElse("model.onnx"),
        names(decoder),
        new ModelConfig(
            model.text("type").orElse("decoder"),
            model.require("vocab_size", 2),
            model.integer("context_length"),
            decoder.integer("num_hidden_layers"),
            decoder.integer("num_key_value_heads"),
            Optional.empty()),
        model.ids("eos_token_id"),
        model.integer("pad_token_id"));
  }

  private static CausalNames names(BundleJson decoder) {
    CausalNames usual = CausalNames.OPTIMUM;
    return new CausalNames(
        name(decoder, "inputs", "input_ids", usual.inputIds()),
        name(decoder, "inputs", "attention_mask", usual.attentionMask()),
        name(decoder, "inputs", "position_ids", usual.positionIds()),
        name(decoder, "inputs", "past_key_names", usual.pastKey()),
        name(decoder, "inputs", "past_value_names", usual.pastValue()),
        name(decoder, "outputs", "logits", usual.logits()),
        name(decoder, "outputs", "present_key_names", usual.presentKey()),
        name(decoder, "outputs", "present_value_names", usual.presentValue()));
  }

  private static String name(BundleJson decoder, String side, String key, String usual) {
    return decoder
        .find(side)
        .map(each -> each.path(key))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElse(usual);
  }
}
