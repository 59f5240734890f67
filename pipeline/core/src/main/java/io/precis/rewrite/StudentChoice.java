package io.precis.rewrite;

import io.precis.compress.DeletionAlignment;
import io.precis.compress.SentenceShortener;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.SentenceForm;
import io.precis.ground.Evidence;
import io.precis.ground.GeneratedSentence;
import io.precis.ground.GroundSpec;
import io.precis.ground.Grounder;
import io.precis.ground.Origin;
import io.precis.ground.RejectionReason;
import io.precis.ground.SelfConsistency;
import io.precis.ground.SourceIndex;
import io.precis.ground.SourceSentence;
import io.precis.ground.SupportScale;
import io.precis.merge.ScoredSentence;
import io.precis.request.SummarySpec;
import io.precis.request.TextUnits;
import io.precis.segment.SentenceSplitter;
import io.precis.student.ClaimChecker;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.SummarySentence;
import io.precis.text.SentenceEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A passage as the student sums it up: it chooses source sentences by what it writes, and shortens
 * them where the rules allow. What it words itself is printed only where it is trusted.
 */
final class StudentChoice {
  /** Share of a sentence's words that one source sentence has in order where it is made from it. */
  static final double MADE_FROM = 0.5;

  private final SentenceShortener shortener;
  private final ClaimChecker checks;
  private final boolean trusted;
  private final boolean cites;
  private final SummarySpec spec;
  private final Grounder grounder;

  /**
   * @param checks asked of what is printed in other words than the source's
   * @param trusted whether what the student words itself may be printed
   * @param cites whether it was asked for the numbers of the sentences that each of its own rests
   *     on
   * @param spec how strict the checks are, and which language the student was asked to write in
   */
  StudentChoice(
      SentenceShortener shortener,
      ClaimChecker checks,
      SummarySpec spec,
      boolean trusted,
      boolean cites) {
    this.checks = checks;
    this.spec = spec;
    this.grounder = Grounder.of(GroundSpec.of(spec));
    this.shortener = shortener;
    this.trusted = trusted;
    this.cites = cites;
  }

  /** Why an answer is not looked at; empty where it is. */
  Optional<RejectionReason> refusal(Passage passage, String answer) {
    if (!cites) {
      return Optional.empty();
    }
    Optional<TranslatedAnswer> translated = translated(passage);
    List<CitedSentence> sentences = sentences(answer, spec.written(passage.language()));
    Optional<RejectionReason> refused = translated.flatMap(other -> other.refusal(sentences));
    if (refused.isPresent()) {
      return refused;
    }
    int sources = passage.shown().stream().mapToInt(each -> units(passage, each.text())).sum();
    int written =
        sentences.stream()
            .mapToInt(
                each ->
                    translated
                        .map(other -> other.units(each.text()))
                        .orElseGet(() -> units(passage, each.text())))
            .sum();
    return written > sources ? Optional.of(RejectionReason.LONGER) : Optional.empty();
  }

  private static int units(Passage passage, String text) {
    return TextUnits.count(text, passage.language());
  }

  /** Empty where the student writes in the passage's own language. */
  private Optional<TranslatedAnswer> translated(Passage passage) {
    String written = spec.written(passage.language());
    return written.equals(passage.language())
        ? Optional.empty()
        : Optional.of(new TranslatedAnswer(passage, written));
  }

  private List<CitedSentence> sentences(String answer, String language) {
    return cites
        ? CitedSentence.of(answer, language)
        : SentenceSplitter.split(answer, language).stream()
            .map(text -> new CitedSentence(text, List.of()))
            .toList();
  }

  /**
   * The printed sentences in text order. Source sentences fill up what the student's leave of the
   * wanted length, the most important first.
   *
   * @param candidates the student's, the best first; without any it is source sentences alone
   * @param whole false where a limit ended the best: its last sentence may be the half of one
   */
  List<SummarySentence> print(Passage passage, List<String> candidates, boolean whole) {
    Choice choice = new Choice(passage);
    if (!candidates.isEmpty()) {
      List<String> others =
          candidates.stream().skip(1).map(each -> plain(each, passage.language())).toList();
      List<CitedSentence> sentences =
          sentences(candidates.get(0), spec.written(passage.language()));
      for (int i = 0; i < sentences.size(); i++) {
        choice.add(sentences.get(i), others, whole || i < sentences.size() - 1);
      }
      choice.noteUnused(whole);
    }
    choice.fill();
    return choice.printed();
  }

