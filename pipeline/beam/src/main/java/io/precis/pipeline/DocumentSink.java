package io.precis.pipeline;

import io.precis.summary.DocumentHead;
import io.precis.summary.NodeSummary;
import java.io.IOException;
import java.io.Serializable;

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
}
