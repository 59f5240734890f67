package io.precis.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The groups that candidates come from, numbered from 0 in the order of their own numbers.
 *
 * @param of group of each candidate
 * @param members candidates of each group, ascending
 */
record CandidateGroups(int[] of, List<List<Integer>> members) {

  static CandidateGroups of(List<Candidate> candidates) {
    int[] numbers = candidates.stream().mapToInt(Candidate::group).distinct().sorted().toArray();
    List<List<Integer>> members = new ArrayList<>();
    for (int ignored : numbers) {
      members.add(new ArrayList<>());
    }
    int[] of = new int[candidates.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = Arrays.binarySearch(numbers, candidates.get(i).group());
      members.get(of[i]).add(i);
    }
    return new CandidateGroups(of, members);
  }

  int size() {
    return members.size();
  }

  /** What of {@code target} falls to each group. */
  int[] shares(int target, int[] costs, GroupQuota share) {
    double[] weights =
        IntStream.range(0, size()).mapToDouble(g -> share.weight(length(g, costs))).toArray();
    return LargestRemainder.split(target, weights);
  }

  private long length(int group, int[] costs) {
    return members.get(group).stream().mapToLong(i -> costs[i]).sum();
  }
}
