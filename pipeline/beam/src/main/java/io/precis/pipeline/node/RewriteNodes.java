package io.precis.pipeline.node;

import io.precis.beam.Batches;
import io.precis.beam.RecordCoder;
import io.precis.merge.NodeSelection;
import io.precis.metrics.Counters;
import io.precis.pipeline.node.PlanPassages.Rewritten;
import io.precis.pipeline.node.PlanPassages.SamePassages;
import io.precis.request.SummarySpec;
import io.precis.reuse.Rewritings;
import io.precis.reuse.SavedBatches;
import io.precis.rewrite.Passage;
import io.precis.rewrite.PassageGrounder;
import io.precis.rewrite.StudentSpec;
import io.precis.summary.NodeSummary;
import io.precis.summary.Rewriting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Rewrites what was chosen at each node with the student, and grounds it.
 *
 * <p>Passages with the same target from any document share a batch; equal passages are rewritten
 * once, and those that an earlier run rewrote are not rewritten again. Out: every part of every
 * node's summary.
 */
public final class RewriteNodes
    extends PTransform<PCollection<NodeSelection>, PCollection<NodeSummary>> {
  private static final long serialVersionUID = 1L;

  /** Bundles that rewritings are dealt into; each is grounded at one go. */
  private static final int BUCKETS = 32;

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(1);

  private static final RecordCoder<Rewritten> REWRITTEN = RecordCoder.of(Rewritten.class);
  private static final RecordCoder<NodeSummary> SUMMARIES = RecordCoder.of(NodeSummary.class);

  private final StudentSpec student;
  private final SummarySpec spec;
  private final String program;
  private final Rewritings earlier;
  private final SavedBatches saved;
  private final Duration timeout;

  private RewriteNodes(
      StudentSpec student,
      SummarySpec spec,
      String program,
      Rewritings earlier,
      SavedBatches saved,
      Duration timeout) {
    this.student = student;
    this.spec = spec;
    this.program = program;
    this.earlier = earlier;
    this.saved = saved;
    this.timeout = timeout;
  }

  /**
   * Rewrites with {@code student} what {@code spec} asks for.
   *
   * @param program name and version, part of every fingerprint
   */
  public static RewriteNodes with(StudentSpec student, SummarySpec spec, String program) {
    return new RewriteNodes(
        student, spec, program, Rewritings.from(List.of()), null, DEFAULT_TIMEOUT);
  }

  /** Takes what earlier runs made instead of making it again; default nothing. */
  public RewriteNodes withEarlier(Rewritings other) {
    return new RewriteNodes(student, spec, program, other, saved, timeout);
  }

  /** Saves each batch as soon as it is made; default no. */
  public RewriteNodes savingTo(SavedBatches other) {
    return new RewriteNodes(student, spec, program, earlier, other, timeout);
  }

  /**
   * Time that planning the passages of one document may take, and grounding them; default a minute.
   * What is over it stands as it was chosen.
   */
  public RewriteNodes withTimeout(Duration other) {
    return new RewriteNodes(student, spec, program, earlier, saved, other);
  }

  @Override
  public PCollection<NodeSummary> expand(PCollection<NodeSelection> selections) {
    PCollectionTuple sorted = selections.apply("Sort", sorting());
    PCollection<Rewritten> made =
        sorted
            .get(PlanPassages.UNKNOWN)
            .apply("Batches", Batches.ofSize(BatchRewriter.MOST_PASSAGES))
            .apply("Rewrite", ParDo.of(new Rewrite(student, saved)))
            .setCoder(REWRITTEN);
    PCollection<Rewritten> known =
        sorted
            .get(PlanPassages.KNOWN)
            .apply("Count known", ParDo.of(new CountKnown()))
            .setCoder(REWRITTEN);
    PCollection<NodeSummary> rewritten =
        PCollectionList.of(made)
            .and(known)
            .apply("Rewritings", Flatten.pCollections())
            .apply("Keep rewritings", Reshuffle.<Rewritten>viaRandomKey().withNumBuckets(BUCKETS))
            .apply("Ground", ParDo.of(new Ground(student, spec, timeout)))
            .setCoder(SUMMARIES);
    return PCollectionList.of(rewritten)
        .and(sorted.get(PlanPassages.AS_IT_STANDS))
        .apply("Parts", Flatten.pCollections());
  }

  /** What a run that rewrites does first. */
  PlanPassages sorting() {
    return new PlanPassages(student, spec, program, earlier, timeout);
  }

  StudentSpec student() {
    return student;
  }

  private static final class CountKnown extends DoFn<Rewritten, Rewritten> {
    private static final long serialVersionUID = 1L;
    private final Counter reused = Counters.STUDENT_REUSED.counter();

    @ProcessElement
    public void process(@Element Rewritten known, OutputReceiver<Rewritten> out) {
      reused.inc();
      out.output(known);
    }
  }

  private static final class Rewrite extends DoFn<List<SamePassages>, Rewritten> {
    private static final long serialVersionUID = 1L;
    private final StudentSpec spec;
    private final SavedBatches saved;
    private transient BatchRewriter rewriter;

    Rewrite(StudentSpec spec, SavedBatches saved) {
      this.spec = spec;
      this.saved = saved;
    }

    @Setup
    public void open() {
      rewriter = new BatchRewriter(spec, saved);
    }

    @ProcessElement
    public void process(@Element List<SamePassages> groups, OutputReceiver<Rewritten> out)
        throws IOException {
      Map<String, Rewriting> made =
          rewriter.rewrite(groups.stream().map(SamePassages::first).toList());
      for (SamePassages group : groups) {
        out.output(
            Rewritten.of(
                group.passages(), Optional.ofNullable(made.get(group.first().fingerprint()))));
      }
    }
  }

  private static final class Ground extends DoFn<Rewritten, NodeSummary> {
    private static final long serialVersionUID = 1L;
    private final StudentSpec student;
    private final SummarySpec spec;
    private final Duration timeout;
    private transient PassageGrounder grounder;
    private transient DocumentTimes times;

    Ground(StudentSpec student, SummarySpec spec, Duration timeout) {
      this.student = student;
      this.spec = spec;
      this.timeout = timeout;
    }

    @Setup
    public void open() {
      grounder = student.grounder(spec);
      times = new DocumentTimes(timeout);
    }

    @ProcessElement
    public void process(@Element Rewritten rewritten, OutputReceiver<NodeSummary> out)
        throws IOException {
      for (Passage passage : rewritten.passages()) {
        out.output(grounder.ground(passage, rewritten.made(), times.of(passage.document())));
      }
    }
  }
}
