package io.precis.rewrite;

import io.precis.compress.DeletionAlignment;
import io.precis.ground.Evidence;
import io.precis.ground.Grounder;
import io.precis.ground.RejectionReason;
import io.precis.limit.TextPattern;
import io.precis.merge.ScoredSentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources that bear out a sentence of the student's may not be. */
final class EvidenceRules {
  /** Share of a sentence's words that stand in what frames it where it tells of the frame too. */
  private static final double OF_THE_FRAME = 0.2;

  /** What frames a statement, and the statement. */
  private static final TextPattern COLON =
      TextPattern.compile("(.+?)(?::\\s|：)(.+)", Pattern.DOTALL);

  private final Passage passage;
  private final Map<Integer, ScoredSentence> sources;
  private final boolean cites;

  /**
   * @param sources of the passage, by their ordinals
   * @param cites whether the student was asked for the numbers of the sentences that its own rest
   *     on
   */
  EvidenceRules(Passage passage, Map<Integer, ScoredSentence> sources, boolean cites) {
    this.passage = passage;
    this.sources = sources;
    this.cites = cites;
  }

  /** Why a sentence of the student's is not printed; empty where its evidence says nothing. */
  Optional<RejectionReason> refusal(CitedSentence answer, Evidence evidence) {
    return ordered(evidence)
        .or(() -> unframed(answer.text(), evidence))
        .or(() -> uncited(answer, evidence));
  }

  /** A source that gives orders bears out that they were given, not what they ask for. */
  private Optional<RejectionReason> ordered(Evidence evidence) {
    return evidence.sources().stream().anyMatch(each -> isOrder(sources.get(each)))
        ? Optional.of(RejectionReason.INJECTED)
        : Optional.empty();
  }

  /** What stands behind a source's colon may be a person's words, or an order's. */
  private Optional<RejectionReason> unframed(String text, Evidence evidence) {
    return evidence.sources().stream()
            .map(each -> COLON.matcher(sources.get(each).text()))
            .filter(Matcher::find)
            .anyMatch(colon -> isMadeOf(text, colon))
        ? Optional.of(RejectionReason.LOSS)
        : Optional.empty();
  }

  /** Of what stands behind the colon, and of nothing before it. */
  private static boolean isMadeOf(String text, Matcher colon) {
    return DeletionAlignment.of(text, colon.group(2)).copied() >= StudentChoice.MADE_FROM
        && DeletionAlignment.of(text, colon.group(1)).copied() < OF_THE_FRAME;
  }

  private static boolean isOrder(ScoredSentence source) {
    return Grounder.isOrder(source.text());
  }

  /** What it cites is held against what bears it out, and never believed. */
  private Optional<RejectionReason> uncited(CitedSentence answer, Evidence evidence) {
    List<ScoredSentence> shown = passage.shown();
    boolean borneOut =
        answer.numbers().stream()
            .filter(number -> number >= 1 && number <= shown.size())
            .map(number -> shown.get(number - 1).ordinal())
            .anyMatch(evidence.sources()::contains);
    return cites && !borneOut ? Optional.of(RejectionReason.UNCITED) : Optional.empty();
  }
}
