package io.precis.pipeline.node;

import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.merge.NodeSelection;
import io.precis.request.SummarySpec;
import io.precis.rewrite.Passage;
import io.precis.rewrite.PassageGrounder;
import io.precis.rewrite.PassagePlanner;
import io.precis.rewrite.StudentSpec;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.NodeSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts nodes into passages, and prints those that the student cannot rewrite. Not thread-safe. */
public final class NodePlanner {
  private final PassagePlanner planner;
  private final PassageGrounder grounder;
  private final DocumentTimes times;

  /**
   * @param timeout time that planning the passages of one document may take
   */
  public NodePlanner(StudentSpec student, SummarySpec spec, String program, Duration timeout) {
    this.planner = new PassagePlanner(student, student.student(), spec, program);
    this.grounder = student.grounder(spec);
    this.times = new DocumentTimes(timeout);
  }

  /**
   * The parts of one node's summary.
   *
   * @param wanted passages for the student
   * @param printed the others, unchanged
   */
  public record Planned(List<Passage> wanted, List<NodeSummary> printed) {}

  /** Plans one node; one on which planning fails stands as it was chosen. */
  public Planned plan(NodeSelection selection) throws IOException {
    TimeBudget time = times.of(selection.document());
    Guard.Result<List<Passage>> planned =
        Guard.run(selection.document(), time, () -> planner.plan(selection));
    if (planned.failure().isPresent() || planned.value().isEmpty()) {
      return new Planned(List.of(), List.of(ExtractiveSummaries.asChosen(selection)));
    }
    List<Passage> wanted = new ArrayList<>();
    List<NodeSummary> printed = new ArrayList<>();
    for (Passage passage : planned.value()) {
      if (passage.prompt().isEmpty()) {
        printed.add(grounder.ground(passage, Optional.empty(), time));
      } else {
        wanted.add(passage);
      }
    }
    return new Planned(wanted, printed);
  }
}
