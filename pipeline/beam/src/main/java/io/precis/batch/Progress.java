package io.precis.batch;

import io.precis.summary.Outcome;
import java.util.List;

/** Is told how a run gets on, from one thread, a few times a second at most. */
public interface Progress {
  /** The run has the lock and its id. */
  default void started(RunId run) {}

  /** There is nothing to read: all of the inputs, if they hold anything, is left out. */
  default void nothingToRead(NotRead leftOut) {}

  /** The inputs were listed. */
  void listed(int documents);

  /**
   * So much is done.
   *
   * @param read documents read or rejected
   * @param written documents that are finished or rejected
   * @param nodes nodes of merge trees that are summarized
   */
  void at(long read, long written, long nodes);

  /**
   * The run was published.
   *
   * @param outcomes what became of every document
   * @param old what became of runs that are no longer kept
   */
  default void published(RunReport report, List<Outcome> outcomes, Retention.Result old) {}
}
