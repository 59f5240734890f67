package io.precis.rewrite;

import io.precis.compress.LightEditor;
import io.precis.compress.RuleCompressor;
import io.precis.compress.SentenceShortener;
import io.precis.ground.RejectionReason;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.request.SummarySpec;
import io.precis.student.ClaimChecker;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.NodeSummary;
import io.precis.summary.Rewriting;
import io.precis.summary.SummarySentence;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Makes a passage's part of a summary from what the student wrote. A sentence is printed only where
 * operations on source sentences prove it, or where a student that is trusted wrote it and it
 * passes every check; else the source sentence stands.
 */
public final class PassageGrounder {
  private final ShortenedSentence alone;
  private final StudentChoice choice;

  /**
   * For a student that only cuts, each cut judged for itself.
   *
   * @param checks one more stop for what is shortened
   */
  public static PassageGrounder ofCuts(SummarySpec spec, ClaimChecker checks) {
    SentenceShortener shortener = shortener(spec);
    return new PassageGrounder(
        new ShortenedSentence(shortener, checks, true),
        new StudentChoice(shortener, checks, spec, false, false));
  }

  private static SentenceShortener shortener(SummarySpec spec) {
    return new SentenceShortener(LightEditor.enabled(!spec.verbatim()), new RuleCompressor());
  }

  private PassageGrounder(ShortenedSentence alone, StudentChoice choice) {
    this.alone = alone;
    this.choice = choice;
  }

  /**
   * @param spec whether source sentences are printed word for word where the student shortens
   *     nothing, and how strict the checks are
   * @param checks one more stop for what is shortened or worded otherwise
   * @param trusted whether sentences of the student's own wording may be printed
   * @param cites whether it was asked for the numbers of the sentences that its own rest on
   */
  public static PassageGrounder of(
      SummarySpec spec, ClaimChecker checks, boolean trusted, boolean cites) {
    SentenceShortener shortener = shortener(spec);
    return new PassageGrounder(
        new ShortenedSentence(shortener, checks, false),
        new StudentChoice(shortener, checks, spec, trusted, cites));
  }

  /** The passage's part of its node's summary where nothing can be done to it: word for word. */
  private static NodeSummary asChosen(Passage passage) {
    return new NodeSummary(
        passage.document(),
        passage.node(),
        passage.part(),
        passage.parts(),
        passage.sources().stream()
            .map(source -> ExtractiveSummaries.edited(source, List.of()))
            .toList(),
        0,
        0,
        passage.fit(),
        List.of());
  }

  /**
   * The passage's part of its node's summary; its sentences as they were chosen where that fails or
   * takes too long.
   *
   * @param rewriting empty where the student failed on it, or was not asked
   * @throws IOException where our own disk fails
   */
  public NodeSummary ground(Passage passage, Optional<Rewriting> rewriting, TimeBudget time)
      throws IOException {
    return Guard.run(passage.document(), time, () -> ground(passage, rewriting))
        .orElse(failure -> asChosen(passage));
  }

  /**
   * The passage's part of its node's summary.
   *
   * @param rewriting empty for a passage that was not rewritten
   */
  public NodeSummary ground(Passage passage, Optional<Rewriting> rewriting) {
    List<String> made = rewriting.map(Rewriting::candidates).orElse(List.of());
    Optional<RejectionReason> missing =
        rewriting
            .flatMap(Rewriting::flaw)
            .or(() -> made.stream().findFirst().flatMap(best -> choice.refusal(passage, best)));
    List<String> candidates = missing.isPresent() ? List.of() : made;
    boolean whole = rewriting.map(Rewriting::finished).orElse(true);
    boolean asked = rewriting.isPresent() && missing.isEmpty();
    List<SummarySentence> printed =
        passage.alone()
            ? List.of(alone.print(passage, candidates, asked))
            : choice.print(passage, candidates, whole);
    List<SummarySentence> sentences =
        missing
            .map(why -> printed.stream().map(each -> each.insteadFor(why.name())).toList())
            .orElse(printed);
    return new NodeSummary(
        passage.document(),
        passage.node(),
        passage.part(),
        passage.parts(),
        sentences,
        rewriting.map(Rewriting::tokensIn).orElse(0),
        rewriting.map(Rewriting::tokensOut).orElse(0),
        passage.fit(),
        rewriting.filter(Rewriting::isLasting).stream().toList());
  }
}
