package io.precis.student.bundle;

import io.precis.onnx.ElementType;
import io.precis.onnx.GraphSignature;
import io.precis.onnx.ModelException;
import io.precis.onnx.OnnxFile;
import io.precis.onnx.TensorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the graph of a model that is a decoder alone declares.
 *
 * @param layers caches, one pair each
 * @param vocabulary tokens that it scores
 * @param floats type of the caches
 * @param positions whether it is told the positions of tokens
 * @param scored whether it is told how many positions to score
 * @param branched whether it has a branch for a whole prompt, and one for single tokens behind it
 * @param pads whether rows that are padded before their text come out as they would without
 */
public record CausalShape(
    CausalNames names,
    List<Cache> layers,
    int vocabulary,
    ElementType floats,
    ElementType logits,
    boolean positions,
    boolean scored,
    boolean branched,
    boolean pads) {
  private static final int MAX_LAYERS = 512;

  /** Operators that count a row's tokens from its first place, and take no padding before them. */
  private static final Set<String> FROM_THE_START =
      Set.of("GroupQueryAttention", "MultiHeadAttention", "DecoderMaskedMultiHeadAttention");

  /** One layer's keys and values: {@code [rows, heads, tokens, size]}. */
  public record Cache(int heads, int size) {}

  public CausalShape {
    layers = List.copyOf(layers);
  }

  /** Bytes of the caches for one token of one row. */
  public long bytesPerToken() {
    return layers.stream().mapToLong(each -> 2L * each.heads() * each.size()).sum()
        * floats.bytes();
  }

  /**
   * Reads what {@code file} declares.
   *
   * @throws ModelException where it is no decoder with a cache
   */
  static CausalShape of(OnnxFile file, CausalNames names, ModelConfig config) {
    GraphSignature graph = new GraphSignature(file);
    if (file.inputs().containsKey("encoder_hidden_states")) {
      throw new ModelException(
          file.path()
              + ": reads what an encoder makes of a text, and encoder_model.onnx is missing");
    }
    if (!file.inputs().containsKey(names.pastKey(0))) {
      throw new ModelException(
          file.path()
              + ": is a decoder without a cache, it has no input \""
              + names.pastKey(0)
              + "\": export it with --task text-generation-with-past");
    }
    graph.input(names.inputIds(), ElementType.INT64, 2);
    graph.input(names.attentionMask(), ElementType.INT64, 2);
    boolean positions = graph.maybeInput(names.positionIds(), ElementType.INT64, 2);
    boolean scored = graph.maybeInput(CausalNames.SCORED, ElementType.INT64, 0);
    boolean branched = graph.maybeInput(CausalNames.BRANCH, ElementType.BOOL, 1);
    TensorSpec first = graph.floatInput(names.pastKey(0), 4);
    List<Cache> layers = layers(file, graph, names, config);
    TensorSpec logits = graph.floatOutput(names.logits(), 3);
    graph.noOtherInputs();
    return new CausalShape(
        names,
        layers,
        graph.dim(logits, 2, logits.dim(2) > 0 ? 0 : config.vocabulary()),
        first.type(),
        logits.type(),
        positions,
        scored,
        branched,
        positions && file.operators().stream().noneMatch(FROM_THE_START::contains));
  }

  private static List<Cache> layers(
      OnnxFile file, GraphSignature graph, CausalNames names, ModelConfig config) {
    List<Cache> layers = new ArrayList<>();
    while (layers.size() < MAX_LAYERS && file.inputs().containsKey(names.pastKey(layers.size()))) {
      int layer = layers.size();
      TensorSpec key = graph.floatInput(names.pastKey(layer), 4);
      TensorSpec value = graph.floatInput(names.pastValue(layer), 4);
      int heads = graph.dim(key, 1, key.dim(1) > 0 ? 0 : config.heads().orElse(0));
      int size = graph.dim(key, 3, 0);
      graph.dim(value, 3, size);
      graph.floatOutput(names.presentKey(layer), 4);
      graph.floatOutput(names.presentValue(layer), 4);
      layers.add(new Cache(heads, size));
    }
    if (config.decoderLayers().orElse(layers.size()) != layers.size()) {
      throw new ModelException(
          file.path()
              + ": has caches for "
              + layers.size()
              + " layers, its configuration says "
              + config.decoderLayers().getAsInt());
    }
    return layers;
  }
}
