package io.precis.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a dynamically quantized model scale every row by itself. {@code DynamicQuantizeLinear}
 * takes one scale for all rows of a batch, so that a document's tokens depend on its neighbours;
 * with a scale for each row they do not, and documents can be decoded together.
 *
 * <p>Of a row {@code x}: scale {@code max|x| / 127}, zero point 128. Products of integers are
 * exact, and so the same in any batch.
 */
public final class PerRowQuantization {
  public static final String OPERATOR = "DynamicQuantizeLinear";

  // Field numbers of onnx.proto.
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_GRAPH = 6;

  /** From here on ReduceMax takes its axes as an input. */
  private static final int AXES_AS_INPUT = 18;

  /** The largest magnitude of a quantized activation. */
  private static final float LEVELS = 127;

  private static final int ZERO_POINT = 128;

  /** A row of zeros still has a scale that can be divided by. */
  private static final float LEAST = 1e-30f;

  private final boolean axesAsInput;
  private final Set<String> scales = new HashSet<>();

  private PerRowQuantization(long opset) {
    axesAsInput = opset >= AXES_AS_INPUT;
  }

  /**
   * The model with rows scaled one by one, outside of the heap.
   *
   * @param file whose dynamic quantization feeds matrix products only
   */
  public static ByteBuffer rewrite(OnnxFile file) {
    return rewrite(file.bytes(), file);
  }

  /**
   * The same of a model that was changed before.
   *
   * @param bytes of the model that {@code file} describes, but for that change
   */
  public static ByteBuffer rewrite(ByteBuffer bytes, OnnxFile file) {
    return new PerRowQuantization(file.opset()).model(new ProtobufReader(bytes)).whole();
  }

  private ProtobufParts model(ProtobufReader model) {
    return ProtobufParts.replacing(model, MODEL_GRAPH, this::graph);
  }

  private ProtobufParts graph(ProtobufReader graph) {
    ProtobufParts parts = new ProtobufParts();
    while (graph.next()) {
      if (graph.field() == GRAPH_NODE) {
        node(graph, parts);
      } else {
        parts.add(graph.raw());
      }
    }
    return parts;
  }

  private void node(ProtobufReader graph, ProtobufParts into) {
    GraphNode said = GraphNode.read(graph.message());
    String operator = said.operator();
    ProtobufParts parts = ProtobufParts.replacing(graph.message(), NODE_ATTRIBUTE, this::attribute);
    if (operator.equals(OPERATOR)) {
      scales.add(said.outputs().get(1));
      byRow(said.inputs().get(0), said.outputs()).forEach(each -> into.add(GRAPH_NODE, each));
    } else if (operator.equals("Mul") && said.inputs().stream().anyMatch(scales::contains)) {
      bothScales(said.inputs(), said.outputs().get(0)).forEach(each -> into.add(GRAPH_NODE, each));
    } else {
      into.add(GRAPH_NODE, parts);
    }
  }

  /**
   * Scales of activations and weights in one. ONNX Runtime would take a product of the two for that
   * of a whole batch, fuse it with the integers' product, and use its first element for all rows: a
   * sum of one operand keeps it from that.
   */
  private static List<OnnxNode> bothScales(List<String> inputs, String output) {
    OnnxNode product = new OnnxNode("Mul");
    inputs.forEach(product::input);
    String both = output + "/by_row";
    return List.of(product.output(both), new OnnxNode("Sum").input(both).output(output));
  }

  private ProtobufParts attribute(ProtobufReader attribute) {
    return ProtobufParts.replacing(attribute, ATTRIBUTE_GRAPH, this::graph);
  }

  /**
   * Nodes that quantize each row of {@code x}.
   *
   * @param outputs names of the quantized tensor, its scales and its zero point
   */
  private List<OnnxNode> byRow(String x, List<String> outputs) {
    String quantized = outputs.get(0);
    String own = quantized + "/by_row/";
    List<OnnxNode> nodes = new ArrayList<>();
    nodes.add(OnnxNode.constant(own + "least", LEAST));
    nodes.add(OnnxNode.constant(own + "levels", LEVELS));
    nodes.add(OnnxNode.constant(own + "one", 1));
    nodes.add(OnnxNode.byteConstant(outputs.get(2), ZERO_POINT));
    nodes.add(new OnnxNode("Abs").input(x).output(own + "magnitude"));
    OnnxNode largest = new OnnxNode("ReduceMax").input(own + "magnitude");
    if (axesAsInput) {
      nodes.add(OnnxNode.vectorConstant(own + "axes", -1));
      largest.input(own + "axes");
    } else {
      largest.attributes("axes", -1);
    }
    nodes.add(largest.output(own + "largest"));
    nodes.add(
        new OnnxNode("Max").input(own + "largest").input(own + "least").output(own + "range"));
    nodes.add(
        new OnnxNode("Div").input(own + "range").input(own + "levels").output(outputs.get(1)));
    nodes.add(new OnnxNode("Div").input(x).input(outputs.get(1)).output(own + "scaled"));
    nodes.add(
        new OnnxNode("QuantizeLinear")
            .input(own + "scaled")
            .input(own + "one")
            .input(outputs.get(2))
            .output(quantized));
    return nodes;
  }
}
