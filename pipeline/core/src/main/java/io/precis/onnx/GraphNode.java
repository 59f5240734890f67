package io.precis.onnx;

import java.util.ArrayList;
import java.util.List;

/** What a NodeProto of onnx.proto says of a node's place in its graph. */
record GraphNode(String operator, List<String> inputs, List<String> outputs) {
  // Field numbers of onnx.proto.
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int OPERATOR = 4;

  GraphNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  static GraphNode read(ProtobufReader node) {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    String operator = "";
    while (node.next()) {
      switch (node.field()) {
        case INPUT -> inputs.add(node.text());
        case OUTPUT -> outputs.add(node.text());
        case OPERATOR -> operator = node.text();
        default -> {}
      }
    }
    return new GraphNode(operator, inputs, outputs);
  }

  /** The node with other inputs and outputs. */
  static ProtobufParts rewired(ProtobufReader node, List<String> inputs, List<String> outputs) {
    ProtobufWriter ends = new ProtobufWriter();
    inputs.forEach(input -> ends.text(INPUT, input));
    outputs.forEach(output -> ends.text(OUTPUT, output));
    ProtobufParts parts = ProtobufParts.of(ends);
    while (node.next()) {
      if (node.field() != INPUT && node.field() != OUTPUT) {
        parts.add(node.raw());
      }
    }
    return parts;
  }
}
