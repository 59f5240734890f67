package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.compress.judge.CutJudge;
import io.precis.onnx.ElementType;
import io.precis.onnx.GraphSignature;
import io.precis.onnx.ModelException;
import io.precis.onnx.OnnxFile;
import io.precis.onnx.TensorSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the card of a tagger says beside what every card does.
 *
 * @param turns scores of a dropped word behind a kept one, and of a kept one behind a dropped one,
 *     for each tagger, light first
 * @param judge decides on each cut
 */
public record TagCard(double[] turns, CutJudge judge) {
  /** Taggers in one graph: what is left out lightly, and strongly. */
  public static final int TAGGERS = 2;

  /** Checks the graph, and reads the card. */
  static TagCard of(BundleJson card, OnnxFile graph) {
    GraphSignature signature = new GraphSignature(graph);
    signature.input("input_ids", ElementType.INT64, 2);
    signature.input("attention_mask", ElementType.INT64, 2);
    signature.noOtherInputs();
    TensorSpec drops = signature.output("drops", ElementType.FLOAT, 3);
    signature.dim(drops, 2, TAGGERS);
    return new TagCard(turns(card), judge(card));
  }

  private static double[] turns(BundleJson card) {
    JsonNode turns = require(card, "turns");
    if (!turns.isArray() || turns.size() != 2 * TAGGERS) {
      throw card.wrong("turns", 2 * TAGGERS + " numbers", turns);
    }
    double[] values = new double[turns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(card, "turns", turns.get(i));
    }
    return values;
  }

  private static CutJudge judge(BundleJson card) {
    JsonNode judge = require(card, "judge");
    JsonNode weights = judge.path("weights");
    if (!weights.isObject() || weights.isEmpty()) {
      throw card.wrong(
          "judge",
          "an object with \"weights\" by feature, \"least\", \"least_alone\", \"least_at_end\"",
          judge);
    }
    Map<String, Double> byName = new LinkedHashMap<>();
    weights
        .fields()
        .forEachRemaining(
            each -> byName.put(each.getKey(), number(card, "judge", each.getValue())));
    return new CutJudge(
        byName,
        share(card, judge, "least"),
        share(card, judge, "least_alone"),
        share(card, judge, "least_at_end"));
  }

  private static double share(BundleJson card, JsonNode judge, String key) {
    double share = number(card, "judge", judge.path(key));
    if (!(share >= 0 && share <= 1)) {
      throw card.wrong("judge", "\"" + key + "\" in 0..1", judge.path(key));
    }
    return share;
  }

  private static JsonNode require(BundleJson card, String key) {
    return card.find(key)
        .orElseThrow(
            () ->
                new ModelException(
                    card.file() + ": \"" + key + "\" is missing: a tagger needs it"));
  }

  private static double number(BundleJson card, String key, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw card.wrong(key, "numbers", value);
    }
    return value.doubleValue();
  }
}
