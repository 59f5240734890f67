package io.precis.text;

import io.precis.language.ListResource;
import java.util.HashMap;
import java.util.Map;

/**
 * A linear model over named features, as a data file gives it: a line has a class, a feature and
 * its weight, apart by tabs. A class's score is the sum of its weights times the features' values;
 * a feature without a weight counts nothing.
 */
public final class LogisticModel {
  private final Map<String, Map<String, Double>> weights = new HashMap<>();

  private LogisticModel() {}

  /**
   * Reads one.
   *
   * @param beside the class beside which the file lies
   * @throws IllegalStateException where there is no such file
   */
  public static LogisticModel read(Class<?> beside, String file) {
    LogisticModel model = new LogisticModel();
    ListResource.of(beside, file).stream()
        .map(line -> line.split("\t"))
        .forEach(line -> model.put(line[0], line[1], Double.parseDouble(line[2])));
    return model;
  }

  private void put(String name, String feature, double weight) {
    weights.computeIfAbsent(feature, key -> new HashMap<>()).put(name, weight);
  }

  /** Each class's score; of no features an empty map. Summed in the order of {@code features}. */
  public Map<String, Double> scores(Map<String, Double> features) {
    Map<String, Double> scores = new HashMap<>();
    features.forEach(
        (feature, value) ->
            weights
                .getOrDefault(feature, Map.of())
                .forEach((name, weight) -> scores.merge(name, weight * value, Double::sum)));
    return scores;
  }
}
