package io.precis.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.List;

/** Makes tensors in memory that ONNX Runtime reads without another copy. */
public final class Tensors {
  public static final OrtEnvironment ENVIRONMENT = NativeRuntime.load();

  private static final float MAX_HALF = 65504;

  private Tensors() {}

  public static OnnxTensor longs(int[] values, long... shape) throws OrtException {
    LongBuffer buffer = bytes(8L * values.length).asLongBuffer();
    for (int i = 0; i < values.length; i++) {
      buffer.put(i, values[i]);
    }
    return OnnxTensor.createTensor(ENVIRONMENT, buffer, shape);
  }

  public static OnnxTensor flag(boolean value) throws OrtException {
    return OnnxTensor.createTensor(ENVIRONMENT, new boolean[] {value});
  }

  /** A tensor without elements: one of {@code shape} is 0. */
  public static OnnxTensor empty(ElementType type, long... shape) throws OrtException {
    return OnnxTensor.createTensor(ENVIRONMENT, bytes(0), shape, javaType(type));
  }

  /** The tensor {@code name} of a result, which owns it. */
  public static OnnxTensor of(OrtSession.Result result, String name) {
    return (OnnxTensor)
        result.get(name).orElseThrow(() -> new IllegalStateException("no output " + name));
  }

  /**
   * One tensor of all {@code parts}, one after another along the first dimension.
   *
   * @param axis after the first, along which parts may be shorter than {@code length}
   * @param fill what makes them so long; clipped to the type's range
   */
  public static OnnxTensor concatenate(List<OnnxTensor> parts, int axis, int length, float fill)
      throws OrtException {
    long[] shape = parts.get(0).getInfo().getShape().clone();
    ElementType type = elementType(parts.get(0).getInfo().type);
    int inner = type.bytes();
    for (int i = axis + 1; i < shape.length; i++) {
      inner *= Math.toIntExact(shape[i]);
    }
    long rows = 0;
    for (OnnxTensor part : parts) {
      rows += part.getInfo().getShape()[0];
    }
    shape[0] = rows;
    shape[axis] = length;
    long size = type.bytes();
    for (long dimension : shape) {
      size *= dimension;
    }
    ByteBuffer all = bytes(size);
    for (OnnxTensor part : parts) {
      int stretch = Math.toIntExact(part.getInfo().getShape()[axis]) * inner;
      append(all, part.getByteBuffer(), stretch, length * inner - stretch, element(type, fill));
    }
    return OnnxTensor.createTensor(ENVIRONMENT, all.rewind(), shape, javaType(type));
  }

  /** Appends every stretch of {@code part} and {@code gap} bytes of {@code element} after it. */
  private static void append(
      ByteBuffer all, ByteBuffer part, int stretch, int gap, byte[] element) {
    while (part.hasRemaining()) {
      all.put(part.slice(part.position(), stretch));
      part.position(part.position() + stretch);
      for (int i = 0; i < gap; i += element.length) {
        all.put(element);
      }
    }
  }

  private static byte[] element(ElementType type, float value) {
    ByteBuffer element = ByteBuffer.allocate(type.bytes()).order(ByteOrder.nativeOrder());
    if (type == ElementType.FLOAT16) {
      float clipped = Math.max(-MAX_HALF, Math.min(MAX_HALF, value));
      element.putShort(Fp16Conversions.floatToFp16(clipped));
    } else {
      element.putFloat(value);
    }
    return element.array();
  }

  private static ByteBuffer bytes(long size) {
    return ByteBuffer.allocateDirect(Math.toIntExact(size)).order(ByteOrder.nativeOrder());
  }

  private static ElementType elementType(OnnxJavaType type) {
    for (ElementType known : ElementType.values()) {
      if (known != ElementType.OTHER && javaType(known) == type) {
        return known;
      }
    }
    throw new IllegalArgumentException("tensors of type " + type + " do not occur here");
  }

  private static OnnxJavaType javaType(ElementType type) {
    return switch (type) {
      case FLOAT -> OnnxJavaType.FLOAT;
      case FLOAT16 -> OnnxJavaType.FLOAT16;
      case INT64 -> OnnxJavaType.INT64;
      case BOOL -> OnnxJavaType.BOOL;
      case OTHER -> throw new IllegalArgumentException("no such tensors here");
    };
  }
}
