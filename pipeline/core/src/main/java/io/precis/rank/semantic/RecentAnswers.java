package io.precis.rank.semantic;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a model answered last: versions of a document, and the same one in several formats, have
 * most sentences in common. An answer depends on its tokens alone. Thread-safe.
 */
final class RecentAnswers {
  private final Map<IntBuffer, Double> answers;
  private final ToDoubleFunction<int[]> model;

  /**
   * @param most answers that are kept
   */
  RecentAnswers(int most, ToDoubleFunction<int[]> model) {
    this.model = model;
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<IntBuffer, Double> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The answer to some tokens; the model is asked outside of the lock, at times twice by two
   * threads.
   */
  double of(int[] ids) {
    IntBuffer key = IntBuffer.wrap(ids);
    synchronized (answers) {
      Double known = answers.get(key);
      if (known != null) {
        return known;
      }
    }
    double answer = model.applyAsDouble(ids);
    synchronized (answers) {
      answers.put(key, answer);
    }
    return answer;
  }
}
