package io.precis.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A NodeProto of onnx.proto under construction. */
final class OnnxNode extends ProtobufWriter {
  private static final int UINT8 = 2;

  OnnxNode(String operator) {
    text(4, operator);
  }

  /** A node that gives one float. */
  static OnnxNode constant(String output, float value) {
    ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(0, value);
    return constant(output, ElementType.FLOAT.onnx(), bytes.array());
  }

  /** A node that gives one unsigned byte. */
  static OnnxNode byteConstant(String output, int value) {
    return constant(output, UINT8, new byte[] {(byte) value});
  }

  /** A node that gives a vector. */
  static OnnxNode vectorConstant(String output, long... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    ProtobufWriter tensor = new ProtobufWriter().number(1, values.length);
    return constant(output, tensor, ElementType.INT64.onnx(), bytes.array());
  }

  private static OnnxNode constant(String output, int type, byte[] value) {
    return constant(output, new ProtobufWriter(), type, value);
  }

  private static OnnxNode constant(String output, ProtobufWriter tensor, int type, byte[] value) {
    tensor.number(2, type).content(9, value);
    OnnxNode node = new OnnxNode("Constant").output(output);
    node.message(5, new ProtobufWriter().text(1, "value").message(5, tensor).number(20, 4));
    return node;
  }

  OnnxNode input(String name) {
    text(1, name);
    return this;
  }

  OnnxNode output(String name) {
    text(2, name);
    return this;
  }

  OnnxNode attribute(String name, long value) {
    message(5, number(name, value));
    return this;
  }

  /** An attribute of one whole number. */
  static ProtobufWriter number(String name, long value) {
    return new ProtobufWriter().text(1, name).number(3, value).number(20, 2);
  }

  OnnxNode attributes(String name, long value) {
    message(5, new ProtobufWriter().text(1, name).number(8, value).number(20, 7));
    return this;
  }
}
