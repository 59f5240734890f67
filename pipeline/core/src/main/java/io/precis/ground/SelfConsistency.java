package io.precis.ground;

import io.precis.terms.TermAnalyzer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a student's candidates agree on a sentence: what it says by chance, the others do not
 * say.
 */
public final class SelfConsistency {
  private SelfConsistency() {}

  /**
   * Mean share of the sentence's terms that stand in each other candidate.
   *
   * @param sentence one sentence of the candidate that is used
   * @param others the other candidates' whole texts
   * @param language BCP 47 primary language of all
   * @return 0 to 1; NaN without others or where the sentence has no terms
   */
  public static double of(String sentence, List<String> others, String language) {
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    Set<String> terms = new HashSet<>(analyzer.terms(sentence));
    if (others.isEmpty() || terms.isEmpty()) {
      return Double.NaN;
    }
    double sum = 0;
    for (String other : others) {
      Set<String> held = new HashSet<>(analyzer.terms(other));
      held.retainAll(terms);
      sum += (double) held.size() / terms.size();
    }
    return sum / others.size();
  }
}
