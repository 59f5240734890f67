package io.precis.pipeline.node;

import io.precis.metrics.Counters;
import io.precis.metrics.Stage;
import io.precis.reuse.SavedBatches;
import io.precis.rewrite.Passage;
import io.precis.rewrite.PassageRewriter;
import io.precis.rewrite.StudentSpec;
import io.precis.summary.Rewriting;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.metrics.Counter;

/** Has batches of passages rewritten, saves what came of them, and counts it. */
public final class BatchRewriter {
  /**
   * Passages of one batch, which are saved together; the student splits them further by length and
   * memory.
   */
  public static final int MOST_PASSAGES = 64;

  private final PassageRewriter rewriter;
  private final SavedBatches saved;
  private final Counter calls = Counters.STUDENT_CALLS.counter();
  private final Counter tokensIn = Counters.STUDENT_TOKENS_IN.counter();
  private final Counter tokensOut = Counters.STUDENT_TOKENS_OUT.counter();

  /**
   * @param saved where each batch is saved as soon as it is made; null where none is
   */
  public BatchRewriter(StudentSpec spec, SavedBatches saved) {
    this.rewriter = new PassageRewriter(spec, spec.student());
    this.saved = saved;
  }

  /**
   * Rewritings by fingerprint; none for a passage on which the student failed.
   *
   * @param passages of one batch, no two with the same fingerprint
   */
  public Map<String, Rewriting> rewrite(List<Passage> passages) throws IOException {
    Map<String, Rewriting> made;
    try (Stage.Lap lap = Stage.REWRITE.begin()) {
      made = SafeRewriting.rewrite(rewriter::rewrite, passages);
    }
    if (saved != null) {
      saved.save(made.values());
    }
    made.values().forEach(this::count);
    return made;
  }

  private void count(Rewriting made) {
    calls.inc();
    tokensIn.inc(made.tokensIn());
    tokensOut.inc(made.tokensOut());
  }
}
