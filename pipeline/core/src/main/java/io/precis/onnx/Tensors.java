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
   * @param fill what makes them so long, behind them; clipped to the type's range
   */
  public static OnnxTensor concatenate(List<OnnxTensor> parts, int axis, int length, float fill)
      throws OrtException {
    return concatenate(parts, axis, length, fill, false);
  }

  /** Concatenates parts that zeros before them make {@code length} long. */
  public static OnnxTensor concatenateRight(List<OnnxTensor> parts, int axis, int length)
      throws OrtException {
    return concatenate(parts, axis, length, 0, true);
  }

  private static OnnxTensor concatenate(
      List<OnnxTensor> parts, int axis, int length, float fill, boolean before)
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
      long[] own = part.getInfo().getShape();
      long count = 1;
      for (int i = 0; i < axis; i++) {
        count *= own[i];
      }
      int stretch = Math.toIntExact(own[axis]) * inner;
      Stretches stretches = new Stretches(count, stretch, length * inner - stretch, before);
      stretches.append(all, part.getByteBuffer(), element(type, fill));
    }
    return OnnxTensor.createTensor(ENVIRONMENT, all.rewind(), shape, javaType(type));
  }

  /**
   * How a part is laid among others.
   *
   * @param count how often, also where it has nothing
   * @param length bytes that stand together
   * @param gap bytes between them
   * @param before whether the gap stands before each, not behind it
   */
  private record Stretches(long count, int length, int gap, boolean before) {
    void append(ByteBuffer all, ByteBuffer part, byte[] element) {
      for (long i = 0; i < count; i++) {
        if (before) {
          fill(all, element);
        }
        all.put(part.slice(part.position(), length));
        part.position(part.position() + length);
        if (!before) {
          fill(all, element);
        }
      }
    }

    private void fill(ByteBuffer all, byte[] element) {
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
    } else if (type == ElementType.BFLOAT16) {
      element.putShort(Fp16Conversions.floatToBf16(value));
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
      case BFLOAT16 -> OnnxJavaType.BFLOAT16;
      case INT64 -> OnnxJavaType.INT64;
      case BOOL -> OnnxJavaType.BOOL;
      case OTHER -> throw new IllegalArgumentException("no such tensors here");
    };
  }
}
