package io.precis.keyphrase;

import io.precis.document.Span;
import io.precis.terms.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which runs of neighbouring terms are phrases of a text. A run that comes once may be a chance
 * meeting of words, and one that stands mostly within one and the same longer run is a part of a
 * phrase: of {@code 解除劳动合同} the run {@code 解除劳动} names nothing (after the C-value of Frantzi,
 * Ananiadou and Mima 2000).
 */
final class PhraseRuns {
  /** Terms in one phrase at most. */
  private static final int LONGEST_TERMS = 4;

  private static final int LONGEST_CHARACTERS = 80;

  /** A text of fewer terms hardly says anything twice. */
  private static final int FEW_TERMS = 120;

  /** Of the places of a run, those in one longer run that make it a part of that. */
  private static final double PART = 0.75;

  /**
   * A term.
   *
   * @param joined whether it may follow the one before it in a phrase
   * @param word whether a phrase may hold it
   * @param last whether a phrase may end with it
   */
  record Run(Term term, boolean joined, boolean word, boolean last) {}

  private final Set<List<String>> phrases;

  /** Of a whole text, its terms in order. */
  PhraseRuns(List<Run> terms) {
    this.phrases = phrases(terms);
  }

  /**
   * The phrases that stand among some neighbouring terms of the text, and their places.
   *
   * @return by the first place; places in text order
   */
  Map<List<String>, List<Span>> in(List<Run> terms) {
    Map<List<String>, List<Span>> runs = all(terms);
    runs.keySet().retainAll(phrases);
    return runs;
  }

  private static Set<List<String>> phrases(List<Run> terms) {
    Map<List<String>, Integer> times = new HashMap<>();
    all(terms).forEach((run, places) -> times.put(run, places.size()));
    Map<List<String>, Integer> within = within(times);
    Set<List<String>> phrases = new HashSet<>();
    times.forEach(
        (run, count) -> {
          boolean chance = run.size() > 1 && count == 1 && terms.size() >= FEW_TERMS;
          if (!chance && within.getOrDefault(run, 0) < PART * count) {
            phrases.add(run);
          }
        });
    return phrases;
  }

  /** How often a run stands within the longer one that holds it most often, if more than once. */
  private static Map<List<String>, Integer> within(Map<List<String>, Integer> times) {
    Map<List<String>, Integer> within = new HashMap<>();
    times.forEach(
        (run, count) -> {
          if (run.size() > 1 && count > 1) {
            within.merge(run.subList(0, run.size() - 1), count, Math::max);
            within.merge(run.subList(1, run.size()), count, Math::max);
          }
        });
    return within;
  }

  /** Every run of 1 to {@link #LONGEST_TERMS} neighbouring terms with letters, and its places. */
  private static Map<List<String>, List<Span>> all(List<Run> terms) {
    Map<List<String>, List<Span>> runs = new LinkedHashMap<>();
    for (int first = 0; first < terms.size(); first++) {
      List<String> run = new ArrayList<>();
      for (int last = first; last < terms.size() && run.size() < LONGEST_TERMS; last++) {
        Term term = terms.get(last).term();
        if (!terms.get(last).word() || last > first && !terms.get(last).joined()) {
          break;
        }
        run.add(term.text());
        Span span = new Span(terms.get(first).term().start(), term.end());
        if (span.length() > 1 && span.length() <= LONGEST_CHARACTERS && terms.get(last).last()) {
          runs.computeIfAbsent(List.copyOf(run), r -> new ArrayList<>()).add(span);
        }
      }
    }
    return runs;
  }
}
