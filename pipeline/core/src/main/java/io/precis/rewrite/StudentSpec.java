package io.precis.rewrite;

import static java.util.Objects.requireNonNull;

import io.precis.onnx.Device;
import io.precis.request.SummarySpec;
import io.precis.student.ModelCache;
import io.precis.student.TextGenerator;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.decode.GenerationSpec;
import java.io.Serializable;

/**
 * Which student rewrites, and how.
 *
 * @param bundle where it is
 * @param device what it runs on
 * @param threads that one call may use; at least 1
 * @param samples candidates of each rewriting, whose agreement is part of the support score; at
 *     least 1
 */
public record StudentSpec(BundleSource bundle, Device device, int threads, int samples)
    implements Serializable {
  public StudentSpec {
    requireNonNull(bundle, "bundle is null");
    requireNonNull(device, "device is null");
    if (threads < 1 || samples < 1 || samples > 16) {
      throw new IllegalArgumentException(
          "want threads >= 1 and samples in 1..16, got " + threads + " and " + samples);
    }
  }

  /** The one student of this process for these settings, opened at the first call. */
  public TextGenerator student() {
    return ModelCache.get(bundle.open(), device, threads);
  }

  /**
   * What makes print of what it writes.
   *
   * @param spec whether source sentences are printed word for word where it shortens nothing, and
   *     how strict the checks are
   */
  public PassageGrounder grounder(SummarySpec spec) {
    Bundle opened = bundle.open();
    return opened.layout() == ExportLayout.TAG
        ? PassageGrounder.ofCuts(spec)
        : PassageGrounder.of(spec, opened.card().isTrusted());
  }

  /**
   * How it generates a passage.
   *
   * @param words wanted, at least 1
   */
  public GenerationSpec generation(int words) {
    TextGenerator student = student();
    GenerationSpec candidates = beams(student).withCandidates(samples);
    return student.aimsAtLengths() ? candidates.withTargetWords(words) : candidates;
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
    return own.withNumBeams(Math.max(own.numBeams(), samples));
  }
}
