package io.precis.select;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gives each group its first sentence, as far as the target allows. */
final class GroupCoverage {
  /** Share of its group's best score that a sentence needs to speak for it, where length allows. */
  private static final double DECENT = 0.5;

  private final CandidateGroups groups;
  private final int[] shares;
  private final List<Candidate> candidates;
  private final int[] costs;
  private final LengthBudget budget;

  GroupCoverage(
      CandidateGroups groups,
      int[] shares,
      List<Candidate> candidates,
      int[] costs,
      LengthBudget budget) {
    this.groups = groups;
    this.shares = shares;
    this.candidates = candidates;
    this.costs = costs;
    this.budget = budget;
  }

  void fill(LazyGreedySelection filling) {
    List<List<Integer>> speakers = speakers();
    long reserved = speakers.stream().mapToLong(this::shortest).sum();
    boolean room = reserved <= budget.target();
    for (int group : inOrder(speakers)) {
      reserved -= shortest(speakers.get(group));
      long free = budget.target() - filling.used() - (room ? reserved : 0);
      speakers.get(group).stream()
          .filter(i -> costs[i] <= free)
          .min(Comparator.comparingDouble(i -> -filling.worth(i) * brevity(i, group)))
          .ifPresent(filling::choose);
    }
  }

  /** Less than 1 for a sentence longer than its group's share. */
  private double brevity(int i, int group) {
    return Math.min(1, (double) Math.max(1, shares[group]) / Math.max(1, costs[i]));
  }

  /** Those worthy to speak; everybody where the worthy are too long to be heard all. */
  private List<List<Integer>> speakers() {
    List<List<Integer>> decent = groups.members().stream().map(this::decent).toList();
    long length = decent.stream().mapToLong(this::shortest).sum();
    return length <= budget.target() ? decent : groups.members();
  }

  private List<Integer> decent(List<Integer> all) {
    double best = bestScore(all);
    return all.stream().filter(i -> candidates.get(i).score() >= DECENT * best).toList();
  }

  private int[] inOrder(List<List<Integer>> speakers) {
    return IntStream.range(0, speakers.size())
        .boxed()
        .sorted(Comparator.comparingDouble(group -> -bestScore(speakers.get(group))))
        .mapToInt(group -> group)
        .toArray();
  }

  private double bestScore(List<Integer> some) {
    return some.stream().mapToDouble(i -> candidates.get(i).score()).max().orElse(0);
  }

  private long shortest(List<Integer> some) {
    return some.stream().mapToLong(i -> costs[i]).min().orElse(0);
  }
}