  private String plain(String answer, String language) {
    return cites
        ? sentences(answer, language).stream()
            .map(CitedSentence::text)
            .collect(Collectors.joining(" "))
        : answer;
  }

  /** One passage's sentences as they are chosen. */
  private final class Choice {
    private final Passage passage;
    private final SourceIndex index;
    private final Map<Integer, ScoredSentence> sources;
    private final EvidenceRules rules;
    private final Map<Integer, List<String>> wordings = new TreeMap<>();
    private final Map<Integer, RejectionReason> reasons = new TreeMap<>();
    private final Map<Integer, SummarySentence> free = new TreeMap<>();
    private final Set<Integer> cited = new HashSet<>();
    private Optional<RejectionReason> lost = Optional.empty();
    private Optional<RejectionReason> unused = Optional.empty();
    private int units;

    Choice(Passage passage) {
      this.passage = passage;
      this.sources =
          passage.sources().stream()
              .collect(Collectors.toMap(ScoredSentence::ordinal, Function.identity()));
      this.rules = new EvidenceRules(passage, sources, cites);
      this.index =
          SourceIndex.of(
              passage.sources().stream()
                  .map(each -> new SourceSentence(each.ordinal(), each.text()))
                  .toList(),
              passage.language());
    }

    /**
     * @param whole false where it may be the half of a sentence
     */
    void add(CitedSentence answer, List<String> others, boolean whole) {
      Optional<TranslatedAnswer> other = translated(passage);
      if (other.isPresent()) {
        addTranslated(answer, other.get(), whole);
        return;
      }
      String text = answer.text();
      if (cites && !hasRoom(TextUnits.count(text, passage.language()))) {
        return;
      }
      Evidence evidence = grounder.align(text, index);
      GeneratedSentence sentence =
          new GeneratedSentence(text, SelfConsistency.of(text, others, passage.language()));
      Optional<RejectionReason> reason =
          grounder.judge(sentence, index).or(() -> rules.refusal(answer, evidence));
      boolean new_ = evidence.sources().stream().noneMatch(cited::contains);
      boolean own = trusted && whole && reason.isEmpty() && !isCopy(text, evidence);
      if (own && new_ && isSentence(text)) {
        if (checks.supports(shown(evidence), text)) {
          printFree(sentence, evidence);
          return;
        }
        reason = Optional.of(RejectionReason.UNCHECKED);
      }
      Optional<RejectionReason> why = reason;
      evidence.sources().stream()
          .map(sources::get)
          .max(Comparator.comparingDouble(each -> DeletionAlignment.of(text, each.text()).copied()))
          .ifPresent(source -> choose(source, text, why));
      if (cited.isEmpty() && lost.isEmpty()) {
        lost = why.or(() -> Optional.of(RejectionReason.SUPPORT));
      }
    }

    /** Where it may not be printed, the first sentence that it cites stands in its own language. */
    private void addTranslated(CitedSentence answer, TranslatedAnswer translated, boolean whole) {
      int length = translated.units(answer.text());
      if (!hasRoom(length)) {
        return;
      }
      List<ScoredSentence> evidence = translated.evidence(answer);
      Optional<RejectionReason> reason = translated.refusal(answer, evidence);
      if (reason.isEmpty()) {
        String shown = evidence.stream().map(ScoredSentence::text).collect(Collectors.joining(" "));
        if (!trusted || !whole || !isSentence(answer.text())) {
          reason = Optional.of(RejectionReason.SUPPORT);
        } else if (!checks.supports(shown, answer.text())) {
          reason = Optional.of(RejectionReason.UNCHECKED);
        } else if (evidence.stream().noneMatch(each -> cited.contains(each.ordinal()))) {
          units += length;
          evidence.forEach(each -> cited.add(each.ordinal()));
          free.put(evidence.get(0).ordinal(), TranslatedAnswer.printed(answer, evidence));
          return;
        }
      }
      RejectionReason why = reason.orElse(RejectionReason.DUPLICATE);
      evidence.stream()
          .limit(1)
          .filter(each -> !Grounder.isOrder(each.text()) && cited.add(each.ordinal()))
          .forEach(each -> stand(each, why));
      if (cited.isEmpty() && lost.isEmpty()) {
        lost = Optional.of(why);
      }
    }

    private void stand(ScoredSentence source, RejectionReason why) {
      wordings.put(source.ordinal(), new ArrayList<>());
      reasons.put(source.ordinal(), why);
      units += TextUnits.count(source.text(), passage.language());
    }

    private String shown(Evidence evidence) {
      return evidence.sources().stream()
          .map(each -> sources.get(each).text())
          .collect(Collectors.joining(" "));
    }

