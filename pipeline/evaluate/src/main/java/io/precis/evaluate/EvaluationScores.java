package io.precis.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every measure of every document's summary by every system.
 *
 * @param ids of the documents, in order
 * @param bySystem name of the system to its scores, one map a document in the order of {@code ids};
 *     in the order in which the systems were given
 */
public record EvaluationScores(List<String> ids, Map<String, List<Map<Measure, Double>>> bySystem) {
  public EvaluationScores {
    ids = List.copyOf(ids);
    Map<String, List<Map<Measure, Double>>> copy = new LinkedHashMap<>();
    bySystem.forEach((name, scores) -> copy.put(name, scores.stream().map(Map::copyOf).toList()));
    for (Map.Entry<String, List<Map<Measure, Double>>> system : copy.entrySet()) {
      if (system.getValue().size() != ids.size()) {
        throw new IllegalArgumentException(
            "want "
                + ids.size()
                + " scores of '"
                + system.getKey()
                + "', got "
                + system.getValue().size());
      }
    }
    bySystem = Collections.unmodifiableMap(copy);
  }

  /** Names of the systems, as they were given. */
  public List<String> systems() {
    return List.copyOf(bySystem.keySet());
  }

  /**
   * One value a document, in the order of {@link #ids()}.
   *
   * @throws IllegalArgumentException where there is no such system
   */
  public double[] values(String system, Measure measure) {
    List<Map<Measure, Double>> scores = bySystem.get(system);
    if (scores == null) {
      throw new IllegalArgumentException(
          "want one of the systems " + systems() + ", got '" + system + "'");
    }
    return scores.stream().mapToDouble(score -> score.get(measure)).toArray();
  }
}
