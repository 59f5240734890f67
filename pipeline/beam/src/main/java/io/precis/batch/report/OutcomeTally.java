package io.precis.batch.report;

import io.precis.document.RejectCause;
import io.precis.read.input.Spool;
import io.precis.summary.Outcome;
import io.precis.summary.Printed;
import io.precis.write.Manifest.Counts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up the outcomes of all inputs.
 *
 * @param counts input files by account
 * @param rejected input files by cause
 * @param postponed input files that wait for the next run, by what their names end with
 * @param setAside input files that were not tried, by the cause that an earlier run gave
 * @param flaws documents by flaw
 * @param otherModes documents that were summarized in another mode than was asked for, by the
 *     reason
 * @param printed how all summary sentences came about
 * @param documents distinct documents that were summarized
 */
public record OutcomeTally(
    Counts counts,
    Map<String, Integer> rejected,
    Map<String, Integer> postponed,
    Map<String, Integer> setAside,
    Map<String, Integer> flaws,
    Map<String, Integer> otherModes,
    Printed printed,
    int documents,
    long pages,
    long sentences,
    long nodes) {
  private static final String NO_ENDING = "no ending";

  /**
   * The accounts of a run.
   *
   * @param inputs names of all files that were listed
   * @throws IllegalStateException where a file is missing from the outcomes, is in them twice, or
   *     was not an input
   */
  public static OutcomeTally of(List<String> inputs, List<Outcome> outcomes) {
    requireEachOnce(inputs, outcomes);
    Sums sums = new Sums();
    outcomes.forEach(sums::add);
    Counts counts = counts(inputs.size(), sums.files);
    counts.check();
    return new OutcomeTally(
        counts,
        sums.rejected,
        sums.postponed,
        sums.setAside,
        sums.flaws,
        sums.otherModes,
        sums.printed,
        sums.documents,
        sums.pages,
        sums.sentences,
        sums.nodes);
  }

  private static Counts counts(int inputs, Map<Outcome.Status, Integer> files) {
    return new Counts(
        inputs,
        files.getOrDefault(Outcome.Status.SUMMARIZED, 0),
        files.getOrDefault(Outcome.Status.DEGRADED, 0),
        files.getOrDefault(Outcome.Status.REJECTED, 0),
        files.getOrDefault(Outcome.Status.UNCHANGED, 0),
        files.getOrDefault(Outcome.Status.SET_ASIDE, 0));
  }

  private static final class Sums {
    final Map<Outcome.Status, Integer> files = new EnumMap<>(Outcome.Status.class);
    final Map<String, Integer> rejected = new TreeMap<>();
    final Map<String, Integer> postponed = new TreeMap<>();
    final Map<String, Integer> setAside = new TreeMap<>();
    final Map<String, Integer> flaws = new TreeMap<>();
    final Map<String, Integer> otherModes = new TreeMap<>();
    Printed printed = Printed.NONE;
    int documents;
    long pages;
    long sentences;
    long nodes;

    void add(Outcome outcome) {
      int names = outcome.names().size();
      files.merge(outcome.status(), names, Integer::sum);
      switch (outcome.status()) {
        case REJECTED -> rejected.merge(outcome.cause(), names, Integer::sum);
        case SET_ASIDE -> setAside.merge(outcome.cause(), names, Integer::sum);
        default -> documents++;
      }
      if (outcome.cause().equals(RejectCause.POSTPONED.name())) {
        String kind = Spool.extension(outcome.names().get(0));
        postponed.merge(kind.isEmpty() ? NO_ENDING : kind, names, Integer::sum);
      }
      outcome.flaws().forEach(flaw -> flaws.merge(flaw, 1, Integer::sum));
      if (!outcome.modeReason().isEmpty()) {
        otherModes.merge(outcome.modeReason(), 1, Integer::sum);
      }
      printed = printed.plus(outcome.printed());
      pages += outcome.pages();
      sentences += outcome.sentences();
      nodes += outcome.nodes();
    }
  }

  private static void requireEachOnce(List<String> inputs, List<Outcome> outcomes) {
    Map<String, Integer> seen = new HashMap<>();
    outcomes.forEach(outcome -> outcome.names().forEach(name -> seen.merge(name, 1, Integer::sum)));
    Set<String> expected = new HashSet<>(inputs);
    long missing = expected.stream().filter(name -> !seen.containsKey(name)).count();
    long twice = seen.values().stream().filter(times -> times > 1).count();
    long foreign = seen.keySet().stream().filter(name -> !expected.contains(name)).count();
    if (missing + twice + foreign > 0) {
      throw new IllegalStateException(
          "the accounts do not balance: "
              + missing
              + " inputs without an outcome, "
              + twice
              + " with several, "
              + foreign
              + " outcomes without an input");
    }
  }
}
