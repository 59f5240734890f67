package io.precis.text;

import java.util.Map;
import java.util.Set;

/**
 * A line, or two or three together, that may be a document's title.
 *
 * @param features what is measured of it, by name, in a fixed order
 * @param rules names of the rules that propose it; empty where none does
 */
record TitleCandidate(String text, Map<String, Double> features, Set<String> rules) {
  /** Whether rules propose it, and only some of {@code these}. */
  boolean isBy(Set<String> these) {
    return !rules.isEmpty() && these.containsAll(rules);
  }
}
