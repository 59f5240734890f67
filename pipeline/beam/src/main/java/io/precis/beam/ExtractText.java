package io.precis.beam;

import static java.util.Objects.requireNonNull;

import io.precis.document.Extraction;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Reads the text of files: exactly one {@link Extraction} a file, whatever is wrong with it.
 *
 * <p>Parsing is dear and has side effects on the worker's disk: put a {@code Reshuffle} behind it
 * where its output is read more than once. As many documents are parsed at once in one worker as
 * the spec has forks.
 */
public final class ExtractText
    extends PTransform<PCollection<SourceFile>, PCollection<Extraction>> {
  private static final long serialVersionUID = 1;

  private final ExtractSpec spec;

  private ExtractText(ExtractSpec spec) {
    this.spec = spec;
  }

  /** Reads with {@link ExtractSpec#defaults()}. */
  public static ExtractText create() {
    return new ExtractText(ExtractSpec.defaults());
  }

  /** Likewise with other limits. */
  public ExtractText withSpec(ExtractSpec other) {
    return new ExtractText(requireNonNull(other, "spec is null"));
  }

  public ExtractSpec spec() {
    return spec;
  }

  @Override
  public PCollection<Extraction> expand(PCollection<SourceFile> files) {
    return files.apply("Extract", ParDo.of(new ExtractFn(spec))).setCoder(ExtractionCoder.of());
  }
}
