package io.precis.pipeline.node;

import io.precis.rewrite.Passage;
import io.precis.summary.Rewriting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a batch rewritten so that a passage on which the student fails costs itself alone. */
final class SafeRewriting {
  private static final Logger LOG = LoggerFactory.getLogger(SafeRewriting.class);

  private SafeRewriting() {}

  /**
   * Rewritings by fingerprint; none for a passage on which the student failed.
   *
   * @param rewriter gives rewritings by fingerprint
   * @throws RuntimeException where it failed on each of several, or was interrupted: that is no
   *     document's doing
   */
  static Map<String, Rewriting> rewrite(
      Function<List<Passage>, Map<String, Rewriting>> rewriter, List<Passage> passages) {
    try {
      return rewriter.apply(passages);
    } catch (RuntimeException | StackOverflowError e) {
      requireGoingOn(e);
      Map<String, Rewriting> made = eachAlone(rewriter, passages);
      if (made.isEmpty() && passages.size() > 1) {
        throw e;
      }
      return made;
    }
  }

  private static Map<String, Rewriting> eachAlone(
      Function<List<Passage>, Map<String, Rewriting>> rewriter, List<Passage> passages) {
    Map<String, Rewriting> made = new LinkedHashMap<>();
    for (Passage passage : passages) {
      try {
        made.putAll(rewriter.apply(List.of(passage)));
      } catch (RuntimeException | StackOverflowError e) {
        requireGoingOn(e);
        LOG.error(
            "the student failed on a passage of document {}: {}",
            passage.document(),
            e.getClass().getName());
      }
    }
    return made;
  }

  private static void requireGoingOn(Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted while passages were rewritten", failure);
    }
  }
}
