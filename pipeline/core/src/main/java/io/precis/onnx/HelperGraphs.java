package io.precis.onnx;

/**
 * Small ONNX models that work on a decoder's outputs where they lie, so that neither caches nor
 * vocabulary-wide scores are copied into Java. Written by hand as protocol buffers (onnx.proto,
 * opset 17).
 */
public final class HelperGraphs {
  private static final int FLOAT = 1;

  private HelperGraphs() {}

  /**
   * {@code y0 .. yn-1}: rows {@code idx} of the tensors {@code x0 .. xn-1}.
   *
   * @param count n, at least 1
   */
  static byte[] gather(int count, ElementType type) {
    ProtobufWriter graph = new ProtobufWriter();
    for (int i = 0; i < count; i++) {
      graph.message(
          1, node("Gather").input("x" + i).input("idx").output("y" + i).attribute("axis", 0));
    }
    graph.text(2, "gather");
    for (int i = 0; i < count; i++) {
      graph.message(11, value("x" + i, type.onnx()));
    }
    graph.message(11, value("idx", ElementType.INT64.onnx()));
    for (int i = 0; i < count; i++) {
      graph.message(12, value("y" + i, type.onnx()));
    }
    return model(graph);
  }

  /**
   * The best of each row. In: {@code logits [rows, 1, vocabulary]}, {@code k int64[1]}. Out: {@code
   * top_logp float[rows, 1, k]} descending, {@code top_id int64[rows, 1, k]} (lower id first on
   * ties), {@code max_logit float[rows, 1, 1]}.
   */
  public static byte[] select(ElementType type) {
    ProtobufWriter graph = new ProtobufWriter();
    graph.message(1, node("Cast").input("logits").output("x").attribute("to", FLOAT));
    graph.message(1, node("LogSoftmax").input("x").output("logp").attribute("axis", -1));
    graph.message(1, node("TopK").input("logp").input("k").output("top_logp").output("top_id"));
    graph.message(1, node("ReduceMax").input("x").output("max_logit").attributes("axes", -1));
    graph.text(2, "select");
    graph.message(11, value("logits", type.onnx()));
    graph.message(11, value("k", ElementType.INT64.onnx()));
    graph.message(12, value("top_logp", FLOAT));
    graph.message(12, value("top_id", ElementType.INT64.onnx()));
    graph.message(12, value("max_logit", FLOAT));
    return model(graph);
  }

  private static byte[] model(ProtobufWriter graph) {
    ProtobufWriter opset = new ProtobufWriter().text(1, "").number(2, 17);
    return new ProtobufWriter()
        .number(1, 8)
        .text(2, "precis")
        .message(7, graph)
        .message(8, opset)
        .bytes();
  }

  private static ProtobufWriter value(String name, int elementType) {
    ProtobufWriter tensor = new ProtobufWriter().number(1, elementType);
    return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
  }

  private static OnnxNode node(String operator) {
    return new OnnxNode(operator);
  }
}
