package io.precis.pipeline.node;

import io.precis.metrics.Counters;
import io.precis.reuse.Rewritings;
import io.precis.rewrite.Passage;
import io.precis.summary.Rewriting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.beam.sdk.metrics.Counter;

/**
 * What the student makes, by fingerprint, for the threads of one process: equal passages are
 * rewritten once, and those that an earlier run rewrote are not rewritten again. Held to the end of
 * the run; what earlier runs made is read when the first passage is asked for.
 */
public final class SharedRewritings {
  private final Rewritings earlier;
  private final Map<String, CompletableFuture<Optional<Rewriting>>> known =
      new ConcurrentHashMap<>();
  private final Counter reused = Counters.STUDENT_REUSED.counter();
  private Map<String, Rewriting> saved;

  public SharedRewritings(Rewritings earlier) {
    this.earlier = earlier;
  }

  /**
   * Those passages that no thread has rewritten or is rewriting, each fingerprint once. Who takes
   * them has to {@link #tell} of each before waiting for any other.
   */
  public List<Passage> take(List<Passage> passages) throws IOException {
    if (passages.isEmpty()) {
      return List.of();
    }
    Map<String, Rewriting> before = saved();
    List<Passage> taken = new ArrayList<>();
    for (Passage passage : passages) {
      CompletableFuture<Optional<Rewriting>> future = new CompletableFuture<>();
      if (known.putIfAbsent(passage.fingerprint(), future) == null) {
        Rewriting found = before.get(passage.fingerprint());
        if (found == null) {
          taken.add(passage);
        } else {
          reused.inc();
          future.complete(Optional.of(found));
        }
      }
    }
    return taken;
  }

  private synchronized Map<String, Rewriting> saved() throws IOException {
    if (saved == null) {
      saved = earlier.read();
    }
    return saved;
  }

  /**
   * What was made of a passage.
   *
   * @param made empty where the student failed on it
   */
  public void tell(Passage passage, Optional<Rewriting> made) {
    known.get(passage.fingerprint()).complete(made);
  }

  /** What was made of a passage that a thread took; waits for it. */
  public Optional<Rewriting> of(Passage passage) throws InterruptedException {
    try {
      return known.get(passage.fingerprint()).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a rewriting is never told as failed", e);
    }
  }
}
