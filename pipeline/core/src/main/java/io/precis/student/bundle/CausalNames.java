package io.precis.student.bundle;

import java.util.Locale;

/**
 * What the inputs and outputs of a decoder's graph are called; {@code %d} stands for a layer, from
 * 0.
 */
public record CausalNames(
    String inputIds,
    String attentionMask,
    String positionIds,
    String pastKey,
    String pastValue,
    String logits,
    String presentKey,
    String presentValue) {
  /** Hugging Face Optimum's names, which onnx-community's exports have too. */
  static final CausalNames OPTIMUM =
      new CausalNames(
          "input_ids",
          "attention_mask",
          "position_ids",
          "past_key_values.%d.key",
          "past_key_values.%d.value",
          "logits",
          "present.%d.key",
          "present.%d.value");

  /** How many positions the model is to score, from the end; later exports take it. */
  public static final String SCORED = "num_logits_to_keep";

  /**
   * Whether there is a cache, of graphs that hold a branch for a prompt and one for what follows.
   */
  public static final String BRANCH = "use_cache_branch";

  public String pastKey(int layer) {
    return of(pastKey, layer);
  }

  public String pastValue(int layer) {
    return of(pastValue, layer);
  }

  public String presentKey(int layer) {
    return of(presentKey, layer);
  }

  public String presentValue(int layer) {
    return of(presentValue, layer);
  }

  private static String of(String name, int layer) {
    return name.replace("%d", String.format(Locale.ROOT, "%d", layer));
  }
}
