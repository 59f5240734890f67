package io.precis.pipeline.node;

import io.precis.limit.Guard;
import io.precis.request.SummarySpec;
import io.precis.rewrite.Passage;
import io.precis.rewrite.PassageGrounder;
import io.precis.rewrite.StudentSpec;
import io.precis.summary.NodeSummary;
import io.precis.summary.Rewriting;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Makes print of what the student wrote. Not thread-safe. */
public final class PassagePrinter {
  private final PassageGrounder grounder;
  private final DocumentTimes times;

  /**
   * @param timeout time that the passages of one document may take
   */
  public PassagePrinter(StudentSpec student, SummarySpec spec, Duration timeout) {
    this.grounder = student.grounder(spec);
    this.times = new DocumentTimes(timeout);
  }

  /**
   * One passage; it stands as it was chosen where that fails.
   *
   * @param made empty where the student failed on it
   */
  public NodeSummary print(Passage passage, Optional<Rewriting> made) throws IOException {
    return Guard.run(
            passage.document(), times.of(passage.document()), () -> grounder.ground(passage, made))
        .orElse(failure -> PassageGrounder.asChosen(passage));
  }
}
