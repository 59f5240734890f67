package io.precis.rewrite;

import static java.util.Objects.requireNonNull;

import io.precis.onnx.Device;
import io.precis.request.SummarySpec;
import io.precis.student.CheckerSource;
import io.precis.student.ClaimChecker;
import io.precis.student.LocalStudent;
import io.precis.student.StudentSource;
import io.precis.student.TextGenerator;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.bundle.ModelCard;
import io.precis.student.decode.GenerationSpec;
import java.io.Serializable;
import java.util.Optional;

/**
 * Which student rewrites, and how.
 *
 * @param source where it comes from
 * @param samples candidates of each rewriting, whose agreement is part of the support score; at
 *     least 1
 * @param ownWords whether what it words itself is printed where it passes every check, also where
 *     its card does not say that readers found such sentences true
 * @param checker what else must find a sentence borne out before it is printed in other words than
 *     the source's; null for nothing
 */
public record StudentSpec(
    StudentSource source, int samples, boolean ownWords, CheckerSource checker)
    implements Serializable {
  private static final int TOKENS_PER_WORD = 4;

  /** Room for what a model thinks before it answers, where it cannot be told not to. */
  private static final int LEAST_TOKENS = 512;

  private static final int LEAST_OF_BASE = 48;

  public StudentSpec {
    requireNonNull(source, "source is null");
    if (samples < 1 || samples > 16) {
      throw new IllegalArgumentException("want samples in 1..16, got " + samples);
    }
  }

  /** Without a checker. */
  public StudentSpec(StudentSource source, int samples, boolean ownWords) {
    this(source, samples, ownWords, null);
  }

  /** The same with a checker; null for none. */
  public StudentSpec checkedBy(CheckerSource other) {
    return new StudentSpec(source, samples, ownWords, other);
  }

  /** What it and its checker are: with others a run prints other sentences. */
  public String fingerprint() {
    return source.fingerprint() + (checker == null ? "" : " checked by " + checker.identity());
  }

  /** A student that runs in this process. */
  public static StudentSpec of(BundleSource bundle, Device device, int threads, int samples) {
    return new StudentSpec(new LocalStudent(bundle, device, threads), samples, false);
  }

  /** What is known of the model. */
  public ModelCard card() {
    return source.card();
  }

  /** The one student of this process for these settings, opened at the first call. */
  public TextGenerator student() {
    return source.student();
  }

  /**
   * What makes print of what it writes.
   *
   * @param spec whether source sentences are printed word for word where it shortens nothing, and
   *     how strict the checks are
   */
  public PassageGrounder grounder(SummarySpec spec) {
    ClaimChecker checks = checker == null ? ClaimChecker.NONE : checker.checker();
    return card().layout().equals(Optional.of(ExportLayout.TAG))
        ? PassageGrounder.ofCuts(spec, checks)
        : PassageGrounder.of(spec, checks, ownWords || card().isTrusted(), card().prompt().cites());
  }

  /**
   * How it generates a passage.
   *
   * @param words wanted, at least 1
   */
  public GenerationSpec generation(int words) {
    TextGenerator student = student();
    GenerationSpec candidates = beams(student).withCandidates(samples);
    if (student.aimsAtLengths()) {
      return candidates.withTargetWords(words);
    }
    return candidates.withMaxNewTokens(Math.min(candidates.maxLength() - 1, mostTokens(words)));
  }

  /**
   * A model that does not end is ended: far above what so many words take, in any script. One that
   * was taught no instructions seldom ends, and thinks nothing before.
   */
  private int mostTokens(int words) {
    boolean instruct = card().kind() == ModelCard.Kind.INSTRUCT;
    return Math.max(instruct ? LEAST_TOKENS : LEAST_OF_BASE, TOKENS_PER_WORD * words);
  }

  /**
   * How it shortens a single sentence: to the length that its prompt asks for, if it can. It may
   * say twice what its source says twice.
   */
  public GenerationSpec shortening() {
    GenerationSpec beams = beams(student()).withNoRepeatNgramSize(0);
    return beams.withCandidates(beams.numBeams());
  }

  private GenerationSpec beams(TextGenerator student) {
    GenerationSpec own = student.defaults();
    return own.draws() ? own : own.withNumBeams(Math.max(own.numBeams(), samples));
  }
}
