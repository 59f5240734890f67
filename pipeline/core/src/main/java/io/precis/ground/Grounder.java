package io.precis.ground;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives every generated sentence its evidence, and replaces the ones that the source does not
 * support.
 *
 * <p>Immutable and safe for use by several threads at once. The result depends on the texts alone:
 * not on the order in which sources are given, nor on what was grounded before.
 */
public final class Grounder {
  private final GroundSpec spec;

  private Grounder(GroundSpec spec) {
    this.spec = requireNonNull(spec, "spec is null");
  }

  public static Grounder of(GroundSpec spec) {
    return new Grounder(spec);
  }

  /**
   * Grounds one node's sentences in the source sentences under it.
   *
   * @param generated sentences in order of the summary
   * @param sources source sentences in any order, with different ordinals
   * @param language BCP 47 primary language of both
   * @return the sentences in order, no two equal. A failing one is replaced, not dropped, while
   *     there is a source sentence that the summary does not have yet; so the result is shorter
   *     than {@code generated} only where the sources are used up, and empty without sources
   */
  public List<GroundedSentence> ground(
      List<GeneratedSentence> generated, List<SourceSentence> sources, String language) {
    return ground(generated, SourceIndex.of(sources, language));
  }

  /** Likewise in sources that were indexed before; the index must not be in use elsewhere. */
  public List<GroundedSentence> ground(List<GeneratedSentence> generated, SourceIndex index) {
    Run run = new Run(index, spec);
    generated.forEach(run::add);
    return List.copyOf(run.grounded);
  }

  /** What supports one text, without the gate; empty evidence where nothing does. */
  public Evidence align(String text, SourceIndex index) {
    Alignment alignment = new Aligner(index, spec).align(text, -1);
    return evidence(index, alignment, alignment.support());
  }

  /**
   * Why a sentence would be replaced, for it alone.
   *
   * @return empty where it may be printed
   */
  public Optional<RejectionReason> judge(GeneratedSentence sentence, SourceIndex index) {
    Alignment alignment = new Aligner(index, spec).align(sentence.text(), -1);
    return Optional.ofNullable(
        new FaithfulnessCheck(index, spec).judge(sentence, alignment).reason());
  }

  private static Evidence evidence(SourceIndex index, Alignment alignment, double support) {
    return new Evidence(alignment.places().stream().map(index::ordinal).toList(), support);
  }

  /** One node's summary as it grows. */
  private static final class Run {
    private final SourceIndex index;
    private final Aligner aligner;
    private final FaithfulnessCheck gate;
    private final FallbackSelector replacement;
    private final EmittedSentences printed;
    private final List<GroundedSentence> grounded = new ArrayList<>();
    private int last = -1;

    Run(SourceIndex index, GroundSpec spec) {
      this.index = index;
      this.aligner = new Aligner(index, spec);
      this.gate = new FaithfulnessCheck(index, spec);
      this.replacement = new FallbackSelector(index, aligner);
      this.printed = new EmittedSentences(index);
    }

    void add(GeneratedSentence sentence) {
      Alignment alignment = aligner.align(sentence.text(), last);
      FaithfulnessCheck.Verdict verdict = gate.judge(sentence, alignment);
      if (!verdict.passes()) {
        replace(sentence, verdict.alignment(), verdict.reason());
      } else if (printed.says(sentence.text())) {
        replace(sentence, verdict.alignment(), RejectionReason.DUPLICATE);
      } else {
        Evidence evidence = evidence(index, verdict.alignment(), verdict.support());
        print(
            new GroundedSentence(sentence.text().strip(), Origin.GENERATED, evidence, null),
            verdict.alignment().main());
      }
    }

    private void replace(GeneratedSentence sentence, Alignment alignment, RejectionReason reason) {
      replacement
          .choose(sentence.text(), alignment, printed)
          .ifPresent(
              choice -> {
                Evidence evidence = new Evidence(List.of(index.ordinal(choice.place())), 1);
                print(
                    new GroundedSentence(choice.text(), Origin.EXTRACTED, evidence, reason),
                    choice.place());
              });
    }

    private void print(GroundedSentence sentence, int place) {
      grounded.add(sentence);
      printed.add(sentence.text(), place);
      last = place;
    }
  }
}
