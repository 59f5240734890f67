package io.precis.beam;

import java.io.IOException;

/**
 * A transform that knows how threads of one process do what its expansion does: a runner for one
 * machine may do that instead, with the same effect.
 */
public interface LocalTransform {
  /** Does it. What is counted on the way is counted by the threads. */
  void runOn(WorkerThreads threads) throws IOException, InterruptedException;
}
