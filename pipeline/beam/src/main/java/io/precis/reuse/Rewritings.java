package io.precis.reuse;

import static java.util.Objects.requireNonNull;

import io.precis.beam.RecordCoder;
import io.precis.summary.Rewriting;
import io.precis.write.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
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
  private static final Logger LOG = LoggerFactory.getLogger(Rewritings.class);

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

  /**
   * All of them by fingerprint, in memory: some hundred bytes a passage, besides its text.
   *
   * @throws IOException where a file cannot be read
   */
  public Map<String, Rewriting> read() throws IOException {
    Map<String, Rewriting> all = new HashMap<>();
    if (patterns.isEmpty()) {
      return all;
    }
    for (MatchResult match : FileSystems.match(patterns, EmptyMatchTreatment.ALLOW)) {
      for (MatchResult.Metadata file : match.metadata()) {
        try (BufferedReader lines =
            new BufferedReader(
                Channels.newReader(FileSystems.open(file.resourceId()), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            parse(line).ifPresent(read -> all.putIfAbsent(read.fingerprint(), read));
          }
        }
      }
    }
    return all;
  }

  /** A line that is no rewriting was cut off with the run that wrote it: it is made again. */
  private static Optional<Rewriting> parse(String line) {
    try {
      return Optional.of(Json.read(line, Rewriting.class, "saved rewriting"));
    } catch (IllegalArgumentException e) {
      LOG.warn("a saved rewriting of {} characters is damaged; it is made again", line.length());
      return Optional.empty();
    }
  }

  private static final class Parse extends DoFn<String, KV<String, Rewriting>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element String line, OutputReceiver<KV<String, Rewriting>> out) {
      parse(line).ifPresent(read -> out.output(KV.of(read.fingerprint(), read)));
    }
  }
}
