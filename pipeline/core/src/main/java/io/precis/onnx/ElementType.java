package io.precis.onnx;

import java.util.Locale;

/** The tensor element types that a student's graphs may have, with ONNX's numbers for them. */
public enum ElementType {
  FLOAT(1, 4),
  INT64(7, 8),
  BOOL(9, 1),
  FLOAT16(10, 2),
  BFLOAT16(16, 2),
  OTHER(-1, 0);

  private final int onnx;
  private final int bytes;

  ElementType(int onnx, int bytes) {
    this.onnx = onnx;
    this.bytes = bytes;
  }

  int onnx() {
    return onnx;
  }

  /** Size of one element in bytes; 0 for {@link #OTHER}. */
  public int bytes() {
    return bytes;
  }

  boolean isFloating() {
    return this == FLOAT || this == FLOAT16 || this == BFLOAT16;
  }

  static ElementType of(long onnx) {
    for (ElementType type : values()) {
      if (type.onnx == onnx) {
        return type;
      }
    }
    return OTHER;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
