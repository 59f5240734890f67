package io.precis.pipeline.node;

import io.precis.merge.NodeSelection;
import io.precis.metrics.PlanCounters;
import io.precis.pipeline.node.PlanPassages.Rewritten;
import io.precis.pipeline.node.PlanPassages.SamePassages;
import io.precis.rewrite.Passage;
import io.precis.rewrite.PassageRewriter;
import io.precis.rewrite.StudentSpec;
import io.precis.student.TextGenerator;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Top;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;

/**
 * Counts in {@link PlanCounters} what {@link RewriteNodes} would do, and rewrites a sample to see
 * how long that takes where it will be done.
 */
public final class EstimateRewriting extends PTransform<PCollection<NodeSelection>, PDone> {
  private static final long serialVersionUID = 1L;

  /** Passages that are rewritten before the clock runs. */
  private static final int UNTIMED = 32;

  /** Enough for a few batches at a time. */
  private static final int SAMPLE = UNTIMED + 96;

  private final RewriteNodes rewriting;

  private EstimateRewriting(RewriteNodes rewriting) {
    this.rewriting = rewriting;
  }

  /** Of a run that would rewrite so. */
  public static EstimateRewriting of(RewriteNodes rewriting) {
    return new EstimateRewriting(rewriting);
  }

  @Override
  public PDone expand(PCollection<NodeSelection> selections) {
    PCollectionTuple sorted = selections.apply("Sort", rewriting.sorting());
    sorted.get(PlanPassages.KNOWN).apply("Count known", ParDo.of(new CountKnown()));
    sorted
        .get(PlanPassages.UNKNOWN)
        .apply("Count calls", ParDo.of(new CountCalls(rewriting.student())))
        .setCoder(sorted.get(PlanPassages.UNKNOWN).getCoder())
        .apply("Sample", Top.of(SAMPLE, new ByFingerprint()))
        .apply("Time", ParDo.of(new Time(rewriting.student())));
    return PDone.in(selections.getPipeline());
  }

  private static final class CountKnown extends DoFn<Rewritten, Void> {
    private static final long serialVersionUID = 1L;
    private final Counter reused = PlanCounters.CALLS_REUSED.counter();

    @ProcessElement
    public void process(@Element Rewritten known) {
      reused.inc();
    }
  }

  private static final class CountCalls
      extends DoFn<KV<String, SamePassages>, KV<String, SamePassages>> {
    private static final long serialVersionUID = 1L;
    private final StudentSpec student;
    private final Counter calls = PlanCounters.CALLS.counter();
    private final Counter tokens = PlanCounters.TOKENS_IN.counter();
    private final Counter words = PlanCounters.WORDS_OUT.counter();
    private transient TextGenerator counter;

    CountCalls(StudentSpec student) {
      this.student = student;
    }

    @Setup
    public void open() {
      counter = student.student();
    }

    @ProcessElement
    public void process(
        @Element KV<String, SamePassages> wanted, OutputReceiver<KV<String, SamePassages>> out) {
      calls.inc();
      tokens.inc(counter.count(wanted.getValue().first().prompt()));
      words.inc(wanted.getValue().first().targetWords());
      out.output(wanted);
    }
  }

  /** Fingerprints are hashes: their smallest are a sample that leans to no document. */
  private static final class ByFingerprint
      implements Comparator<KV<String, SamePassages>>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(KV<String, SamePassages> a, KV<String, SamePassages> b) {
      return b.getValue().first().fingerprint().compareTo(a.getValue().first().fingerprint());
    }
  }

  /** As many at a time as this machine has processors, as a run would. */
  private static final class Time extends DoFn<List<KV<String, SamePassages>>, Void> {
    private static final long serialVersionUID = 1L;
    private final StudentSpec spec;
    private final Counter calls = PlanCounters.SAMPLE_CALLS.counter();
    private final Counter words = PlanCounters.SAMPLE_WORDS_OUT.counter();
    private final Counter nanoseconds = PlanCounters.SAMPLE_NANOSECONDS.counter();

    Time(StudentSpec spec) {
      this.spec = spec;
    }

    @ProcessElement
    public void process(@Element List<KV<String, SamePassages>> sample) {
      List<Passage> passages = new ArrayList<>();
      sample.forEach(each -> passages.add(each.getValue().first()));
      PassageRewriter rewriter = new PassageRewriter(spec, spec.student());
      int untimed = Math.min(UNTIMED, passages.size() / 2);
      rewriter.rewrite(passages.subList(0, untimed));
      List<Passage> timed = passages.subList(untimed, passages.size());
      long start = System.nanoTime();
      rewriteSideBySide(rewriter, timed);
      nanoseconds.inc(System.nanoTime() - start);
      calls.inc(timed.size());
      words.inc(timed.stream().mapToInt(Passage::targetWords).sum());
    }

    private static void rewriteSideBySide(PassageRewriter rewriter, List<Passage> timed) {
      List<Passage> byTarget =
          timed.stream().sorted(Comparator.comparingInt(Passage::targetWords)).toList();
      int workers = Runtime.getRuntime().availableProcessors();
      IntStream.range(0, workers)
          .parallel()
          .forEach(
              worker ->
                  rewriter.rewrite(
                      byTarget.subList(
                          byTarget.size() * worker / workers,
                          byTarget.size() * (worker + 1) / workers)));
    }
  }
}
