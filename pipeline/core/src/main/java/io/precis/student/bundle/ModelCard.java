package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.onnx.ModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a bundle says of itself in {@code model_card.json}; bundles from elsewhere may lack it.
 *
 * @param kind whether it follows instructions
 * @param languages ISO 639-1 codes of what it was trained on; empty where unknown
 * @param windowTokens most tokens of input, special tokens included
 * @param passageTokens most tokens of input that it does well with; at most the window, which it is
 *     where the card does not say
 * @param passageSentences most sentences that it shortens well at a time, where the card says so
 * @param minTokenLogProb least log-probability that each token of a shortened sentence must have
 *     had for it to be printed, where the card says one
 * @param faithfulShare share of the sentences of its own wording that pass every check and that a
 *     reader found true, as measured, where the card says so
 * @param maxTargetTokens most tokens that it was trained to write
 * @param precision fp32, fp16 or int8, where given
 * @param prompt templates of its input
 * @param files SHA-256 by file name; only files named here are checked
 */
public record ModelCard(
    String name,
    String version,
    Kind kind,
    Optional<ExportLayout> layout,
    List<String> languages,
    int windowTokens,
    int passageTokens,
    OptionalInt passageSentences,
    OptionalDouble minTokenLogProb,
    OptionalDouble faithfulShare,
    OptionalInt maxTargetTokens,
    String precision,
    PromptTemplate prompt,
    Optional<String> licence,
    Map<String, String> files) {

  /** Whether a student takes text, or a prompt that says what to do with it. */
  public enum Kind {
    BASE,
    INSTRUCT
  }

  static final String FORMAT = "precis-student/1";

  /** Window of a model whose files do not say one (T5's relative positions have no limit). */
  private static final int DEFAULT_WINDOW_TOKENS = 512;

  /** At most two in a hundred false. */
  private static final double TRUSTED_SHARE = 0.98;

  public ModelCard {
    languages = List.copyOf(languages);
    files = Map.copyOf(files);
  }

  static ModelCard from(BundleJson json, ModelConfig config, String directoryName) {
    int limit = config.maxPositions().orElse(Integer.MAX_VALUE);
    int window = config.maxPositions().orElse(DEFAULT_WINDOW_TOKENS);
    return from(
        json,
        directoryName,
        Kind.BASE,
        window(json, window, limit),
        PromptTemplate.ofPrefix(config.prefix()));
  }

  /** Of a decoder alone: one that has a chat template follows instructions. */
  static ModelCard ofCausal(BundleJson json, CausalParts parts, String directoryName) {
    return from(
        json,
        directoryName,
        parts.chat().isPresent() ? Kind.INSTRUCT : Kind.BASE,
        window(json, parts.windowTokens(), parts.windowTokens()),
        PromptTemplate.ofCompletion());
  }

  private static ModelCard from(
      BundleJson json, String directoryName, Kind usual, int window, PromptTemplate base) {
    json.text("format")
        .filter(f -> !f.equals(FORMAT))
        .ifPresent(
            f -> {
              throw new ModelException(
                  json.file() + ": \"format\" must be \"" + FORMAT + "\", got \"" + f + "\"");
            });
    String name = json.text("name").orElse(directoryName);
    Kind kind = kind(json, usual);
    return new ModelCard(
        name,
        json.text("version").orElse("unknown"),
        kind,
        json.text("layout").flatMap(l -> layout(json, l)),
        languages(json),
        window,
        Math.min(window, json.integer("passage_tokens").orElse(Integer.MAX_VALUE)),
        passageSentences(json),
        minTokenLogProb(json),
        faithfulShare(json),
        json.integer("max_target_tokens"),
        json.text("precision").orElse("unknown"),
        PromptTemplate.from(json, name, kind, base),
        json.text("licence"),
        files(json));
  }

  /**
   * Of an instruct model on a server, of which no more is known.
   *
   * @param windowTokens of a prompt
   */
  public static ModelCard served(String name, int windowTokens, PromptTemplate prompt) {
    return new ModelCard(
        name,
        "unknown",
        Kind.INSTRUCT,
        Optional.empty(),
        List.of(),
        windowTokens,
        windowTokens,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        "unknown",
        prompt,
        Optional.empty(),
        Map.of());
  }

  private static Kind kind(BundleJson json, Kind usual) {
    String kind = json.text("kind").orElse(usual.name().toLowerCase(Locale.ROOT));
    return switch (kind) {
      case "base" -> Kind.BASE;
      case "instruct" -> Kind.INSTRUCT;
      default ->
          throw new ModelException(
              json.file() + ": \"kind\" must be base or instruct, got \"" + kind + "\"");
    };
  }

  static Optional<ExportLayout> layout(BundleJson json, String layout) {
    return switch (layout) {
      case "step" -> Optional.of(ExportLayout.STEP);
      case "loop" -> Optional.of(ExportLayout.LOOP);
      case "tag" -> Optional.of(ExportLayout.TAG);
      case "causal" -> Optional.of(ExportLayout.CAUSAL);
      case "optimum" -> Optional.empty();
      default ->
          throw new ModelException(
              json.file()
                  + ": \"layout\" must be step, optimum, loop, tag or causal, got \""
                  + layout
                  + "\"");
    };
  }

  private static List<String> languages(BundleJson json) {
    List<String> languages = new ArrayList<>();
    json.find("languages").ifPresent(n -> n.forEach(l -> languages.add(l.asText())));
    return languages;
  }

  private static int window(BundleJson json, int usual, int limit) {
    int window = json.integer("window_tokens").orElse(usual);
    if (window < 1 || window > limit) {
      throw new ModelException(
          json.file() + ": \"window_tokens\" must be in 1.." + limit + ", got " + window);
    }
    return window;
  }

  /** Whether it shortens each sentence for itself, where it is the program that chooses them. */
  public boolean shortensAlone() {
    return passageSentences.isPresent() && passageSentences.getAsInt() == 1;
  }

  private static OptionalInt passageSentences(BundleJson json) {
    OptionalInt sentences = json.integer("passage_sentences");
    if (sentences.orElse(1) < 1) {
      throw new ModelException(
          json.file() + ": \"passage_sentences\" must be at least 1, got " + sentences.getAsInt());
    }
    return sentences;
  }

  private static OptionalDouble minTokenLogProb(BundleJson json) {
    Optional<JsonNode> value = json.find("min_token_log_prob");
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!value.get().isNumber() || value.get().doubleValue() > 0) {
      throw new ModelException(
          json.file() + ": \"min_token_log_prob\" must be a number up to 0, got " + value.get());
    }
    return OptionalDouble.of(value.get().doubleValue());
  }

  private static OptionalDouble faithfulShare(BundleJson json) {
    Optional<JsonNode> value = json.find("faithful_share");
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    double share = value.get().isNumber() ? value.get().doubleValue() : -1;
    if (share < 0 || share > 1) {
      throw new ModelException(
          json.file() + ": \"faithful_share\" must be a number in 0..1, got " + value.get());
    }
    return OptionalDouble.of(share);
  }

  /** Whether so many of its own sentences were found true that they may be printed unproved. */
  public boolean isTrusted() {
    return faithfulShare.orElse(0) >= TRUSTED_SHARE;
  }

  private static Map<String, String> files(BundleJson json) {
    Map<String, String> files = new LinkedHashMap<>();
    json.find("files")
        .map(JsonNode::fields)
        .ifPresent(all -> all.forEachRemaining(f -> files.put(f.getKey(), f.getValue().asText())));
    return files;
  }
}
