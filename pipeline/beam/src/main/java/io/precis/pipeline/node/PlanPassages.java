package io.precis.pipeline.node;

import io.precis.beam.RecordCoder;
import io.precis.merge.NodeSelection;
import io.precis.request.SummarySpec;
import io.precis.reuse.Rewritings;
import io.precis.rewrite.Passage;
import io.precis.rewrite.StudentSpec;
import io.precis.summary.NodeSummary;
import io.precis.summary.Rewriting;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Cuts nodes into passages, and parts those that an earlier run rewrote from the others. */
final class PlanPassages extends PTransform<PCollection<NodeSelection>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Passages that the student cannot rewrite. */
  static final TupleTag<NodeSummary> AS_IT_STANDS = new TupleTag<>() {};

  /** Passages that an earlier run rewrote. */
  static final TupleTag<Rewritten> KNOWN = new TupleTag<>() {};

  /** Passages that the student is to rewrite, keyed by what may share a batch. */
  static final TupleTag<KV<String, SamePassages>> UNKNOWN = new TupleTag<>() {};

  private static final TupleTag<KV<String, Passage>> PLANNED = new TupleTag<>() {};
  private static final TupleTag<Passage> PASSAGE = new TupleTag<>() {};
  private static final TupleTag<Rewriting> EARLIER = new TupleTag<>() {};

  private final StudentSpec student;
  private final SummarySpec spec;
  private final String program;
  private final Rewritings earlier;
  private final Duration timeout;

  /**
   * @param timeout time that planning the passages of one document may take
   */
  PlanPassages(
      StudentSpec student, SummarySpec spec, String program, Rewritings earlier, Duration timeout) {
    this.student = student;
    this.spec = spec;
    this.program = program;
    this.earlier = earlier;
    this.timeout = timeout;
  }

  /** Passages with the same fingerprint. */
  record SamePassages(List<Passage> passages) implements Serializable {
    Passage first() {
      return passages.get(0);
    }
  }

  /**
   * Passages with the same fingerprint, and what the student made of them.
   *
   * @param rewritings one, or none where the student failed on them
   */
  record Rewritten(List<Passage> passages, List<Rewriting> rewritings) implements Serializable {
    static Rewritten of(List<Passage> passages, Optional<Rewriting> made) {
      return new Rewritten(passages, made.stream().toList());
    }

    Optional<Rewriting> made() {
      return rewritings.stream().findFirst();
    }
  }

  @Override
  public PCollectionTuple expand(PCollection<NodeSelection> selections) {
    PCollectionTuple planned =
        selections.apply(
            "Passages",
            ParDo.of(new Plan(student, spec, program, timeout))
                .withOutputTags(PLANNED, TupleTagList.of(AS_IT_STANDS)));
    PCollectionTuple sorted =
        KeyedPCollectionTuple.of(
                PASSAGE,
                planned
                    .get(PLANNED)
                    .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(Passage.class))))
            .and(EARLIER, selections.getPipeline().apply("Earlier rewritings", earlier))
            .apply("Equal passages", CoGroupByKey.create())
            .apply(
                "Known or not",
                ParDo.of(new Sort()).withOutputTags(UNKNOWN, TupleTagList.of(KNOWN)));
    return PCollectionTuple.of(
            AS_IT_STANDS, planned.get(AS_IT_STANDS).setCoder(RecordCoder.of(NodeSummary.class)))
        .and(KNOWN, sorted.get(KNOWN).setCoder(RecordCoder.of(Rewritten.class)))
        .and(
            UNKNOWN,
            sorted
                .get(UNKNOWN)
                .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(SamePassages.class))));
  }

  private static final class Plan extends DoFn<NodeSelection, KV<String, Passage>> {
    private static final long serialVersionUID = 1L;
    private final StudentSpec student;
    private final SummarySpec spec;
    private final String program;
    private final Duration timeout;
    private transient NodePlanner planner;

    Plan(StudentSpec student, SummarySpec spec, String program, Duration timeout) {
      this.student = student;
      this.spec = spec;
      this.program = program;
      this.timeout = timeout;
    }

    @Setup
    public void open() {
      planner = new NodePlanner(student, spec, program, timeout);
    }

    @ProcessElement
    public void process(@Element NodeSelection selection, MultiOutputReceiver out)
        throws IOException {
      NodePlanner.Planned planned = planner.plan(selection);
      planned.printed().forEach(out.get(AS_IT_STANDS)::output);
      planned
          .wanted()
          .forEach(passage -> out.get(PLANNED).output(KV.of(passage.fingerprint(), passage)));
    }
  }

  private static final class Sort extends DoFn<KV<String, CoGbkResult>, KV<String, SamePassages>> {
    private static final long serialVersionUID = 1L;

    /** Spreads passages of one target over workers, and leaves enough of each for a batch. */
    private static final int SHARDS = 4;

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> same, MultiOutputReceiver out) {
      List<Passage> passages = new ArrayList<>();
      same.getValue().getAll(PASSAGE).forEach(passages::add);
      if (passages.isEmpty()) {
        return; // no passage of this run has it
      }
      Iterator<Rewriting> known = same.getValue().getAll(EARLIER).iterator();
      if (known.hasNext()) {
        out.get(KNOWN).output(Rewritten.of(passages, Optional.of(known.next())));
        return;
      }
      Passage first = passages.get(0);
      int shard = Math.floorMod(first.fingerprint().hashCode(), SHARDS);
      out.get(UNKNOWN).output(KV.of(first.batchWords() + "/" + shard, new SamePassages(passages)));
    }
  }
}
