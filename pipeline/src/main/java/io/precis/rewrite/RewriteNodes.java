package io.precis.rewrite;

import io.precis.coders.RecordCoder;
import io.precis.merge.NodeSelection;
import io.precis.output.NodeSummary;
import io.precis.spec.SummarySpec;
import io.precis.student.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.GroupIntoBatches;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Rewrites what was chosen at each node with the student, and grounds it.
 *
 * <p>Passages of like length from any document share a batch; equal passages are rewritten once.
 * Out: every part of every node's summary.
 */
public final class RewriteNodes
    extends PTransform<PCollection<NodeSelection>, PCollection<NodeSummary>> {
  private static final long serialVersionUID = 1L;

  private static final TupleTag<KV<String, Passage>> TO_REWRITE = new TupleTag<>() {};
  private static final TupleTag<NodeSummary> AS_IT_STANDS = new TupleTag<>() {};
  private static final RecordCoder<Passage> PASSAGES = RecordCoder.of(Passage.class);
  private static final RecordCoder<SamePassages> SAME = RecordCoder.of(SamePassages.class);
  private static final RecordCoder<Rewritten> REWRITTEN = RecordCoder.of(Rewritten.class);
  private static final RecordCoder<NodeSummary> SUMMARIES = RecordCoder.of(NodeSummary.class);

  private final StudentSpec student;
  private final SummarySpec spec;

  private RewriteNodes(StudentSpec student, SummarySpec spec) {
    this.student = student;
    this.spec = spec;
  }

  /** Rewrites with {@code student} what {@code spec} asks for. */
  public static RewriteNodes with(StudentSpec student, SummarySpec spec) {
    return new RewriteNodes(student, spec);
  }

  @Override
  public PCollection<NodeSummary> expand(PCollection<NodeSelection> selections) {
    PCollectionTuple planned =
        selections.apply(
            "Passages",
            ParDo.of(new Plan(student, spec))
                .withOutputTags(TO_REWRITE, TupleTagList.of(AS_IT_STANDS)));
    PCollection<NodeSummary> rewritten =
        planned
            .get(TO_REWRITE)
            .setCoder(KvCoder.of(StringUtf8Coder.of(), PASSAGES))
            .apply("Equal passages", GroupByKey.create())
            .apply("By length", ParDo.of(new ByLength()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SAME))
            .apply("Batches", GroupIntoBatches.ofSize(BATCH_PASSAGES))
            .apply("Rewrite", ParDo.of(new Rewrite(student)))
            .setCoder(REWRITTEN)
            .apply("Keep rewritings", Reshuffle.<Rewritten>viaRandomKey().withNumBuckets(BUCKETS))
            .apply("Ground", ParDo.of(new Ground()))
            .setCoder(SUMMARIES);
    return PCollectionList.of(rewritten)
        .and(planned.get(AS_IT_STANDS).setCoder(SUMMARIES))
        .apply("Parts", Flatten.pCollections());
  }

  /** Passages of one batch; the student splits them further by length and memory. */
  private static final int BATCH_PASSAGES = 64;

  /** Bundles that rewritings are dealt into; each is grounded at one go. */
  private static final int BUCKETS = 32;

  /** Passages with the same fingerprint. */
  record SamePassages(List<Passage> passages) implements java.io.Serializable {}

  /** Passages with the same fingerprint, and what the student made of them. */
  record Rewritten(List<Passage> passages, Rewriting rewriting) implements java.io.Serializable {}

  private static final class Plan extends DoFn<NodeSelection, KV<String, Passage>> {
    private static final long serialVersionUID = 1L;
    private final StudentSpec student;
    private final SummarySpec spec;
    private transient PassagePlanner planner;
    private transient PassageGrounder grounder;

    Plan(StudentSpec student, SummarySpec spec) {
      this.student = student;
      this.spec = spec;
    }

    @Setup
    public void open() {
      planner = new PassagePlanner(student, student.student(), spec);
      grounder = new PassageGrounder();
    }

    @ProcessElement
    public void process(@Element NodeSelection selection, MultiOutputReceiver out) {
      for (Passage passage : planner.plan(selection)) {
        if (passage.prompt().isEmpty()) {
          out.get(AS_IT_STANDS).output(grounder.ground(passage, Optional.empty()));
        } else {
          out.get(TO_REWRITE).output(KV.of(passage.fingerprint(), passage));
        }
      }
    }
  }

  private static final class ByLength
      extends DoFn<KV<String, Iterable<Passage>>, KV<String, SamePassages>> {
    private static final long serialVersionUID = 1L;
    private static final int BUCKET_CHARACTERS = 256;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Passage>> same, OutputReceiver<KV<String, SamePassages>> out) {
      List<Passage> passages = new ArrayList<>();
      same.getValue().forEach(passages::add);
      Passage first = passages.get(0);
      // The first digit of the fingerprint spreads a length over several workers.
      String key =
          first.prompt().length() / BUCKET_CHARACTERS + "/" + first.fingerprint().charAt(0);
      out.output(KV.of(key, new SamePassages(passages)));
    }
  }

  private static final class Rewrite extends DoFn<KV<String, Iterable<SamePassages>>, Rewritten> {
    private static final long serialVersionUID = 1L;
    private final StudentSpec spec;
    private transient PassageRewriter rewriter;

    Rewrite(StudentSpec spec) {
      this.spec = spec;
    }

    @Setup
    public void open() {
      Student student = spec.student();
      rewriter = new PassageRewriter(spec, student);
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<SamePassages>> batch, OutputReceiver<Rewritten> out) {
      List<SamePassages> groups = new ArrayList<>();
      batch.getValue().forEach(groups::add);
      Map<String, Rewriting> made =
          rewriter.rewrite(groups.stream().map(group -> group.passages().get(0)).toList());
      for (SamePassages group : groups) {
        out.output(
            new Rewritten(group.passages(), made.get(group.passages().get(0).fingerprint())));
      }
    }
  }

  private static final class Ground extends DoFn<Rewritten, NodeSummary> {
    private static final long serialVersionUID = 1L;
    private transient PassageGrounder grounder;

    @Setup
    public void open() {
      grounder = new PassageGrounder();
    }

    @ProcessElement
    public void process(@Element Rewritten rewritten, OutputReceiver<NodeSummary> out) {
      for (Passage passage : rewritten.passages()) {
        out.output(grounder.ground(passage, Optional.of(rewritten.rewriting())));
      }
    }
  }
}
