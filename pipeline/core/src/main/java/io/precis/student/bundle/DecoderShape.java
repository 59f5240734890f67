package io.precis.student.bundle;

import io.precis.onnx.ElementType;
import io.precis.onnx.GraphSignature;
import io.precis.onnx.ModelException;
import io.precis.onnx.OnnxFile;
import io.precis.onnx.TensorSpec;
import io.precis.student.bundle.BundleFiles.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a bundle's graphs agree on, once they have been checked against each other.
 *
 * @param layers decoder layers
 * @param headDim size of one attention head
 * @param vocabulary tokens that the decoder scores
 * @param floats type of what goes from the encoder to the decoder and of the caches
 * @param topTokens tokens that a step graph returns per row; 0 for other layouts
 * @param copies whether a step graph reads the source's ids and copy keys
 * @param scores whether the best score of a row before normalization is known
 */
public record DecoderShape(
    int layers,
    int heads,
    int headDim,
    int vocabulary,
    ElementType floats,
    ElementType logits,
    int topTokens,
    boolean copies,
    boolean scores) {

  private static final int MAX_LAYERS = 256;

  /** Tokens per row of a step graph that does not declare how many. */
  private static final int STEP_TOKENS = 32;

  static DecoderShape check(ExportLayout layout, Map<Role, OnnxFile> models, ModelConfig config) {
    models.values().forEach(DecoderShape::checkLoops);
    if (models.containsKey(Role.LOOP)) {
      checkLoop(models.get(Role.LOOP));
    }
    return switch (layout) {
      case MERGED -> checkMerged(models, config);
      case SPLIT -> checkSplit(models, config);
      case STEP -> checkStep(models, config);
      case LOOP, TAG, CAUSAL ->
          new DecoderShape(
              0, 0, 0, config.vocabulary(), ElementType.FLOAT, ElementType.FLOAT, 0, false, false);
    };
  }

  private static void checkLoops(OnnxFile file) {
    if (!file.unrankedScans().isEmpty()) {
      throw new ModelException(
          file.path()
              + ": Loop outputs "
              + file.unrankedScans()
              + " declare no shape; without one a Loop of zero iterations ends the process");
    }
  }

  private static void checkLoop(OnnxFile file) {
    GraphSignature loop = new GraphSignature(file);
    loop.input("input_ids", ElementType.INT64, 2);
    loop.input("attention_mask", ElementType.INT64, 2);
    loop.input("max_trip", ElementType.INT64, 0);
    loop.noOtherInputs();
    loop.output("tokens", ElementType.INT64, 2);
  }

  private static TensorSpec checkEncoder(OnnxFile file, String output, int rank) {
    GraphSignature encoder = new GraphSignature(file);
    encoder.input("input_ids", ElementType.INT64, 2);
    encoder.input("attention_mask", ElementType.INT64, 2);
    encoder.noOtherInputs();
    return encoder.floatOutput(output, rank);
  }

  private static DecoderShape checkMerged(Map<Role, OnnxFile> models, ModelConfig config) {
    OnnxFile file = models.get(Role.MERGED);
    GraphSignature decoder = new GraphSignature(file);
    decoder.input("use_cache_branch", ElementType.BOOL, 1);
    TensorSpec hidden = checkEncoder(models.get(Role.ENCODER), "last_hidden_state", 3);
    checkText(decoder, hidden);
    DecoderShape shape = checkPast(decoder, file, config);
    checkPresent(decoder, shape.layers, true);
    decoder.noOtherInputs();
    return shape;
  }

  private static DecoderShape checkSplit(Map<Role, OnnxFile> models, ModelConfig config) {
    TensorSpec hidden = checkEncoder(models.get(Role.ENCODER), "last_hidden_state", 3);
    OnnxFile file = models.get(Role.PAST);
    GraphSignature past = new GraphSignature(file);
    checkText(past, hidden);
    DecoderShape shape = checkPast(past, file, config);
    checkPresent(past, shape.layers, false);
    past.noOtherInputs();
    GraphSignature first = new GraphSignature(models.get(Role.FIRST));
    checkText(first, hidden);
    first.floatOutput("logits", 3);
    checkPresent(first, shape.layers, true);
    first.noOtherInputs();
    return shape;
  }

  private static void checkText(GraphSignature decoder, TensorSpec hidden) {
    decoder.input("input_ids", ElementType.INT64, 2);
    decoder.maybeInput("encoder_attention_mask", ElementType.INT64, 2);
    if (decoder.maybeFloatInput("encoder_hidden_states", 3)) {
      TensorSpec input = decoder.floatInput("encoder_hidden_states", 3);
      if (hidden.dim(2) > 0 && input.dim(2) > 0 && hidden.dim(2) != input.dim(2)) {
        throw new ModelException(
            "encoder and decoder do not belong together: " + hidden + " against " + input);
      }
    }
  }

  private static DecoderShape checkPast(GraphSignature decoder, OnnxFile file, ModelConfig config) {
    int layers = layers(file, "past_key_values.%d.decoder.key", config);
    int heads = 0;
    int headDim = 0;
    ElementType floats = ElementType.FLOAT;
    for (int i = 0; i < layers; i++) {
      for (String kind : List.of("decoder.key", "decoder.value", "encoder.key", "encoder.value")) {
        TensorSpec past = decoder.floatInput("past_key_values." + i + "." + kind, 4);
        heads = decoder.dim(past, 1, heads == 0 ? config.heads().orElse(0) : heads);
        headDim = decoder.dim(past, 3, headDim);
        floats = past.type();
      }
    }
    TensorSpec logits = decoder.floatOutput("logits", 3);
    int vocabulary = decoder.dim(logits, 2, logits.dim(2) > 0 ? 0 : config.vocabulary());
    return new DecoderShape(
        layers, heads, headDim, vocabulary, floats, logits.type(), 0, false, true);
  }

  private static void checkPresent(GraphSignature decoder, int layers, boolean cross) {
    for (int i = 0; i < layers; i++) {
      decoder.floatOutput("present." + i + ".decoder.key", 4);
      decoder.floatOutput("present." + i + ".decoder.value", 4);
      if (cross) {
        decoder.floatOutput("present." + i + ".encoder.key", 4);
        decoder.floatOutput("present." + i + ".encoder.value", 4);
      }
    }
  }

  private static int layers(OnnxFile file, String input, ModelConfig config) {
    int layers = 0;
    while (layers < MAX_LAYERS
        && file.inputs().containsKey(String.format(Locale.ROOT, input, layers))) {
      layers++;
    }
    OptionalInt wanted = config.decoderLayers();
    if (layers == 0 || (wanted.isPresent() && wanted.getAsInt() != layers)) {
      throw new ModelException(
          file.path()
              + ": has caches for "
              + layers
              + " decoder layers, config.json says "
              + (wanted.isPresent() ? wanted.getAsInt() : "at least 1"));
    }
    return layers;
  }

  private static DecoderShape checkStep(Map<Role, OnnxFile> models, ModelConfig config) {
    OnnxFile file = models.get(Role.STEP);
    GraphSignature step = new GraphSignature(file);
    step.input("tok", ElementType.INT64, 2);
    step.input("beam_idx", ElementType.INT64, 1);
    step.input("pos", ElementType.INT64, 1);
    step.floatInput("mem_mask", 4);
    boolean sources = step.maybeInput("source_ids", ElementType.INT64, 2);
    boolean keys = step.maybeFloatInput("copy_keys", 3);
    int layers = layers(file, "pk.%d", config);
    int heads = config.heads().orElse(0);
    int headDim = 0;
    ElementType floats = ElementType.FLOAT;
    for (int i = 0; i < layers; i++) {
      for (String kind : List.of("ck.", "cv.", "pk.", "pv.")) {
        TensorSpec spec = step.floatInput(kind + i, 4);
        heads = step.dim(spec, 1, heads);
        headDim = step.dim(spec, 3, headDim);
        floats = spec.type();
      }
      step.floatOutput("nk." + i, 4);
      step.floatOutput("nv." + i, 4);
    }
    step.noOtherInputs();
    checkStepEncoder(models.get(Role.STEP_ENCODER), layers, keys);
    return new DecoderShape(
        layers,
        heads,
        headDim,
        config.vocabulary(),
        floats,
        floats,
        top(step),
        sources || keys,
        step.maybeOutput("max_logit", ElementType.FLOAT, 1));
  }

  private static int top(GraphSignature step) {
    TensorSpec scores = step.output("topk_logp", ElementType.FLOAT, 2);
    step.output("topk_id", ElementType.INT64, 2);
    step.output("eos_logp", ElementType.FLOAT, 1);
    return scores.dim(1) > 0 ? (int) scores.dim(1) : STEP_TOKENS;
  }

  private static void checkStepEncoder(OnnxFile file, int layers, boolean keys) {
    checkEncoder(file, "mem_mask", 4);
    GraphSignature encoder = new GraphSignature(file);
    for (int i = 0; i < layers; i++) {
      encoder.floatOutput("ck." + i, 4);
      encoder.floatOutput("cv." + i, 4);
    }
    if (keys) {
      encoder.floatOutput("copy_keys", 3);
    }
  }
}
