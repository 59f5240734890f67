package io.precis.onnx;

import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtSession;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes tensors, results and their owners in reverse order, whatever happened in between. */
public final class Resources implements AutoCloseable {
  private final Deque<AutoCloseable> held = new ArrayDeque<>();

  public <T extends AutoCloseable> T add(T resource) {
    held.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!held.isEmpty()) {
      close(held.pop());
    }
  }

  /** Closes a tensor, a result or their owner, none of which can fail; null is nothing to close. */
  static void close(AutoCloseable resource) {
    if (resource instanceof OnnxValue value) {
      value.close();
    } else if (resource instanceof OrtSession.Result result) {
      result.close();
    } else if (resource instanceof OwnedResource owner) {
      owner.close();
    } else if (resource instanceof SharedResource shared) {
      shared.close();
    } else if (resource != null) {
      throw new IllegalArgumentException(
          "neither tensor nor result nor owner: " + resource.getClass());
    }
  }
}
