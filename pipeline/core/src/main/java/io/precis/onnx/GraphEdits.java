package io.precis.onnx;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes that shall stand in the place of others in a model's outermost graph. */
final class GraphEdits {
  private final Map<Integer, List<ProtobufParts>> edits = new HashMap<>();

  /**
   * Has {@code nodes} stand in the place of one.
   *
   * @param nodes none where it is left out
   */
  void replace(int place, List<ProtobufParts> nodes) {
    edits.put(place, nodes);
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  /** The model so changed, outside of the heap. */
  ByteBuffer apply(ByteBuffer model) {
    return ProtobufParts.replacing(
            new ProtobufReader(model.duplicate()), GraphIndex.MODEL_GRAPH, this::graph)
        .whole();
  }

  private ProtobufParts graph(ProtobufReader graph) {
    ProtobufParts parts = new ProtobufParts();
    int place = 0;
    while (graph.next()) {
      boolean node = graph.field() == GraphIndex.GRAPH_NODE;
      if (node && edits.containsKey(place)) {
        edits.get(place).forEach(each -> parts.add(GraphIndex.GRAPH_NODE, each));
      } else {
        parts.add(graph.raw());
      }
      place += node ? 1 : 0;
    }
    return parts;
  }
}
