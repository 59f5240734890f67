package io.precis.student.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the files beside the graph say of a model that is a decoder alone.
 *
 * @param windowTokens most tokens of a prompt: of what the model can read and write, three quarters
 */
record CausalParts(
    ModelConfig model,
    CausalNames names,
    GenerationConfig generation,
    Optional<ChatFrame> chat,
    int windowTokens) {
  /** Most tokens of prompt and answer together that are used: caches grow with them. */
  private static final int MOST_CONTEXT = 8192;

  /** What is left of it for answers: one part in so many. */
  private static final int ANSWER_SHARE = 4;

  static CausalParts read(BundleFiles files) {
    Optional<GenAiConfig> genAi =
        files.optional(GenAiConfig.NAME).map(BundleJson::read).map(GenAiConfig::of);
    BundleJson config =
        genAi.isPresent() ? files.json("config.json") : BundleJson.read(files.config());
    ModelConfig model = genAi.map(GenAiConfig::model).orElseGet(() -> ModelConfig.ofCausal(config));
    int context = Math.min(MOST_CONTEXT, model.maxPositions().orElse(MOST_CONTEXT));
    int answer = Math.max(1, context / ANSWER_SHARE);
    return new CausalParts(
        model,
        genAi.map(GenAiConfig::names).orElse(CausalNames.OPTIMUM),
        GenerationConfig.ofCausal(
            files.json("generation_config.json"), config, ends(files, genAi), answer),
        ChatFrames.find(files),
        context - answer);
  }

  /** Those of GenAI's folder, and the one that the tokenizer names: a chat's turn ends with it. */
  private static List<Integer> ends(BundleFiles files, Optional<GenAiConfig> genAi) {
    List<Integer> ends = new ArrayList<>(genAi.map(GenAiConfig::eosIds).orElse(List.of()));
    SpecialTokens.read(files)
        .text("eos_token")
        .ifPresent(mark -> TokenizerFile.id(files.tokenizer(), mark).ifPresent(ends::add));
    return ends;
  }
}
