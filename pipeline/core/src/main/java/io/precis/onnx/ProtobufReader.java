package io.precis.onnx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Walks the fields of one protocol buffer message without a generated class. */
final class ProtobufReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer bytes;
  private int field;
  private long number;
  private ByteBuffer slice;
  private int start;

  ProtobufReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Moves to the next field.
   *
   * @return false at the end of the message
   * @throws IllegalArgumentException where the bytes are no protocol buffer message
   */
  boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    start = bytes.position();
    long tag = varint();
    field = (int) (tag >>> 3);
    slice = null;
    number = 0;
    switch ((int) (tag & 7)) {
      case VARINT -> number = varint();
      case FIXED64 -> skip(8);
      case LENGTH -> slice = take(varint());
      case FIXED32 -> skip(4);
      default -> throw new IllegalArgumentException("wire type " + (tag & 7));
    }
    return true;
  }

  /** The bytes of the current field, its tag included. */
  ByteBuffer raw() {
    return bytes.slice(start, bytes.position() - start);
  }

  int field() {
    return field;
  }

  long number() {
    return number;
  }

  /** The current field as whole numbers, packed or one of several. */
  List<Long> numbers() {
    if (slice == null) {
      return List.of(number);
    }
    ProtobufReader packed = message();
    List<Long> numbers = new ArrayList<>();
    while (packed.bytes.hasRemaining()) {
      numbers.add(packed.varint());
    }
    return numbers;
  }

  /** The current field as bytes. */
  ByteBuffer bytes() {
    return content().duplicate();
  }

  /** This message from its beginning, where nothing was read of it yet. */
  ProtobufReader again() {
    return new ProtobufReader(bytes.duplicate());
  }

  /** The current field as a message of its own. */
  ProtobufReader message() {
    return new ProtobufReader(content().duplicate());
  }

  /** The current field as text. */
  String text() {
    return StandardCharsets.UTF_8.decode(content().duplicate()).toString();
  }

  private ByteBuffer content() {
    if (slice == null) {
      throw new IllegalArgumentException("field " + field + " has no content");
    }
    return slice;
  }

  private ByteBuffer take(long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalArgumentException("field " + field + " is longer than its message");
    }
    ByteBuffer taken = bytes.slice(bytes.position(), (int) length);
    bytes.position(bytes.position() + (int) length);
    return taken;
  }

  private void skip(int length) {
    take(length);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (!bytes.hasRemaining()) {
        break;
      }
      byte b = bytes.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("number without an end");
  }
}
