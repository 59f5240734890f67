package io.precis.summary;

import io.precis.document.Sha256;
import io.precis.ground.Origin;
import io.precis.merge.NodeSelection;
import io.precis.merge.ScoredSentence;
import java.util.List;

/** Summaries that are source sentences as they stand. */
public final class ExtractiveSummaries {
  /** Agreement where there is no other candidate to agree with. */
  public static final double NO_AGREEMENT = -1;

  private ExtractiveSummaries() {}

  /** The chosen sentences, each its own evidence. */
  public static NodeSummary extracted(NodeSelection selection) {
    return new NodeSummary(
        selection.document(),
        selection.place().node(),
        0,
        1,
        selection.chosen().stream().map(ExtractiveSummaries::extracted).toList(),
        0,
        0,
        LengthFit.STAYS,
        List.of());
  }

  /** A source sentence as it stands, its own evidence. */
  public static SummarySentence extracted(ScoredSentence sentence) {
    return new SummarySentence(
        sentence.text(), Origin.EXTRACTED, 1, NO_AGREEMENT, "", List.of(citation(sentence)));
  }

  /** Where a source sentence stands. */
  public static Citation citation(ScoredSentence sentence) {
    return new Citation(
        sentence.ordinal(),
        sentence.section(),
        sentence.page(),
        sentence.span().start(),
        sentence.span().end(),
        Sha256.of(sentence.text()));
  }
}
