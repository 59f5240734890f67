package io.precis.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a decoder score what may follow its last token alone. Exports score what may follow every
 * token of a prompt: a product with the whole vocabulary for each, a fifth of the work of a small
 * model and more, and ONNX Runtime computes it though it is not asked for.
 *
 * <p>The hidden states {@code [rows, tokens, width]} that the last product reads are cut to {@code
 * [rows, 1, width]}, and so the scores to {@code [rows, 1, vocabulary]}.
 */
public final class LastTokenScores {
  // Field numbers of onnx.proto.
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;

  /** Operators that have the hidden states for their first input. */
  private static final Set<String> PRODUCTS =
      Set.of("MatMul", "FusedMatMul", "MatMulNBits", "MatMulInteger", "DynamicQuantizeMatMul");

  /** Operators between that product and the scores: scales, limits and types. */
  private static final Set<String> BETWEEN =
      Set.of("Cast", "Mul", "Div", "Tanh", "Add", "Sub", "Identity", "Clip");

  private static final int TOKENS = 1;

  private final List<GraphNode> nodes = new ArrayList<>();
  private final Map<String, Integer> makers = new HashMap<>();

  private LastTokenScores() {}

  /**
   * The model so changed.
   *
   * @param scores name of the output with the scores
   * @return outside of the heap; empty where no one product makes the scores
   */
  public static Optional<ByteBuffer> rewrite(ByteBuffer model, String scores) {
    LastTokenScores rewriting = new LastTokenScores();
    rewriting.collect(new ProtobufReader(model.duplicate()));
    return rewriting
        .reader(scores)
        .map(node -> rewriting.model(new ProtobufReader(model.duplicate()), node).whole());
  }

  private void collect(ProtobufReader model) {
    while (model.next()) {
      if (model.field() == MODEL_GRAPH) {
        ProtobufReader graph = model.message();
        while (graph.next()) {
          if (graph.field() == GRAPH_NODE) {
            GraphNode node = GraphNode.read(graph.message());
            node.outputs().forEach(output -> makers.put(output, nodes.size()));
            nodes.add(node);
          }
        }
      }
    }
  }

  /** Place of the node that reads the hidden states for the scores. */
  private Optional<Integer> reader(String scores) {
    List<Integer> products = products(scores);
    if (products.size() != 1) {
      return Optional.empty();
    }
    int product = products.get(0);
    String states = nodes.get(product).inputs().get(0);
    Integer maker = makers.get(states);
    boolean quantized =
        maker != null && nodes.get(maker).operator().equals(PerRowQuantization.OPERATOR);
    if (!quantized) {
      return Optional.of(product);
    }
    return uses(states) == 1 ? Optional.of(maker) : Optional.empty();
  }

  private long uses(String value) {
    return nodes.stream()
        .flatMap(node -> node.inputs().stream())
        .filter(input -> input.equals(value))
        .count();
  }

  /** Places of the products that the scores are made of. */
  private List<Integer> products(String scores) {
    List<Integer> products = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Deque<String> values = new ArrayDeque<>(List.of(scores));
    while (!values.isEmpty()) {
      Integer place = makers.get(values.pop());
      if (place == null || !seen.add(place)) {
        continue;
      }
      GraphNode node = nodes.get(place);
      if (PRODUCTS.contains(node.operator())) {
        products.add(place);
      } else if (BETWEEN.contains(node.operator())) {
        node.inputs().forEach(values::push);
      }
    }
    return products;
  }

  private ProtobufParts model(ProtobufReader model, int reader) {
    return ProtobufParts.replacing(model, MODEL_GRAPH, graph -> graph(graph, reader));
  }

  private ProtobufParts graph(ProtobufReader graph, int reader) {
    ProtobufParts parts = new ProtobufParts();
    int place = 0;
    while (graph.next()) {
      if (graph.field() == GRAPH_NODE && place++ == reader) {
        String states = nodes.get(reader).inputs().get(0);
        cut(states).forEach(node -> parts.add(GRAPH_NODE, node));
        parts.add(GRAPH_NODE, reading(graph.message(), last(states)));
      } else {
        parts.add(graph.raw());
      }
    }
    return parts;
  }

  private static String last(String states) {
    return states + "/last_token";
  }

  private static List<OnnxNode> cut(String states) {
    String own = last(states);
    return List.of(
        OnnxNode.vectorConstant(own + "/start", -1),
        OnnxNode.vectorConstant(own + "/end", Long.MAX_VALUE),
        OnnxNode.vectorConstant(own + "/axis", TOKENS),
        new OnnxNode("Slice")
            .input(states)
            .input(own + "/start")
            .input(own + "/end")
            .input(own + "/axis")
            .output(own));
  }

  /** The node with another first input. */
  private static ProtobufParts reading(ProtobufReader node, String states) {
    ProtobufParts parts = new ProtobufParts();
    boolean first = true;
    while (node.next()) {
      if (node.field() == GraphNode.INPUT && first) {
        parts.add(ByteBuffer.wrap(new ProtobufWriter().text(GraphNode.INPUT, states).bytes()));
        first = false;
      } else {
        parts.add(node.raw());
      }
    }
    return parts;
  }
}
