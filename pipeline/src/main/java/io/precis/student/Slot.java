package io.precis.student;

/** Owns at most one resource at a time. */
final class Slot implements AutoCloseable {
  private AutoCloseable held;

  /** Takes {@code next} and closes what was held before. */
  void replace(AutoCloseable next) {
    AutoCloseable before = held;
    held = next;
    Closer.close(before);
  }

  @Override
  public void close() {
    replace(null);
  }
}
