package io.precis;

import io.precis.output.DocumentHead;
import io.precis.output.NodeSummary;
import java.io.IOException;
import java.io.Serializable;

/**
 * The last thing that is done with a document.
 *
 * @param <T> what comes of it
 */
interface Finish<T> extends Serializable {
  /**
   * Does it.
   *
   * @param head what is known of the document
   * @param nodes every part of every node's summary, in any order
   */
  T finish(DocumentHead head, Iterable<NodeSummary> nodes) throws IOException;
}
