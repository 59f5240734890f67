package io.precis.rewrite;

import io.precis.coders.RecordCoder;
import io.precis.merge.NodeSelection;
import io.precis.metrics.Counters;
import io.precis.metrics.Stage;
import io.precis.output.NodeSummary;
import io.precis.output.Rewriting;
import io.precis.reuse.Rewritings;
import io.precis.reuse.SavedBatches;
import io.precis.spec.SummarySpec;
import io.precis.student.Student;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupIntoBatches;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Rewrites what was chosen at each node with the student, and grounds it.
 *
 * <p>Passages of like length from any document share a batch; equal passages are rewritten once,
 * and those that an earlier run rewrote are not rewritten again. Out: every part of every node's
 * summary.
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

  private static final TupleTag<Passage> PASSAGE = new TupleTag<>() {};
  private static final TupleTag<Rewriting> EARLIER = new TupleTag<>() {};
  private static final TupleTag<KV<String, SamePassages>> UNKNOWN = new TupleTag<>() {};
  private static final TupleTag<Rewritten> KNOWN = new TupleTag<>() {};

  private final StudentSpec student;
  private final SummarySpec spec;
  private final String program;
  private final Rewritings earlier;
  private final SavedBatches saved;

  private RewriteNodes(
      StudentSpec student,
      SummarySpec spec,
      String program,
      Rewritings earlier,
      SavedBatches saved) {
    this.student = student;
    this.spec = spec;
    this.program = program;
    this.earlier = earlier;
    this.saved = saved;
  }

  /**
   * Rewrites with {@code student} what {@code spec} asks for.
   *
   * @param program name and version, part of every fingerprint
   */
  public static RewriteNodes with(StudentSpec student, SummarySpec spec, String program) {
    return new RewriteNodes(student, spec, program, Rewritings.from(List.of()), null);
  }

  /** Takes what earlier runs made instead of making it again; default nothing. */
  public RewriteNodes withEarlier(Rewritings other) {
    return new RewriteNodes(student, spec, program, other, saved);
  }

  /** Saves each batch as soon as it is made; default no. */
  public RewriteNodes savingTo(SavedBatches other) {
    return new RewriteNodes(student, spec, program, earlier, other);
  }

  @Override
  public PCollection<NodeSummary> expand(PCollection<NodeSelection> selections) {
    PCollectionTuple planned =
        selections.apply(
            "Passages",
            ParDo.of(new Plan(student, spec, program))
                .withOutputTags(TO_REWRITE, TupleTagList.of(AS_IT_STANDS)));
    PCollectionTuple sorted =
        KeyedPCollectionTuple.of(
                PASSAGE,
                planned.get(TO_REWRITE).setCoder(KvCoder.of(StringUtf8Coder.of(), PASSAGES)))
            .and(EARLIER, selections.getPipeline().apply("Earlier rewritings", earlier))
            .apply("Equal passages", CoGroupByKey.create())
            .apply(
                "Known or not",
                ParDo.of(new Sort()).withOutputTags(UNKNOWN, TupleTagList.of(KNOWN)));
    PCollection<Rewritten> made =
        sorted
            .get(UNKNOWN)
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SAME))
            .apply("Batches", GroupIntoBatches.ofSize(BATCH_PASSAGES))
            .apply("Rewrite", ParDo.of(new Rewrite(student, saved)))
            .setCoder(REWRITTEN);
    PCollection<NodeSummary> rewritten =
        PCollectionList.of(made)
            .and(sorted.get(KNOWN).setCoder(REWRITTEN))
            .apply("Rewritings", Flatten.pCollections())
            .apply("Keep rewritings", Reshuffle.<Rewritten>viaRandomKey().withNumBuckets(BUCKETS))
            .apply("Ground", ParDo.of(new Ground()))
            .setCoder(SUMMARIES);
    return PCollectionList.of(rewritten)
        .and(planned.get(AS_IT_STANDS).setCoder(SUMMARIES))
        .apply("Parts", Flatten.pCollections());
  }

  /**
   * Passages of one batch, which are saved together; the student splits them further by length and
   * memory.
   */
  private static final int BATCH_PASSAGES = 32;

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
    private final String program;
    private transient PassagePlanner planner;
    private transient PassageGrounder grounder;

    Plan(StudentSpec student, SummarySpec spec, String program) {
      this.student = student;
      this.spec = spec;
      this.program = program;
    }

    @Setup
    public void open() {
      planner = new PassagePlanner(student, student.student(), spec, program);
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

  /** Parts what an earlier run made from what the student is to make, keyed by length. */
  private static final class Sort extends DoFn<KV<String, CoGbkResult>, KV<String, SamePassages>> {
    private static final long serialVersionUID = 1L;
    private static final int BUCKET_CHARACTERS = 256;
    private final Counter reused = Counters.STUDENT_REUSED.counter();

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> same, MultiOutputReceiver out) {
      List<Passage> passages = new ArrayList<>();
      same.getValue().getAll(PASSAGE).forEach(passages::add);
      if (passages.isEmpty()) {
        return; // nobody wants it any more
      }
      Iterator<Rewriting> known = same.getValue().getAll(EARLIER).iterator();
      if (known.hasNext()) {
        out.get(KNOWN).output(new Rewritten(passages, known.next()));
        reused.inc();
        return;
      }
      Passage first = passages.get(0);
      // The first digit of the fingerprint spreads a length over several workers.
      String key =
          first.prompt().length() / BUCKET_CHARACTERS + "/" + first.fingerprint().charAt(0);
      out.get(UNKNOWN).output(KV.of(key, new SamePassages(passages)));
    }
  }

  private static final class Rewrite extends DoFn<KV<String, Iterable<SamePassages>>, Rewritten> {
    private static final long serialVersionUID = 1L;
    private final StudentSpec spec;
    private final SavedBatches saved;
    private final Counter calls = Counters.STUDENT_CALLS.counter();
    private final Counter tokensIn = Counters.STUDENT_TOKENS_IN.counter();
    private final Counter tokensOut = Counters.STUDENT_TOKENS_OUT.counter();
    private transient PassageRewriter rewriter;

    Rewrite(StudentSpec spec, SavedBatches saved) {
      this.spec = spec;
      this.saved = saved;
    }

    @Setup
    public void open() {
      Student student = spec.student();
      rewriter = new PassageRewriter(spec, student);
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<SamePassages>> batch, OutputReceiver<Rewritten> out)
        throws IOException {
      List<SamePassages> groups = new ArrayList<>();
      batch.getValue().forEach(groups::add);
      Map<String, Rewriting> made;
      try (Stage.Lap lap = Stage.REWRITE.begin()) {
        made = rewriter.rewrite(groups.stream().map(group -> group.passages().get(0)).toList());
      }
      if (saved != null) {
        saved.save(made.values());
      }
      made.values().forEach(this::count);
      for (SamePassages group : groups) {
        out.output(
            new Rewritten(group.passages(), made.get(group.passages().get(0).fingerprint())));
      }
    }

    private void count(Rewriting made) {
      calls.inc();
      tokensIn.inc(made.tokensIn());
      tokensOut.inc(made.tokensOut());
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
