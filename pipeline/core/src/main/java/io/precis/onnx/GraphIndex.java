package io.precis.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes of a model's outermost graph: who makes each value, who reads it, what is constant. */
final class GraphIndex {
  // Field numbers of onnx.proto.
  static final int MODEL_GRAPH = 7;
  static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_OUTPUT = 12;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_TENSOR = 5;
  private static final int ATTRIBUTE_NUMBERS = 8;
  private static final int TENSOR_DIMENSIONS = 1;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_NUMBERS = 7;
  private static final int TENSOR_BYTES = 9;

  private final List<GraphNode> nodes = new ArrayList<>();
  private final List<ProtobufReader> messages = new ArrayList<>();
  private final Map<String, Integer> makers = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, ProtobufReader> tensors = new HashMap<>();

  private GraphIndex() {}

  static GraphIndex of(ByteBuffer model) {
    GraphIndex index = new GraphIndex();
    ProtobufReader reader = new ProtobufReader(model.duplicate());
    while (reader.next()) {
      if (reader.field() == MODEL_GRAPH) {
        index.graph(reader.message());
      }
    }
    return index;
  }

  private void graph(ProtobufReader graph) {
    while (graph.next()) {
      switch (graph.field()) {
        case GRAPH_NODE -> node(graph.message());
        case GRAPH_INITIALIZER -> tensors.put(name(graph.message()), graph.message());
        case GRAPH_OUTPUT -> uses.merge(first(graph.message()), 1, Integer::sum);
        default -> {}
      }
    }
  }

  private void node(ProtobufReader message) {
    GraphNode node = GraphNode.read(message.again());
    node.inputs().forEach(input -> uses.merge(input, 1, Integer::sum));
    node.outputs().forEach(output -> makers.put(output, nodes.size()));
    if (node.operator().equals("Constant")) {
      attribute(message, "value")
          .ifPresent(value -> tensors.put(node.outputs().get(0), tensor(value)));
    }
    nodes.add(node);
    messages.add(message);
  }

  int size() {
    return nodes.size();
  }

  GraphNode node(int place) {
    return nodes.get(place);
  }

  /** The node at {@code place}, to be read. */
  ProtobufReader message(int place) {
    return messages.get(place).again();
  }

  /** Place of the node that makes {@code value}; empty where it is an input or constant. */
  Optional<Integer> maker(String value) {
    return Optional.ofNullable(makers.get(value));
  }

  /** How many inputs of nodes and outputs of the graph {@code value} is. */
  int uses(String value) {
    return uses.getOrDefault(value, 0);
  }

  boolean isConstant(String value) {
    return tensors.containsKey(value);
  }

  /** How many elements a constant has. */
  long elements(String constant) {
    long elements = 1;
    ProtobufReader tensor = tensors.get(constant).again();
    while (tensor.next()) {
      elements *= tensor.field() == TENSOR_DIMENSIONS ? dimensions(tensor) : 1;
    }
    return elements;
  }

  private static long dimensions(ProtobufReader tensor) {
    return tensor.numbers().stream().reduce(1L, (a, b) -> a * b);
  }

  /** The only element of a constant of whole numbers, else empty. */
  Optional<Long> number(String constant) {
    if (!isConstant(constant) || elements(constant) != 1) {
      return Optional.empty();
    }
    Optional<Long> number = Optional.empty();
    ProtobufReader tensor = tensors.get(constant).again();
    while (tensor.next()) {
      if (tensor.field() == TENSOR_NUMBERS) {
        number = tensor.numbers().stream().findFirst();
      } else if (tensor.field() == TENSOR_BYTES) {
        ByteBuffer bytes = tensor.bytes().order(ByteOrder.LITTLE_ENDIAN);
        number = bytes.remaining() == Long.BYTES ? Optional.of(bytes.getLong()) : Optional.empty();
      }
    }
    return number;
  }

  /** The whole numbers of an attribute of the node at {@code place}; none where it has none. */
  List<Long> attribute(int place, String name) {
    List<Long> numbers = new ArrayList<>();
    attribute(message(place), name)
        .ifPresent(
            attribute -> {
              while (attribute.next()) {
                if (attribute.field() == ATTRIBUTE_NUMBERS) {
                  numbers.addAll(attribute.numbers());
                }
              }
            });
    return numbers;
  }

  private static Optional<ProtobufReader> attribute(ProtobufReader node, String name) {
    ProtobufReader reader = node.again();
    while (reader.next()) {
      if (reader.field() == NODE_ATTRIBUTE && first(reader.message()).equals(name)) {
        return Optional.of(reader.message());
      }
    }
    return Optional.empty();
  }

  private static ProtobufReader tensor(ProtobufReader attribute) {
    while (attribute.next()) {
      if (attribute.field() == ATTRIBUTE_TENSOR) {
        return attribute.message();
      }
    }
    return new ProtobufReader(ByteBuffer.allocate(0));
  }

  /** An attribute's name, or that of a value that the graph declares: both are field 1. */
  private static String first(ProtobufReader message) {
    return text(message, ATTRIBUTE_NAME);
  }

  private static String name(ProtobufReader tensor) {
    return text(tensor, TENSOR_NAME);
  }

  private static String text(ProtobufReader message, int field) {
    while (message.next()) {
      if (message.field() == field) {
        return message.text();
      }
    }
    return "";
  }
}
