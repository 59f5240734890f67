package io.precis.student.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import io.precis.onnx.StudentException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchSearchTest {
  private static final int LAST = 9;

  /** Interrupts the thread that decodes at one of its steps. */
  private static final class Interrupting implements Decoder, Decoder.Decoding {
    private final int at;
    private int steps;
    private boolean closed;

    Interrupting(int at) {
      this.at = at;
    }

    @Override
    public Decoding start(List<int[]> documents, int[] lengths, int beams) {
      return this;
    }

    @Override
    public RowScores step(int[] tokens, int[] parents, int top) {
      steps++;
      if (steps == at) {
        Thread.currentThread().interrupt();
      }
      return null;
    }

    @Override
    public void retain(int[] documents) {}

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Takes so many steps, whatever they score. */
  private static final class Steps implements Search {
    private int left = LAST;

    @Override
    public int rows() {
      return 1;
    }

    @Override
    public int tokensNeeded() {
      return 1;
    }

    @Override
    public int[] tokens() {
      return new int[1];
    }

    @Override
    public int[] parents() {
      return new int[1];
    }

    @Override
    public void advance(RowScores scores, int offset) {
      left--;
    }

    @Override
    public boolean isDone() {
      return left == 0;
    }

    @Override
    public List<Hypothesis> results() {
      return List.of();
    }
  }

  private static void run(Decoder decoder) throws OrtException {
    BatchSearch.run(decoder, List.of(new int[1]), new int[] {1}, List.of(new Steps()));
  }

  @Test
  void goesOnToTheEndUnlessItsThreadIsInterrupted() throws OrtException {
    Interrupting never = new Interrupting(LAST + 1);
    run(never);
    assertEquals(LAST, never.steps);
    Interrupting third = new Interrupting(3);
    try {
      assertThrows(StudentException.class, () -> run(third));
    } finally {
      assertTrue(Thread.interrupted(), "stays interrupted");
    }
    assertEquals(3, third.steps);
    assertTrue(third.closed, "closed");
  }
}
