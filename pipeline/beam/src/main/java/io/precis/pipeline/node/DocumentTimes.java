package io.precis.pipeline.node;

import io.precis.limit.TimeBudget;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is left of the time of each document, for a step that sees parts of many: the parts of one
 * share its time. Not thread-safe.
 */
public final class DocumentTimes {
  /** Documents whose parts are under way at once; the one unseen for longest is forgotten. */
  private static final int MOST = 1_000;

  private final Duration limit;
  private final Map<String, TimeBudget> times =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TimeBudget> eldest) {
          return size() > MOST;
        }
      };

  public DocumentTimes(Duration limit) {
    this.limit = limit;
  }

  /** That of one document. */
  public TimeBudget of(String document) {
    return times.computeIfAbsent(document, id -> TimeBudget.of(limit));
  }
}
