package io.precis.ground;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Gives a generated sentence its evidence, and tells why it must not be printed where the source
 * does not support it.
 *
 * <p>Immutable and safe for use by several threads at once. The result depends on the texts alone,
 * not on the order in which sources are given.
 */
public final class Grounder {
  private final GroundSpec spec;

  private Grounder(GroundSpec spec) {
    this.spec = requireNonNull(spec, "spec is null");
  }

  public static Grounder of(GroundSpec spec) {
    return new Grounder(spec);
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

  /** Whether a text orders its reader, or a machine, to do something. */
  public static boolean isOrder(String text) {
    return InjectionPatterns.command(text).isPresent();
  }

  private static Evidence evidence(SourceIndex index, Alignment alignment, double support) {
    return new Evidence(alignment.places().stream().map(index::ordinal).toList(), support);
  }
}
