package io.precis.reuse;

import static java.util.Objects.requireNonNull;

import io.precis.beam.RecordCoder;
import io.precis.summary.Rewriting;
import io.precis.write.Json;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rewritings that earlier runs saved, keyed by fingerprint; the same one may come several
 * times.
 */
public final class Rewritings extends PTransform<PBegin, PCollection<KV<String, Rewriting>>> {
  private static final long serialVersionUID = 1L;

  private static final Coder<KV<String, Rewriting>> CODER =
      KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(Rewriting.class));

  private final List<String> patterns;

  private Rewritings(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /**
   * From files.
   *
   * @param patterns paths or URIs, with or without globs; may be empty, and so may what they match
   */
  public static Rewritings from(List<String> patterns) {
    return new Rewritings(requireNonNull(patterns, "patterns is null"));
  }

  @Override
  public PCollection<KV<String, Rewriting>> expand(PBegin begin) {
    if (patterns.isEmpty()) {
      return begin.apply("None", Create.empty(CODER));
    }
    return begin
        .apply("Patterns", Create.of(patterns).withCoder(StringUtf8Coder.of()))
        .apply("Match", FileIO.matchAll().withEmptyMatchTreatment(EmptyMatchTreatment.ALLOW))
        .apply("Files", FileIO.readMatches())
        .apply("Lines", TextIO.readFiles())
        .apply("Parse", ParDo.of(new Parse()))
        .setCoder(CODER);
  }

  /** A line that is no rewriting was cut off with the run that wrote it: it is made again. */
  private static final class Parse extends DoFn<String, KV<String, Rewriting>> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Rewritings.class);

    @ProcessElement
    public void process(@Element String line, OutputReceiver<KV<String, Rewriting>> out) {
      Rewriting read;
      try {
        read = Json.read(line, Rewriting.class, "saved rewriting");
      } catch (IllegalArgumentException e) {
        LOG.warn("a saved rewriting of {} characters is damaged; it is made again", line.length());
        return;
      }
      out.output(KV.of(read.fingerprint(), read));
    }
  }
}
