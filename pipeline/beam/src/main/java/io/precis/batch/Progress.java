package io.precis.batch;

import io.precis.batch.directory.Retention;
import io.precis.batch.directory.RunId;
import io.precis.batch.input.NotRead;
import io.precis.batch.report.RunReport;
import io.precis.summary.Outcome;
import java.util.List;

/** Is told how a run gets on, from one thread, a few times a second at most. */
public interface Progress {
  /** What a run does, in this order. */
  enum Phase {
    LISTING,
    /** Looking for what earlier runs did. */
    PREPARING,
    /** Reading to tell what a run would do. */
    PLANNING,
    SUMMARIZING,
    /** Putting together what tells of the whole run. */
    PUBLISHING
  }

  /**
   * How much is done. Documents that hold the same bytes count by their files.
   *
   * @param read documents read or rejected
   * @param ranked documents of which all sentences are ranked
   * @param nodes nodes of merge trees that are summarized
   * @param rewritten passages that the student rewrote
   * @param written documents that are finished or rejected
   */
  record Counts(long read, long ranked, long nodes, long rewritten, long written) {}

  /** What is done from now on. */
  default void phase(Phase phase) {}

  /** What a killed run had finished is taken over. */
  default void takenUp(RunId killed, int documents) {}

  /** The run has the lock and its id. */
  default void started(RunId run) {}

  /** There is nothing to read: all of the inputs, if they hold anything, is left out. */
  default void nothingToRead(NotRead leftOut) {}

  /** The inputs were listed. */
  void listed(int documents);

  /** So much is done. */
  void at(Counts counts);

  /**
   * The run was published.
   *
   * @param outcomes of every document
   * @param old runs that are no longer kept, removed or not
   */
  default void published(RunReport report, List<Outcome> outcomes, Retention.Result old) {}
}
