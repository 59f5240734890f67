package io.precis.rewrite;

import io.precis.compress.DeletionAlignment;
import io.precis.compress.SentenceTerminator;
import io.precis.ground.GeneratedSentence;
import io.precis.ground.GroundSpec;
import io.precis.ground.GroundedSentence;
import io.precis.ground.Grounder;
import io.precis.ground.Origin;
import io.precis.ground.RejectionReason;
import io.precis.ground.SelfConsistency;
import io.precis.ground.SourceIndex;
import io.precis.ground.SourceSentence;
import io.precis.merge.ScoredSentence;
import io.precis.segment.SentenceSplitter;
import io.precis.summary.Citation;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.NodeSummary;
import io.precis.summary.Rewriting;
import io.precis.summary.SummarySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a rewriting against its passage and cites, for every sentence, where it stands. */
public final class PassageGrounder {
  private final Grounder grounder = Grounder.of(GroundSpec.defaults());

  /**
   * The passage's part of its node's summary.
   *
   * @param rewriting empty for a passage that nobody rewrote; its sentences are printed as they
   *     stand
   */
  public NodeSummary ground(Passage passage, Optional<Rewriting> rewriting) {
    List<SummarySentence> sentences =
        rewriting
            .map(made -> passage.alone() ? shortened(passage, made) : grounded(passage, made))
            .orElseGet(
                () -> passage.sources().stream().map(ExtractiveSummaries::extracted).toList());
    return new NodeSummary(
        passage.document(),
        passage.node(),
        passage.part(),
        passage.parts(),
        sentences,
        rewriting.map(Rewriting::tokensIn).orElse(0),
        rewriting.map(Rewriting::tokensOut).orElse(0),
        passage.fit(),
        rewriting.stream().toList());
  }

  /** The first candidate of which the gate replaces nothing, else the one of which least. */
  private List<SummarySentence> grounded(Passage passage, Rewriting made) {
    SourceIndex index = index(passage);
    Map<Integer, ScoredSentence> byOrdinal = byOrdinal(passage);
    List<SummarySentence> best = List.of();
    for (int candidate = 0; candidate < made.candidates().size(); candidate++) {
      List<SummarySentence> sentences =
          grounded(generated(passage, made, candidate), index, byOrdinal);
      if (!sentences.isEmpty() && (best.isEmpty() || replaced(sentences) < replaced(best))) {
        best = sentences;
      }
      if (!best.isEmpty() && replaced(best) == 0) {
        return best;
      }
    }
    return best.isEmpty()
        ? passage.sources().stream().map(ExtractiveSummaries::extracted).toList()
        : best;
  }

  /**
   * The first candidate that is the sentence with words left out and passes the gate, else the
   * sentence as it stands, with what was wrong with the first. A best candidate that leaves nothing
   * out says that nothing is to be left out.
   */
  private List<SummarySentence> shortened(Passage passage, Rewriting made) {
    ScoredSentence source = passage.sources().get(0);
    Optional<RejectionReason> wrong =
        made.candidates().isEmpty() ? Optional.of(RejectionReason.UNSURE) : Optional.empty();
    for (String candidate : made.candidates()) {
      Optional<DeletionAlignment> shortening = DeletionAlignment.of(candidate, source.text());
      if (shortening.filter(DeletionAlignment::leavesNothingOut).isPresent()) {
        break;
      }
      Optional<RejectionReason> reason =
          shortening.isEmpty()
              ? Optional.of(RejectionReason.REWORDED)
              : wrong(candidate, shortening.get());
      if (reason.isEmpty()) {
        SourceIndex index = index(passage);
        reason = grounder.judge(new GeneratedSentence(candidate, Double.NaN), index);
        if (reason.isEmpty()) {
          return List.of(shortened(candidate, source, index));
        }
      }
      wrong = wrong.isEmpty() ? reason : wrong;
    }
    return List.of(
        ExtractiveSummaries.extracted(source).insteadFor(wrong.map(Enum::name).orElse("")));
  }

  /** What can be told without the gate. */
  private static Optional<RejectionReason> wrong(String text, DeletionAlignment shortening) {
    if (!SentenceTerminator.is(text)) {
      return Optional.of(RejectionReason.EMPTY);
    }
    if (shortening.leavesOutALimit() || shortening.leavesOutAName()) {
      return Optional.of(RejectionReason.LOSS);
    }
    return shortening.isSound() ? Optional.empty() : Optional.of(RejectionReason.SPLICE);
  }

  private SummarySentence shortened(String text, ScoredSentence source, SourceIndex index) {
    boolean capital = Character.isUpperCase(source.text().codePointAt(0));
    return new SummarySentence(
        capital ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text,
        Origin.GENERATED,
        rounded(grounder.align(text, index).support()),
        ExtractiveSummaries.NO_AGREEMENT,
        "",
        List.of(ExtractiveSummaries.citation(source)));
  }

  private static SourceIndex index(Passage passage) {
    return SourceIndex.of(
        passage.sources().stream()
            .map(each -> new SourceSentence(each.ordinal(), each.text()))
            .toList(),
        passage.language());
  }

  private static Map<Integer, ScoredSentence> byOrdinal(Passage passage) {
    return passage.sources().stream()
        .collect(Collectors.toMap(ScoredSentence::ordinal, Function.identity()));
  }

  private List<SummarySentence> grounded(
      List<GeneratedSentence> generated,
      SourceIndex index,
      Map<Integer, ScoredSentence> byOrdinal) {
    return grounder.ground(generated, index).stream()
        .map(each -> sentence(each, agreement(each, generated), byOrdinal))
        .toList();
  }

  private static long replaced(List<SummarySentence> sentences) {
    return sentences.stream().filter(each -> !each.replaced().isEmpty()).count();
  }

  /** A candidate's sentences; a last one of the best that a limit cut off is left out. */
  private static List<GeneratedSentence> generated(Passage passage, Rewriting made, int candidate) {
    List<String> others = new ArrayList<>(made.candidates());
    String own = others.remove(candidate);
    List<String> texts = SentenceSplitter.split(own, passage.language());
    boolean cut = candidate == 0 && !made.finished() && texts.size() > 1;
    return texts.subList(0, cut ? texts.size() - 1 : texts.size()).stream()
        .map(
            text ->
                new GeneratedSentence(
                    SentenceTerminator.is(text) ? text : "",
                    SelfConsistency.of(text, others, passage.language())))
        .toList();
  }

  private static double agreement(GroundedSentence each, List<GeneratedSentence> generated) {
    return generated.stream()
        .filter(one -> each.origin() == Origin.GENERATED && one.text().strip().equals(each.text()))
        .mapToDouble(GeneratedSentence::agreement)
        .filter(value -> !Double.isNaN(value))
        .map(value -> rounded(value))
        .findFirst()
        .orElse(ExtractiveSummaries.NO_AGREEMENT);
  }

  private static SummarySentence sentence(
      GroundedSentence each, double agreement, Map<Integer, ScoredSentence> byOrdinal) {
    List<Citation> evidence =
        each.evidence().sources().stream()
            .map(byOrdinal::get)
            .map(ExtractiveSummaries::citation)
            .toList();
    boolean copied =
        byOrdinal.values().stream().anyMatch(source -> source.text().equals(each.text()));
    return new SummarySentence(
        each.text(),
        copied ? Origin.EXTRACTED : each.origin(),
        rounded(each.evidence().support()),
        agreement,
        each.replaced().map(Enum::name).orElse(""),
        evidence);
  }

  /** Four decimals: the last bits of a sum may differ between processors. */
  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
