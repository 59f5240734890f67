package io.precis.student;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.List;

/** Makes tensors in memory that ONNX Runtime reads without another copy. */
final class Tensors {
  static final OrtEnvironment ENVIRONMENT = NativeRuntime.load();

  private Tensors() {}

  static OnnxTensor longs(int[] values, long... shape) throws OrtException {
    LongBuffer buffer = bytes(8L * values.length).asLongBuffer();
    for (int i = 0; i < values.length; i++) {
      buffer.put(i, values[i]);
    }
    return OnnxTensor.createTensor(ENVIRONMENT, buffer, shape);
  }

  static OnnxTensor flag(boolean value) throws OrtException {
    return OnnxTensor.createTensor(ENVIRONMENT, new boolean[] {value});
  }

  /** A tensor without elements: one of {@code shape} is 0. */
  static OnnxTensor empty(ElementType type, long... shape) throws OrtException {
    return OnnxTensor.createTensor(ENVIRONMENT, bytes(0), shape, javaType(type));
  }

  /** The tensor {@code name} of a result, which owns it. */
  static OnnxTensor of(OrtSession.Result result, String name) {
    return (OnnxTensor)
        result.get(name).orElseThrow(() -> new IllegalStateException("no output " + name));
  }

  /** One tensor of all {@code parts}, one after another along the first dimension. */
  static OnnxTensor concatenate(List<OnnxTensor> parts) throws OrtException {
    long[] shape = parts.get(0).getInfo().getShape().clone();
    long rows = 0;
    long size = 0;
    for (OnnxTensor part : parts) {
      rows += part.getInfo().getShape()[0];
      size += part.getInfo().getNumElements();
    }
    ElementType type = elementType(parts.get(0).getInfo().type);
    ByteBuffer all = bytes(size * type.bytes());
    for (OnnxTensor part : parts) {
      all.put(part.getByteBuffer());
    }
    shape[0] = rows;
    return OnnxTensor.createTensor(ENVIRONMENT, all.rewind(), shape, javaType(type));
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
