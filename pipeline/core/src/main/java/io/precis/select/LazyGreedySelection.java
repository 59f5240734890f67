package io.precis.select;

import io.precis.limit.Deadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Chooses candidates one by one, the most worth first, while the budget lasts. Worth is looked up
 * again only when a candidate comes to the top (Minoux 1978), which changes nothing, since it
 * falls.
 */
final class LazyGreedySelection {
  private record Entry(int candidate, double worth) implements Comparable<Entry> {
    private static final Comparator<Entry> BEST_FIRST =
        Comparator.comparingDouble((Entry entry) -> -entry.worth)
            .thenComparingInt(Entry::candidate);

    @Override
    public int compareTo(Entry other) {
      return BEST_FIRST.compare(this, other);
    }
  }

  private final MarginalGain worth;
  private final int[] costs;
  private final LengthBudget budget;
  private final int[] groups;
  private final long[] usedByGroup;
  private final List<Integer> chosen = new ArrayList<>();
  private long used;

  /**
   * Nothing chosen yet.
   *
   * @param costs length of each candidate
   * @param groups group of each candidate, numbered from 0
   */
  LazyGreedySelection(MarginalGain worth, int[] costs, int[] groups, LengthBudget budget) {
    this.worth = worth;
    this.costs = costs;
    this.budget = budget;
    this.groups = groups;
    this.usedByGroup = new long[Arrays.stream(groups).max().orElse(0) + 1];
  }

  /** Places of the chosen candidates, in the order they were chosen. */
  List<Integer> chosen() {
    return chosen;
  }

  /** Length of the chosen. */
  long used() {
    return used;
  }

  /** Length of the chosen of one group. */
  long usedBy(int group) {
    return usedByGroup[group];
  }

  /** Whether candidate {@code i} reads as it would be printed. */
  boolean stands(int i) {
    return worth.stands(i);
  }

  /** What candidate {@code i} would add now. */
  double worth(int i) {
    return worth.of(i);
  }

  /** Whether the selection comes closer to the target with candidate {@code i}. */
  boolean fits(int i) {
    long with = used + costs[i];
    for (int before : worth.with(i)) {
      with += costs[before];
    }
    boolean closer = with <= budget.target() || with - budget.target() < budget.target() - used;
    return costs[i] > 0 && closer && with <= budget.limit();
  }

  /**
   * Chooses until nothing fits.
   *
   * @param allowed a further condition; a candidate that it once refused, it refuses until one
   *     beside it is chosen
   */
  void fill(IntPredicate allowed) {
    PriorityQueue<Entry> queue = new PriorityQueue<>();
    for (int i = 0; i < costs.length; i++) {
      push(i, queue);
    }
    while (!queue.isEmpty() && used < budget.target()) {
      Deadline.current().check();
      Entry top = queue.poll();
      int i = top.candidate;
      if (worth.isChosen(i) || !fits(i) || !allowed.test(i)) {
        continue;
      }
      Entry now = new Entry(i, worth.of(i));
      if (now.worth == 0) {
        continue;
      }
      if (!queue.isEmpty() && now.compareTo(queue.peek()) > 0) {
        queue.add(now);
      } else {
        for (int before : worth.with(i)) {
          choose(before);
          pushNeighbours(before, queue);
        }
        choose(i);
        pushNeighbours(i, queue);
      }
    }
  }

  /** They may be worth more now. */
  private void pushNeighbours(int i, PriorityQueue<Entry> queue) {
    if (i + 1 < costs.length) {
      push(i + 1, queue);
    }
    if (i > 0) {
      push(i - 1, queue);
    }
  }

  private void push(int i, PriorityQueue<Entry> queue) {
    if (!worth.isChosen(i)) {
      queue.add(new Entry(i, worth.of(i)));
    }
  }

  void choose(int i) {
    worth.choose(i);
    chosen.add(i);
    used += costs[i];
    usedByGroup[groups[i]] += costs[i];
  }

  /** The candidate of most worth for its length, of those within the limit, where there is one. */
  Optional<Integer> leastBad() {
    int best = -1;
    double most = -1;
    for (int i = 0; i < costs.length; i++) {
      double value = worth.of(i) / Math.max(1, costs[i] - budget.target());
      if (costs[i] <= budget.limit() && value > most) {
        best = i;
        most = value;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }
}
