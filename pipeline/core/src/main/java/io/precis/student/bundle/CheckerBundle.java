package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.limit.TextPattern;
import io.precis.onnx.ElementType;
import io.precis.onnx.GraphSignature;
import io.precis.onnx.ModelException;
import io.precis.onnx.OnnxFile;
import io.precis.onnx.TensorSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a cross-encoder that says whether one text bears out another, as Optimum exports
 * text classification; checked, nothing native loaded yet.
 *
 * @param supported which of its labels says that the first text bears out the second
 * @param labels how many it has, at least 2
 * @param window tokens that it takes, special ones counted
 * @param typed whether it wants to be told which text a token is of
 * @param fingerprint SHA-256 over names and hashes of all files used, in hexadecimal
 */
public record CheckerBundle(
    Path model,
    Path tokenizer,
    int supported,
    int labels,
    int window,
    boolean typed,
    String fingerprint) {
  private static final TextPattern UNNAMED = TextPattern.compile("(?i)label_\\d+|\\d+");

  private static final String TOKENIZER = "tokenizer.json";
  private static final String CONFIG = "config.json";

  private static final List<String> MODELS =
      List.of(
          "model.onnx",
          "onnx/model.onnx",
          "model_quantized.onnx",
          "onnx/model_quantized.onnx",
          "onnx/model_int8.onnx");

  /** What such labels are called by the models that people have, in lower case. */
  private static final Set<String> SUPPORTED =
      Set.of("entailment", "entailed", "supported", "consistent", "aligned", "factual");

  private static final int USUAL_WINDOW = 512;

  /**
   * Opens the bundle in {@code directory}.
   *
   * @throws ModelException naming what is wrong
   */
  public static CheckerBundle open(Path directory) {
    Path home = directory.toAbsolutePath().normalize();
    BundleFiles.checkDirectory(home);
    OnnxFile model = OnnxFile.read(model(home));
    BundleJson config = BundleJson.read(BundleFiles.required(home, CONFIG));
    Path tokenizer = BundleFiles.required(home, TOKENIZER);
    GraphSignature signature = new GraphSignature(model);
    signature.input("input_ids", ElementType.INT64, 2);
    signature.input("attention_mask", ElementType.INT64, 2);
    boolean typed = signature.maybeInput("token_type_ids", ElementType.INT64, 2);
    signature.noOtherInputs();
    TensorSpec logits = signature.floatOutput("logits", 2);
    Map<Integer, String> labels = labels(config);
    signature.dim(logits, 1, labels.size());
    return new CheckerBundle(
        model.path(),
        tokenizer,
        supported(config, labels),
        labels.size(),
        config.integer("max_position_embeddings").orElse(USUAL_WINDOW),
        typed,
        fingerprint(home, model, tokenizer));
  }

  private static Path model(Path home) {
    return MODELS.stream()
        .map(home::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new ModelException(
                    home
                        + ": no checker in it; needed is model.onnx, as Optimum exports"
                        + " text-classification"));
  }

  private static Map<Integer, String> labels(BundleJson config) {
    JsonNode named = config.root().path("id2label");
    Map<Integer, String> labels = new TreeMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> each = named.fields(); each.hasNext(); ) {
      Map.Entry<String, JsonNode> label = each.next();
      if (!label.getKey().matches("\\d{1,4}") || !label.getValue().isTextual()) {
        throw config.wrong("id2label", "names of labels by number", named);
      }
      labels.put(Integer.valueOf(label.getKey()), label.getValue().asText());
    }
    if (labels.size() < 2 || !labels.containsKey(labels.size() - 1)) {
      throw config.wrong("id2label", "two labels or more, numbered from 0", named);
    }
    return labels;
  }

  /** By name; of two labels without such a name the second, as fact checkers number them. */
  private static int supported(BundleJson config, Map<Integer, String> labels) {
    List<Integer> named =
        labels.entrySet().stream()
            .filter(each -> SUPPORTED.contains(each.getValue().toLowerCase(Locale.ROOT)))
            .map(Map.Entry::getKey)
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    boolean unnamed = labels.values().stream().allMatch(name -> UNNAMED.matcher(name).matches());
    if (labels.size() == 2 && unnamed) {
      return 1;
    }
    throw config.wrong(
        "id2label",
        "one label named as one of " + SUPPORTED.stream().sorted().toList(),
        config.root().path("id2label"));
  }

  private static String fingerprint(Path home, OnnxFile model, Path tokenizer) {
    Map<String, String> hashes = BundleFiles.hashes(home, model);
    hashes.put(TOKENIZER, BundleFiles.sha256(tokenizer));
    hashes.put(CONFIG, BundleFiles.sha256(home.resolve(CONFIG)));
    return BundleFiles.fingerprint(hashes);
  }
}
