package io.precis.summary;

import io.precis.compress.SentenceEditor;
import io.precis.compress.rule.Operation;
import io.precis.document.Sha256;
import io.precis.ground.Origin;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.merge.NodeSelection;
import io.precis.merge.ScoredSentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Summaries that are source sentences, word for word or with a few left out. */
public final class ExtractiveSummaries {
  /** Agreement where there is no other candidate to agree with. */
  public static final double NO_AGREEMENT = -1;

  /** Support of a sentence with a turn of phrase replaced: the turn is not the source's own. */
  private static final double SUBSTITUTED = 0.99;

  private ExtractiveSummaries() {}

  /** The chosen sentences, each its own evidence, as the editor leaves them. */
  public static NodeSummary extracted(NodeSelection selection, SentenceEditor editor) {
    List<SummarySentence> sentences = new ArrayList<>();
    int before = -1;
    for (ScoredSentence each : selection.chosen()) {
      boolean tied = before >= 0 && each.ordinal() == before + 1;
      sentences.add(edited(each, editor.edit(each.text(), selection.language(), tied)));
      before = each.ordinal();
    }
    return new NodeSummary(
        selection.document(),
        selection.place().node(),
        0,
        1,
        sentences,
        0,
        0,
        LengthFit.STAYS,
        List.of());
  }

  /**
   * The same; nothing done to any where that fails or takes too long.
   *
   * @throws IOException where our own disk fails
   */
  public static NodeSummary extracted(
      NodeSelection selection, SentenceEditor editor, TimeBudget time) throws IOException {
    return Guard.run(selection.document(), time, () -> extracted(selection, editor))
        .orElse(failure -> asChosen(selection));
  }

  /** The same, nothing done to any. */
  public static NodeSummary asChosen(NodeSelection selection) {
    return extracted(selection, (sentence, language, tied) -> List.of());
  }

  /**
   * A source sentence with operations done, its own evidence.
   *
   * @param operations empty for the unchanged sentence
   */
  public static SummarySentence edited(ScoredSentence sentence, List<Operation> operations) {
    return new SummarySentence(
        Operation.apply(sentence.text(), operations),
        sentence.heading(),
        origin(operations),
        origin(operations) == Origin.GENERATED ? SUBSTITUTED : 1,
        NO_AGREEMENT,
        "",
        operations,
        List.of(citation(sentence)));
  }

  private static Origin origin(List<Operation> operations) {
    if (operations.isEmpty()) {
      return Origin.EXTRACTED;
    }
    return operations.stream().allMatch(each -> each.kind().onlyCuts())
        ? Origin.SHORTENED
        : Origin.GENERATED;
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
