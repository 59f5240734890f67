package io.precis.summarize;

/** Is told when a step of a document's way begins and ends. */
@FunctionalInterface
public interface StepClock {
  /** What is timed. */
  enum Step {
    EXTRACT,
    RANK,
    SELECT
  }

  /** A step under way. */
  interface Lap extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins a step; closing what comes back ends it. */
  Lap begin(Step step);

  /** Takes no notice. */
  static StepClock none() {
    return step -> () -> {};
  }
}
