package io.precis.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A protocol buffer message put together from stretches of another one and of new bytes, without a
 * copy of either until the whole is asked for: models are large.
 */
final class ProtobufParts {
  private final List<ByteBuffer> parts = new ArrayList<>();
  private long size;

  static ProtobufParts of(ProtobufWriter message) {
    ProtobufParts parts = new ProtobufParts();
    parts.add(ByteBuffer.wrap(message.bytes()));
    return parts;
  }

  /** A message with every value of {@code field} changed. */
  static ProtobufParts replacing(
      ProtobufReader message, int field, Function<ProtobufReader, ProtobufParts> change) {
    ProtobufParts parts = new ProtobufParts();
    while (message.next()) {
      if (message.field() == field) {
        parts.add(field, change.apply(message.message()));
      } else {
        parts.add(message.raw());
      }
    }
    return parts;
  }

  /** Adds whole fields. */
  void add(ByteBuffer fields) {
    parts.add(fields);
    size += fields.remaining();
  }

  /** Adds {@code message} as the value of {@code field}. */
  void add(int field, ProtobufParts message) {
    add(ByteBuffer.wrap(new ProtobufWriter().head(field, message.size).bytes()));
    parts.addAll(message.parts);
    size += message.size;
  }

  void add(int field, ProtobufWriter message) {
    add(ByteBuffer.wrap(new ProtobufWriter().message(field, message).bytes()));
  }

  /** The message, outside of the heap. */
  ByteBuffer whole() {
    ByteBuffer whole = ByteBuffer.allocateDirect(Math.toIntExact(size));
    parts.forEach(part -> whole.put(part.duplicate()));
    return whole.rewind();
  }
}
