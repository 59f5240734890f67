package io.precis.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A protocol buffer message under construction; fields are written in the order of the calls. */
public class ProtobufWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public ProtobufWriter number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  public ProtobufWriter text(int field, String value) {
    return content(field, value.getBytes(StandardCharsets.UTF_8));
  }

  public ProtobufWriter message(int field, ProtobufWriter value) {
    return content(field, value.bytes());
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** Begins a value of {@code length} bytes, which the caller puts behind it. */
  ProtobufWriter head(int field, long length) {
    varint((long) field << 3 | 2);
    varint(length);
    return this;
  }

  ProtobufWriter content(int field, byte[] bytes) {
    head(field, bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
