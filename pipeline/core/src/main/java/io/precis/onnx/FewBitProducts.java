package io.precis.onnx;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Has products with weights of few bits ({@code MatMulNBits}) take their activations in eight bits
 * where the graph leaves that open ({@code accuracy_level} 0 or absent). In single precision ONNX
 * Runtime would widen the weights at every step, and compute a single row otherwise than one among
 * others; products of integers are faster and the same for each row.
 */
public final class FewBitProducts {
  public static final String OPERATOR = "MatMulNBits";

  // Field numbers of onnx.proto.
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_NUMBER = 3;
  private static final int ATTRIBUTE_GRAPH = 6;

  private static final String ACCURACY = "accuracy_level";
  private static final int EIGHT_BITS = 4;

  private boolean changed;

  private FewBitProducts() {}

  /**
   * The model so changed.
   *
   * @return outside of the heap; empty where no product leaves it open
   */
  public static Optional<ByteBuffer> rewrite(ByteBuffer model) {
    FewBitProducts rewriting = new FewBitProducts();
    ProtobufParts parts =
        ProtobufParts.replacing(
            new ProtobufReader(model.duplicate()), MODEL_GRAPH, rewriting::graph);
    return rewriting.changed ? Optional.of(parts.whole()) : Optional.empty();
  }

  private ProtobufParts graph(ProtobufReader graph) {
    return ProtobufParts.replacing(graph, GRAPH_NODE, this::node);
  }

  private ProtobufParts node(ProtobufReader node) {
    boolean product = GraphNode.read(node.again()).operator().equals(OPERATOR);
    return product
        ? product(node)
        : ProtobufParts.replacing(
            node,
            NODE_ATTRIBUTE,
            attribute -> ProtobufParts.replacing(attribute, ATTRIBUTE_GRAPH, this::graph));
  }

  private ProtobufParts product(ProtobufReader node) {
    ProtobufParts parts = new ProtobufParts();
    boolean open = true;
    while (node.next()) {
      boolean accuracy = node.field() == NODE_ATTRIBUTE && isAccuracy(node.message());
      open &= !accuracy || number(node.message()) == 0;
      if (!accuracy || !open) {
        parts.add(node.raw());
      }
    }
    if (open) {
      changed = true;
      parts.add(NODE_ATTRIBUTE, OnnxNode.number(ACCURACY, EIGHT_BITS));
    }
    return parts;
  }

  private static boolean isAccuracy(ProtobufReader attribute) {
    while (attribute.next()) {
      if (attribute.field() == ATTRIBUTE_NAME) {
        return attribute.text().equals(ACCURACY);
      }
    }
    return false;
  }

  private static long number(ProtobufReader attribute) {
    long number = 0;
    while (attribute.next()) {
      number = attribute.field() == ATTRIBUTE_NUMBER ? attribute.number() : number;
    }
    return number;
  }
}
