package io.precis.pipeline.node;

import io.precis.beam.RecordCoder;
import io.precis.compress.SentenceEditor;
import io.precis.merge.NodeSelection;
import io.precis.metrics.Counters;
import io.precis.summarize.ModePolicy;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.NodeSummary;
import java.io.IOException;
import java.time.Duration;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Turns what was chosen at each node into its summary: rewritten by the student where it knows the
 * document's language, unchanged elsewhere.
 */
public final class SummarizeNodes
    extends PTransform<PCollection<NodeSelection>, PCollection<NodeSummary>> {
  private static final long serialVersionUID = 1L;
  private static final RecordCoder<NodeSummary> SUMMARIES = RecordCoder.of(NodeSummary.class);

  private final ModePolicy modes;
  private final RewriteNodes rewrite;
  private final SentenceEditor editor;
  private final Duration timeout;

  /**
   * @param editor what is done to sentences that no student rewrites
   * @param timeout time that doing it to one document may take
   */
  public SummarizeNodes(
      ModePolicy modes, RewriteNodes rewrite, SentenceEditor editor, Duration timeout) {
    this.modes = modes;
    this.rewrite = rewrite;
    this.editor = editor;
    this.timeout = timeout;
  }

  @Override
  public PCollection<NodeSummary> expand(PCollection<NodeSelection> selections) {
    PCollection<NodeSummary> byStudent =
        selections
            .apply("Known languages", Filter.by(new InMode(modes, true)))
            .apply("Student", rewrite);
    PCollection<NodeSummary> asItStands =
        selections
            .apply("Other languages", Filter.by(new InMode(modes, false)))
            .apply("Extract", ParDo.of(new Extract(editor, timeout)))
            .setCoder(SUMMARIES);
    return PCollectionList.of(byStudent)
        .and(asItStands)
        .apply("Summaries", Flatten.pCollections())
        .apply("Count", ParDo.of(new CountNodes()))
        .setCoder(SUMMARIES);
  }

  public record InMode(ModePolicy modes, boolean usesStudent)
      implements SerializableFunction<NodeSelection, Boolean> {
    @Override
    public Boolean apply(NodeSelection selection) {
      return modes.modeFor(selection.language()).usesStudent() == usesStudent;
    }
  }

  private static final class Extract extends DoFn<NodeSelection, NodeSummary> {
    private static final long serialVersionUID = 1L;
    private final SentenceEditor editor;
    private final Duration timeout;
    private transient DocumentTimes times;

    Extract(SentenceEditor editor, Duration timeout) {
      this.editor = editor;
      this.timeout = timeout;
    }

    @Setup
    public void open() {
      times = new DocumentTimes(timeout);
    }

    @ProcessElement
    public void process(@Element NodeSelection selection, OutputReceiver<NodeSummary> out)
        throws IOException {
      out.output(ExtractiveSummaries.extracted(selection, editor, times.of(selection.document())));
    }
  }

  private static final class CountNodes extends DoFn<NodeSummary, NodeSummary> {
    private static final long serialVersionUID = 1L;
    private final Counter done = Counters.NODES.counter();

    @ProcessElement
    public void process(@Element NodeSummary summary, OutputReceiver<NodeSummary> out) {
      if (summary.part() == 0) {
        done.inc();
      }
      out.output(summary);
    }
  }
}
