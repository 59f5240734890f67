package io.precis.student.decode;

import io.precis.onnx.StudentException;

/** Ends a generation whose thread was interrupted: nobody waits for its text any more. */
final class Interruption {
  private Interruption() {}

  /**
   * Leaves the thread interrupted.
   *
   * @throws StudentException where it is
   */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new StudentException("interrupted while generating", new InterruptedException());
    }
  }
}
