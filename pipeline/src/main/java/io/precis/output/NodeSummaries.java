package io.precis.output;

import io.precis.ground.Origin;
import io.precis.merge.CitedSentence;
import io.precis.merge.NodeSelection;
import java.util.List;

/** Summaries that are source sentences as they stand. */
public final class NodeSummaries {
  /** Agreement where there is no other candidate to agree with. */
  public static final double NO_AGREEMENT = -1;

  private NodeSummaries() {}

  /** The chosen sentences, each its own evidence. */
  public static NodeSummary extracted(NodeSelection selection) {
    return new NodeSummary(
        selection.document(),
        selection.place().node(),
        0,
        1,
        selection.chosen().stream().map(NodeSummaries::extracted).toList(),
        0,
        0,
        Fit.STAYS,
        List.of());
  }

  /** A source sentence as it stands, its own evidence. */
  public static SummarySentence extracted(CitedSentence sentence) {
    return new SummarySentence(
        sentence.text(), Origin.EXTRACTED, 1, NO_AGREEMENT, "", List.of(citation(sentence)));
  }

  /** Where a source sentence stands. */
  public static Citation citation(CitedSentence sentence) {
    return new Citation(
        sentence.ordinal(),
        sentence.section(),
        sentence.page(),
        sentence.span().start(),
        sentence.span().end(),
        Store.sha256(sentence.text()));
  }
}
