package io.precis.evaluate.system;

import io.precis.evaluate.data.SummaryLanguage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Systems by name; each is made only when it is asked for. Immutable. */
public final class SystemCatalog {
  private final Map<String, Factory> factories;

  private SystemCatalog(Map<String, Factory> factories) {
    this.factories = Collections.unmodifiableMap(factories);
  }

  /** Makes a system. */
  @FunctionalInterface
  public interface Factory {
    /**
     * @param language of the documents
     * @param seed for what the system draws at random
     */
    SummarySystem create(SummaryLanguage language, long seed);
  }

  /** The baselines {@code lead} and {@code random}, and the upper bound {@code oracle}. */
  public static SystemCatalog baselines() {
    return new SystemCatalog(Map.of())
        .with("lead", (language, seed) -> new Lead(language))
        .with("random", RandomSentences::new)
        .with("oracle", (language, seed) -> new Oracle(language));
  }

  /**
   * This catalog with one more system, after the others.
   *
   * @throws IllegalArgumentException where it has one of that name
   */
  public SystemCatalog with(String name, Factory factory) {
    Map<String, Factory> more = new LinkedHashMap<>(factories);
    if (name.isBlank() || more.put(name, factory) != null) {
      throw new IllegalArgumentException("want a new system's name, got '" + name + "'");
    }
    return new SystemCatalog(more);
  }

  /** Names in the order in which they were added. */
  public List<String> names() {
    return List.copyOf(factories.keySet());
  }

  /**
   * Makes the system {@code name}.
   *
   * @throws IllegalArgumentException where there is none
   */
  public SummarySystem create(String name, SummaryLanguage language, long seed) {
    Factory factory = factories.get(name);
    if (factory == null) {
      throw new IllegalArgumentException(
          "system must be one of " + String.join(", ", names()) + ", got '" + name + "'");
    }
    return factory.create(language, seed);
  }
}
