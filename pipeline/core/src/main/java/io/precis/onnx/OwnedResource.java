package io.precis.onnx;

/** Owns at most one resource at a time. */
public final class OwnedResource implements AutoCloseable {
  private AutoCloseable held;

  /** Takes {@code next} and closes what was held before. */
  public void replace(AutoCloseable next) {
    AutoCloseable before = held;
    held = next;
    Resources.close(before);
  }

  @Override
  public void close() {
    replace(null);
  }
}
