package io.precis.pipeline;

import io.precis.compress.SentenceEditor;
import io.precis.document.DuplicateFiles;
import io.precis.merge.NodeSelection;
import io.precis.metrics.Counters;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.Outcome;
import io.precis.write.report.document.SummaryFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * The whole way of a document without a student, in one step: nothing passes between steps but its
 * outcome. Doing it again writes the same files.
 */
final class WriteExtractive extends DoFn<DuplicateFiles, Outcome> implements LocalStep {
  private static final long serialVersionUID = 1L;

  private final ReadSettings settings;
  private final WriteDocument finish;
  private final SentenceEditor editor;
  private final Duration limit;
  private final Counter nodes = Counters.NODES.counter();
  private transient DocumentSource source;

  /**
   * @param editor what is done to the chosen sentences
   * @param limit time that one document may take
   */
  WriteExtractive(
      ReadSettings settings, WriteDocument finish, SentenceEditor editor, Duration limit) {
    this.settings = settings;
    this.finish = finish;
    this.editor = editor;
    this.limit = limit;
  }

  static WriteExtractive of(SummarySettings settings, SummaryFiles files) {
    return new WriteExtractive(
        settings.reading(settings.failures(files)),
        new WriteDocument(settings.provenance(), files),
        settings.editor(),
        settings.limit());
  }

  @Setup
  public void open() throws IOException {
    source = settings.open();
  }

  @ProcessElement
  public void process(@Element DuplicateFiles group, OutputReceiver<Outcome> out)
      throws IOException, InterruptedException {
    out.output(outcome(group));
  }

  /** Only after {@link #open}. */
  @Override
  public List<Outcome> outcomes(List<DuplicateFiles> groups)
      throws IOException, InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (DuplicateFiles group : groups) {
      outcomes.add(outcome(group));
    }
    return outcomes;
  }

  private Outcome outcome(DuplicateFiles group) throws IOException, InterruptedException {
    DocumentSource.Result result = source.read(group);
    if (result.reject().isPresent()) {
      return result.reject().get();
    }
    List<NodeSelection> selections = result.selections();
    Outcome outcome =
        finish.finishGuarded(
            result.head().orElseThrow(),
            limit,
            () ->
                selections.stream()
                    .map(selection -> ExtractiveSummaries.extracted(selection, editor))
                    .toList());
    nodes.inc(selections.size());
    return outcome;
  }
}
