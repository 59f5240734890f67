package io.precis.select;

import static java.util.Objects.requireNonNull;

import io.precis.compress.LeaningSentences;
import io.precis.compress.LightEditor;
import io.precis.rank.graph.RankSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses from scored sentences a text of a given length that does not repeat itself: greedily, by
 * what each sentence adds to those already chosen ({@link SelectSpec}). Safe for use by several
 * threads.
 */
public final class Selector {
  /** Share of the length that is filled with what leans on nothing that is not printed. */
  private static final double LEAST_FILLED = 0.25;

  private final SelectSpec spec;
  private final RankSpec links;
  private final String language;
  private final LeaningSentences leaning;

  private Selector(SelectSpec spec, RankSpec links, String language, LeaningSentences leaning) {
    this.spec = requireNonNull(spec, "spec is null");
    this.links = requireNonNull(links, "links is null");
    this.language = requireNonNull(language, "language is null");
    this.leaning = requireNonNull(leaning, "leaning is null");
  }

  /**
   * A selector of what is printed as light edits leave it, for one document.
   *
   * @param language BCP 47 primary language, which chooses the analyzer
   */
  public static Selector of(SelectSpec spec, String language) {
    LeaningSentences leaning = LeaningSentences.of(LightEditor.enabled(true), language);
    return of(spec, RankSpec.DEFAULT, language, leaning);
  }

  /**
   * A selector for one document.
   *
   * @param links how far apart candidates may be that say the same, {@link RankSpec#reach()}
   * @param language BCP 47 primary language, which chooses the analyzer
   * @param leaning which sentences need the one before them
   */
  public static Selector of(
      SelectSpec spec, RankSpec links, String language, LeaningSentences leaning) {
    return new Selector(spec, links, language, leaning);
  }

  /** Chooses without regard to groups. */
  public Selection select(List<Candidate> candidates, LengthBudget budget) {
    return select(candidates, budget, GroupQuota.NONE);
  }

  /**
   * Chooses.
   *
   * <p>The result does not depend on the order of {@code candidates}. It is empty only where there
   * is no candidate, or none within a strict budget's limit; it is never longer than the limit.
   * Unless {@code share} is {@link GroupQuota#NONE} or {@link GroupQuota#HALF}, each group first
   * gets one sentence, as far as the target allows (where it does not, the groups with the best
   * sentences do), then what its share has room for; what is left goes to the best sentences of any
   * group.
   *
   * @throws IllegalArgumentException where two candidates have the same ordinal, or a sentence has
   *     a negative length
   */
  public Selection select(List<Candidate> candidates, LengthBudget budget, GroupQuota share) {
    return selectEach(candidates, List.of(budget), share).get(0);
  }

  /**
   * Chooses once for each of several budgets from the same candidates, each choice made as if it
   * were the only one.
   *
   * @param budgets at least one, all with the same cost
   * @return a selection a budget, in their order
   * @throws IllegalArgumentException as {@link #select} does
   */
  public List<Selection> selectEach(
      List<Candidate> candidates, List<LengthBudget> budgets, GroupQuota share) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingInt(Candidate::ordinal));
    requireDistinct(sorted);
    int[] costs = costs(sorted, budgets.get(0));
    MarginalGain worth = new MarginalGain(sorted, costs, spec, links, leaning, language);
    return budgets.stream()
        .map(budget -> select(sorted, costs, worth.afresh(), budget, share))
        .toList();
  }

  private static Selection select(
      List<Candidate> sorted,
      int[] costs,
      MarginalGain worth,
      LengthBudget budget,
      GroupQuota share) {
    CandidateGroups groups = CandidateGroups.of(sorted);
    LazyGreedySelection filling = new LazyGreedySelection(worth, costs, groups.of(), budget);
    if (share == GroupQuota.HALF) {
      filling.fill(
          i ->
              filling.stands(i)
                  && filling.usedBy(groups.of()[i]) + costs[i] / 2 <= budget.target() / 2);
    } else if (share != GroupQuota.NONE) {
      int[] shares = groups.shares(budget.target(), costs, share);
      new GroupCoverage(groups, shares, sorted, costs, budget).fill(filling);
      filling.fill(i -> filling.usedBy(groups.of()[i]) + costs[i] / 2 <= shares[groups.of()[i]]);
    }
    filling.fill(filling::stands);
    if (filling.used() < LEAST_FILLED * budget.target()) {
      filling.fill(i -> true);
    }
    if (filling.chosen().isEmpty()) {
      filling.leastBad().ifPresent(filling::choose);
    }
    return new Selection(
        filling.chosen().stream().map(i -> sorted.get(i).ordinal()).sorted().toList(),
        Math.toIntExact(filling.used()));
  }

  private static void requireDistinct(List<Candidate> candidates) {
    Set<Integer> seen = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!seen.add(candidate.ordinal())) {
        throw new IllegalArgumentException("ordinal " + candidate.ordinal() + " comes twice");
      }
    }
  }

  private static int[] costs(List<Candidate> candidates, LengthBudget budget) {
    int[] costs = new int[candidates.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = budget.cost().applyAsInt(candidates.get(i).text());
      if (costs[i] < 0) {
        throw new IllegalArgumentException("want a length >= 0, got " + costs[i]);
      }
    }
    return costs;
  }
}
