package io.precis.rewrite;

import io.precis.compress.DeletionAlignment;
import io.precis.compress.SentenceShortener;
import io.precis.compress.rule.Operation;
import io.precis.ground.RejectionReason;
import io.precis.merge.ScoredSentence;
import io.precis.student.ClaimChecker;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.SummarySentence;
import java.util.List;
import java.util.Optional;

/** A sentence that is shortened for itself: those of the student's cuts that the rules allow. */
final class ShortenedSentence {
  private final SentenceShortener shortener;
  private final ClaimChecker checks;
  private final boolean judged;

  /**
   * @param checks asked of what is left of a sentence
   * @param judged whether each candidate is the sentence with one cut, judged for itself
   */
  ShortenedSentence(SentenceShortener shortener, ClaimChecker checks, boolean judged) {
    this.shortener = shortener;
    this.checks = checks;
    this.judged = judged;
  }

  /**
   * The passage's only sentence with words left out, or unchanged, with what was wrong with the
   * student's first candidate.
   *
   * @param asked whether the student was asked at all
   */
  SummarySentence print(Passage passage, List<String> candidates, boolean asked) {
    ScoredSentence source = passage.sources().get(0);
    List<Operation> operations =
        judged
            ? shortener.shortenByCuts(
                source.text(), passage.language(), passage.isTied(), candidates)
            : shortener.shorten(source.text(), passage.language(), passage.isTied(), candidates);
    SummarySentence printed = ExtractiveSummaries.edited(source, operations);
    Optional<SummarySentence> instead = unchecked(checks, source, printed);
    if (instead.isPresent()) {
      return instead.get();
    }
    return asked
        ? wrong(candidates, source.text(), printed.text())
            .map(reason -> printed.insteadFor(reason.name()))
            .orElse(printed)
        : printed;
  }

  /**
   * The source sentence in place of one that is shortened and that a checker does not find borne
   * out; empty where that one may be printed.
   */
  static Optional<SummarySentence> unchecked(
      ClaimChecker checks, ScoredSentence source, SummarySentence shortened) {
    boolean whole = shortened.operations().isEmpty();
    return whole || checks.supports(source.text(), shortened.text())
        ? Optional.empty()
        : Optional.of(
            ExtractiveSummaries.edited(source, List.of())
                .insteadFor(RejectionReason.UNCHECKED.name()));
  }

  /** Why nothing of what the first candidate left out is left out; empty where some of it is. */
  private static Optional<RejectionReason> wrong(
      List<String> candidates, String source, String printed) {
    if (candidates.isEmpty()) {
      return Optional.of(RejectionReason.UNSURE);
    }
    DeletionAlignment first = DeletionAlignment.of(candidates.get(0), source);
    if (first.isSame() || !DeletionAlignment.of(printed, source).isSame()) {
      return Optional.empty();
    }
    return Optional.of(first.copied() < 1 ? RejectionReason.REWORDED : RejectionReason.LOSS);
  }
}