    /** Where nothing of an answer is used, what is printed instead says why. */
    void noteUnused(boolean whole) {
      if (cites && cited.isEmpty()) {
        unused =
            lost.or(() -> Optional.of(whole ? RejectionReason.EMPTY : RejectionReason.ANSWER_CUT));
      }
    }

    /** A source sentence word for word is quoted, not rewritten. */
    private boolean isCopy(String text, Evidence evidence) {
      return evidence.sources().stream()
          .anyMatch(each -> DeletionAlignment.of(text, sources.get(each).text()).isSame());
    }

    private boolean hasRoom(int length) {
      return units == 0 || units + length / 2 <= passage.targetWords();
    }

    private void printFree(GeneratedSentence sentence, Evidence evidence) {
      cited.addAll(evidence.sources());
      units += TextUnits.count(sentence.text(), passage.language());
      double agreement = Double.isNaN(sentence.agreement()) ? -1 : sentence.agreement();
      free.put(
          evidence.sources().get(0),
          new SummarySentence(
              sentence.text().strip(),
              sources.get(evidence.sources().get(0)).heading(),
              Origin.GENERATED,
              rounded(SupportScale.right(evidence.support())),
              rounded(agreement),
              "",
              List.of(),
              evidence.sources().stream()
                  .map(each -> ExtractiveSummaries.citation(sources.get(each)))
                  .toList()));
    }

    private void choose(ScoredSentence source, String text, Optional<RejectionReason> reason) {
      DeletionAlignment alignment = DeletionAlignment.of(text, source.text());
      boolean made = alignment.copied() >= MADE_FROM && SentenceEnd.surelyEndsIn(source.text());
      if (!made || (cites && Grounder.isOrder(source.text()))) {
        return;
      }
      if (cited.add(source.ordinal())) {
        wordings.put(source.ordinal(), new ArrayList<>());
        units += TextUnits.count(source.text(), passage.language());
        if (alignment.copied() < 1) {
          reasons.put(source.ordinal(), reason.orElse(RejectionReason.REWORDED));
        }
      }
      wordings.computeIfPresent(
          source.ordinal(),
          (key, texts) -> {
            texts.add(text);
            return texts;
          });
    }

    void fill() {
      passage.sources().stream()
          .filter(each -> !cited.contains(each.ordinal()))
          .sorted(
              Comparator.comparingDouble((ScoredSentence each) -> -each.score())
                  .thenComparingInt(ScoredSentence::ordinal))
          .forEach(this::fill);
    }

    /** Where half of it or more still has room, or where nothing else is there. */
    private void fill(ScoredSentence source) {
      int length = TextUnits.count(source.text(), passage.language());
      if (hasRoom(length)) {
        cited.add(source.ordinal());
        wordings.put(source.ordinal(), List.of());
        units += length;
      }
    }

    List<SummarySentence> printed() {
      Map<Integer, SummarySentence> printed = new TreeMap<>(free);
      int before = passage.before();
      for (Map.Entry<Integer, List<String>> each : wordings.entrySet()) {
        ScoredSentence source = sources.get(each.getKey());
        boolean tied = before >= 0 && source.ordinal() == before + 1;
        printed.put(each.getKey(), print(source, tied, each.getValue()));
        before = source.ordinal();
      }
      return List.copyOf(printed.values());
    }

    private SummarySentence print(ScoredSentence source, boolean tied, List<String> wordings) {
      List<Operation> operations =
          shortener.shorten(source.text(), passage.language(), tied, wordings);
      SummarySentence printed = ExtractiveSummaries.edited(source, operations);
      RejectionReason reason = reasons.get(source.ordinal());
      Optional<SummarySentence> instead = ShortenedSentence.unchecked(checks, source, printed);
      if (instead.isPresent()) {
        return instead.get();
      }
      if (reason == null && operations.isEmpty() && leavesOut(wordings, source.text())) {
        reason = RejectionReason.LOSS;
      }
      return Optional.ofNullable(reason)
          .or(() -> unused)
          .map(why -> printed.insteadFor(why.name()))
          .orElse(printed);
    }

    private static boolean leavesOut(List<String> wordings, String source) {
      return wordings.stream().noneMatch(each -> DeletionAlignment.of(each, source).isSame())
          && !wordings.isEmpty();
    }
  }

  private static boolean isSentence(String text) {
    return SentenceEnd.surelyEndsIn(text)
        && SentenceForm.isSound(text)
        && SentenceForm.isProse(text);
  }

  /** Four decimals: the last bits of a sum may differ between processors. */
  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
