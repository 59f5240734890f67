package io.precis.pipeline;

import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.summary.DocumentHead;
import io.precis.summary.NodeSummary;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;

/**
 * The last thing that is done with a document.
 *
 * @param <T> what comes of it
 */
interface DocumentSink<T> extends Serializable {
  /**
   * Does it.
   *
   * @param head what is known of the document
   * @param nodes every part of every node's summary, in any order
   */
  T finish(DocumentHead head, Iterable<NodeSummary> nodes) throws IOException;

  /** What comes of a document that a step could not take. */
  T reject(DocumentHead head, Guard.Failure failure);

  /**
   * Finishes a document, or rejects it where that fails.
   *
   * @param limit time that a document may take; what the steps before took is in its head
   * @param nodes gives every part of every node's summary
   */
  default T finishGuarded(
      DocumentHead head, Duration limit, Guard.Work<? extends Iterable<NodeSummary>> nodes)
      throws IOException {
    TimeBudget time = TimeBudget.of(limit).after(Duration.ofMillis(head.spentMillis()));
    return Guard.run(head.id(), time, () -> finish(head, nodes.run()))
        .orElse(failure -> reject(head, failure));
  }
}
