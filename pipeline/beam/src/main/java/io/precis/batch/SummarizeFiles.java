package io.precis.batch;

import io.precis.beam.LocalTransform;
import io.precis.beam.SourceFileCoder;
import io.precis.beam.WorkerThreads;
import io.precis.document.SourceFile;
import io.precis.pipeline.LocalBatch;
import io.precis.pipeline.SummarySettings;
import io.precis.pipeline.WriteSummaries;
import io.precis.reuse.ReusableResults;
import io.precis.summary.Outcome;
import io.precis.write.Json;
import io.precis.write.RunStore;
import io.precis.write.report.document.SummaryFiles;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PDone;

/** The whole graph of a batch: listed files in, documents' files and outcomes written. */
final class SummarizeFiles extends PTransform<PBegin, PDone> implements LocalTransform {
  private static final long serialVersionUID = 1L;

  private static final String INPUTS = "inputs.jsonl";
  private static final String OUTCOMES = "outcomes";
  private static final int INPUTS_AN_OUTCOME_FILE = 100_000;

  private final transient List<SourceFile> listed;
  private final SummarySettings settings;
  private final SummaryFiles files;
  private final ReusableResults earlier;
  private final RunStore work;

  private SummarizeFiles(
      List<SourceFile> listed,
      SummarySettings settings,
      SummaryFiles files,
      ReusableResults earlier,
      RunStore work) {
    this.listed = List.copyOf(listed);
    this.settings = settings;
    this.files = files;
    this.earlier = earlier;
    this.work = work;
  }

  /**
   * The graph of a batch; writes the list that it begins with.
   *
   * @param earlier what need not be done again
   * @param work folder of the run for what does not stay
   */
  static SummarizeFiles of(
      List<SourceFile> listed,
      SummarySettings settings,
      SummaryFiles files,
      ReusableResults earlier,
      RunStore work)
      throws IOException {
    work.write(INPUTS, lines(listed));
    return new SummarizeFiles(listed, settings, files, earlier, work);
  }

  @Override
  public PDone expand(PBegin begin) {
    return begin
        .apply("Inputs", TextIO.read().from(work.base() + INPUTS))
        .apply("Parse", MapElements.via(new ParseInput()))
        .setCoder(SourceFileCoder.of())
        .apply("Summarize", new WriteSummaries(settings, files, earlier))
        .apply("Outcome", MapElements.via(new OutcomeLine()))
        .apply(
            "Outcomes",
            TextIO.write()
                .to(work.base() + OUTCOMES)
                .withSuffix(".jsonl")
                .withNumShards(outcomeFiles(listed.size())));
  }

  @Override
  public void runOn(WorkerThreads threads) throws IOException, InterruptedException {
    List<Outcome> outcomes = LocalBatch.of(settings, files, earlier).run(listed, threads);
    work.write(OUTCOMES + ".jsonl", lines(outcomes));
  }

  private static String lines(Collection<? extends Record> records) {
    return records.stream().map(record -> Json.line(record) + "\n").collect(Collectors.joining());
  }

  /** So many that each is about 100 MB at most, and a small run has one. */
  static int outcomeFiles(int inputs) {
    return 1 + inputs / INPUTS_AN_OUTCOME_FILE;
  }

  private static final class ParseInput extends SimpleFunction<String, SourceFile> {
    private static final long serialVersionUID = 1L;

    @Override
    public SourceFile apply(String line) {
      return Json.read(line, SourceFile.class, INPUTS);
    }
  }

  private static final class OutcomeLine extends SimpleFunction<Outcome, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String apply(Outcome outcome) {
      return Json.line(outcome);
    }
  }
}
