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
import java.util.function.BiConsumer;

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
    Map<List<String>, List<Span>> found = new LinkedHashMap<>();
    forEach(
        terms,
        (run, place) -> {
          if (phrases.contains(run)) {
            List<Span> places = found.get(run);
            if (places == null) {
              places = new ArrayList<>();
              found.put(List.copyOf(run), places);
            }
            places.add(place);
          }
        });
    return found;
  }

  private static Set<List<String>> phrases(List<Run> terms) {
    Map<List<String>, Integer> times = times(terms);
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

  private static Map<List<String>, Integer> times(List<Run> terms) {
    Map<List<String>, Integer> times = new HashMap<>();
    forEach(
        terms,
        (run, place) -> {
          Integer known = times.get(run);
          times.put(known == null ? List.copyOf(run) : run, known == null ? 1 : known + 1);
        });
    return times;
  }

  /**
   * Tells of every run of 1 to {@link #LONGEST_TERMS} neighbouring terms with letters, and where it
   * stands. Each lasts for one call; a text has several times as many as terms.
   */
  private static void forEach(List<Run> terms, BiConsumer<List<String>, Span> told) {
    List<String> texts = terms.stream().map(run -> run.term().text()).toList();
    for (int first = 0; first < terms.size(); first++) {
      int most = Math.min(terms.size(), first + LONGEST_TERMS);
      for (int last = first; last < most; last++) {
        Run run = terms.get(last);
        if (!run.word() || last > first && !run.joined()) {
          break;
        }
        Span span = new Span(terms.get(first).term().start(), run.term().end());
        if (span.length() > 1 && span.length() <= LONGEST_CHARACTERS && run.last()) {
          told.accept(texts.subList(first, last + 1), span);
        }
      }
    }
  }
}
