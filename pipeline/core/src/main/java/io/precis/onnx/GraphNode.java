package io.precis.onnx;

import java.util.ArrayList;
import java.util.List;

/** What a NodeProto of onnx.proto says of a node's place in its graph. */
record GraphNode(String operator, List<String> inputs, List<String> outputs) {
  /** Its inputs, and their field in the message. */
  static final int INPUT = 1;

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
}
