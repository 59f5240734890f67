package io.precis.pipeline.node;

import io.precis.compress.SentenceEditor;
import io.precis.limit.Guard;
import io.precis.merge.NodeSelection;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.NodeSummary;
import java.io.IOException;
import java.time.Duration;

/** Prints nodes that no student rewrites. Not thread-safe. */
public final class NodePrinter {
  private final SentenceEditor editor;
  private final DocumentTimes times;

  /**
   * @param editor what is done to the sentences
   * @param timeout time that doing it to one document may take
   */
  public NodePrinter(SentenceEditor editor, Duration timeout) {
    this.editor = editor;
    this.times = new DocumentTimes(timeout);
  }

  /** One node; it stands as it was chosen where that fails. */
  public NodeSummary print(NodeSelection selection) throws IOException {
    return Guard.run(
            selection.document(),
            times.of(selection.document()),
            () -> ExtractiveSummaries.extracted(selection, editor))
        .orElse(failure -> ExtractiveSummaries.asChosen(selection));
  }
}
