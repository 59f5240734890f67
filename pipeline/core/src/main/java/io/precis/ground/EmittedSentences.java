package io.precis.ground;

import io.precis.ground.quantity.TextNormalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a summary says so far, so that it says nothing twice. */
final class EmittedSentences {
  private static final double SAME = 0.95;
  private static final int FEWEST_TERMS = 4;

  private final SourceIndex index;
  private final Set<String> texts = new HashSet<>();
  private final List<Set<Integer>> terms = new ArrayList<>();
  private final Set<Integer> cited = new HashSet<>();

  EmittedSentences(SourceIndex index) {
    this.index = index;
  }

  /** Whether a sentence equals one before it, or all but all of its terms stand in one. */
  boolean says(String text) {
    if (texts.contains(TextNormalizer.sentence(text))) {
      return true;
    }
    int[] own = index.termsOf(text);
    return own.length >= FEWEST_TERMS && terms.stream().anyMatch(said -> share(own, said) >= SAME);
  }

  private static double share(int[] own, Set<Integer> said) {
    int held = 0;
    for (int term : own) {
      held += term >= 0 && said.contains(term) ? 1 : 0;
    }
    return (double) held / own.length;
  }

  boolean cites(int place) {
    return cited.contains(place);
  }

  void add(String text, int place) {
    texts.add(TextNormalizer.sentence(text));
    Set<Integer> said = new HashSet<>();
    for (int term : index.termsOf(text)) {
      said.add(term);
    }
    terms.add(said);
    if (place >= 0) {
      cited.add(place);
    }
  }
}
