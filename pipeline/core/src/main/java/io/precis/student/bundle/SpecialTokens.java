package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens that have a part in a conversation, as {@code tokenizer_config.json} spells them, or
 * {@code special_tokens_map.json} where that does not.
 *
 * @param spelt by name, such as {@code bos_token}
 */
record SpecialTokens(Map<String, String> spelt) {
  private static final List<String> NAMES =
      List.of("bos_token", "eos_token", "pad_token", "unk_token", "sep_token", "cls_token");

  SpecialTokens {
    spelt = Map.copyOf(spelt);
  }

  static SpecialTokens read(BundleFiles files) {
    Map<String, String> spelt = new HashMap<>();
    for (String file : List.of("special_tokens_map.json", "tokenizer_config.json")) {
      BundleJson json = files.json(file);
      for (String name : NAMES) {
        json.find(name).flatMap(SpecialTokens::spelling).ifPresent(s -> spelt.put(name, s));
      }
    }
    return new SpecialTokens(spelt);
  }

  /** A text, or an object that says how the token joins its neighbours too. */
  private static Optional<String> spelling(JsonNode token) {
    JsonNode content = token.isObject() ? token.path("content") : token;
    return content.isTextual() ? Optional.of(content.textValue()) : Optional.empty();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(spelt.get(name));
  }
}
