package io.precis.bench.ground;

import io.precis.ground.GeneratedSentence;
import io.precis.ground.GroundSpec;
import io.precis.ground.Grounder;
import io.precis.ground.RejectionReason;
import io.precis.record.Components;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the gate catches, by kind of corruption, and what it stops wrongly.
 *
 * <p>Arguments: {@code tune|report|zh [documents of each set, 300] [least support] [examples, 0]}.
 */
public final class GroundGate {
  private final PrintStream out = System.out;
  private final Grounder grounder;
  private final int examples;
  private final Map<String, int[]> alarms = new TreeMap<>();
  private final Map<String, int[]> caught = new TreeMap<>();
  private final Map<String, int[]> paired = new TreeMap<>();
  private final Map<String, Map<String, Integer>> reasons = new TreeMap<>();
  private final Map<String, List<String>> shown = new TreeMap<>();

  private GroundGate(GroundSpec spec, int examples) {
    this.grounder = Grounder.of(spec);
    this.examples = examples;
  }

  public static void main(String[] args) throws IOException {
    String half = args.length > 0 ? args[0] : "report";
    if (!List.of("tune", "report", "zh").contains(half)) {
      throw new IllegalArgumentException("want tune, report or zh, got " + half);
    }
    int perSet = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    GroundSpec spec = GroundSpec.defaults();
    if (args.length > 2 && !args[2].equals("-")) {
      spec = Components.with(spec, "minSupport", Double.parseDouble(args[2]));
    }
    int examples = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    List<GroundItem> items =
        half.equals("zh")
            ? GroundChinese.load()
            : GroundData.load(perSet, half.equals("tune") ? 0 : 1);
    GroundGate gate = new GroundGate(spec, examples);
    items.forEach(gate::judge);
    gate.print(half, spec);
  }

  private void judge(GroundItem item) {
    Optional<RejectionReason> alarm =
        grounder.judge(GeneratedSentence.of(item.text()), item.source());
    count(alarms, item.kind(), alarm);
    count(alarms, "all", alarm);
    alarm.ifPresent(reason -> note("alarm " + reason, item.text(), item));
    for (GroundItem.Corrupted corrupted : item.corruptions()) {
      Optional<RejectionReason> found =
          grounder.judge(GeneratedSentence.of(corrupted.text()), item.source());
      count(caught, corrupted.kind(), found);
      count(paired, corrupted.kind(), alarm);
      found.ifPresent(
          reason ->
              reasons
                  .computeIfAbsent(corrupted.kind(), k -> new TreeMap<>())
                  .merge(reason.name(), 1, Integer::sum));
      if (found.isEmpty()) {
        note("missed " + corrupted.kind(), corrupted.text(), item);
      }
    }
  }

  private static void count(
      Map<String, int[]> counts, String kind, Optional<RejectionReason> found) {
    int[] count = counts.computeIfAbsent(kind, k -> new int[2]);
    count[0]++;
    count[1] += found.isPresent() ? 1 : 0;
  }

  private void note(String kind, String text, GroundItem item) {
    reasons.computeIfAbsent("(" + kind, k -> new TreeMap<>()).merge(item.kind(), 1, Integer::sum);
    List<String> some = shown.computeIfAbsent(kind, k -> new ArrayList<>());
    if (some.size() < examples) {
      StringBuilder example = new StringBuilder(item.kind() + ": " + text);
      grounder
          .align(text, item.source())
          .sources()
          .forEach(ordinal -> example.append("\n      < ").append(item.source().text(ordinal)));
      some.add(example.toString());
    }
  }

  private void print(String half, GroundSpec spec) {
    out.printf("half=%s %s%n", half, spec);
    out.println("true sentences      n  stopped  rate");
    alarms.forEach((k, c) -> out.printf("%-14s %6d %8d  %.3f%n", k, c[0], c[1], rate(c)));
    out.println("corruption          n   caught  recall  precision");
    caught.forEach(
        (k, c) -> {
          int[] pair = paired.get(k);
          double precision = (double) c[1] / Math.max(1, c[1] + pair[1]);
          out.printf("%-14s %6d %8d  %.3f   %.3f%n", k, c[0], c[1], rate(c), precision);
        });
    reasons.forEach((k, r) -> out.println(k + " " + r));
    shown.forEach(
        (k, some) -> {
          out.println("== " + k);
          some.forEach(example -> out.println("  - " + example));
        });
  }

  private static double rate(int[] count) {
    return (double) count[1] / Math.max(1, count[0]);
  }
}
