package io.precis.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which candidates complete which, by their places among all: runs that are chosen together. */
final class CandidateRuns {
  /** Of each candidate the one that it completes, or itself. */
  private final int[] heads;

  private final List<List<Integer>> completing = new ArrayList<>();
  private final boolean[] needed;
  private final boolean[] lacking;

  private CandidateRuns(int size) {
    this.heads = new int[size];
    this.needed = new boolean[size];
    this.lacking = new boolean[size];
  }

  /** Where several are completed by the same candidate, it stays with the first. */
  static CandidateRuns of(List<Candidate> candidates) {
    Map<Integer, Integer> places = new HashMap<>();
    CandidateRuns runs = new CandidateRuns(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      places.put(candidates.get(i).ordinal(), i);
      runs.heads[i] = i;
    }
    for (int i = 0; i < candidates.size(); i++) {
      runs.add(i, candidates.get(i).completion(), places);
    }
    return runs;
  }

  private void add(int i, Completion completion, Map<Integer, Integer> places) {
    boolean whole =
        heads[i] == i
            && completion.ordinals().stream()
                .allMatch(each -> places.containsKey(each) && isFree(places.get(each)));
    lacking[i] = completion.needed() && (!whole || completion.ordinals().isEmpty());
    needed[i] = completion.needed();
    List<Integer> run =
        whole ? completion.ordinals().stream().map(places::get).toList() : List.of();
    run.forEach(each -> heads[each] = i);
    completing.add(run);
  }

  private boolean isFree(int i) {
    return heads[i] == i;
  }

  /** The candidate that candidate {@code i} completes; itself where there is none. */
  int head(int i) {
    return heads[i];
  }

  /** The candidates that complete candidate {@code i}, in text order. */
  List<Integer> completing(int i) {
    return completing.get(i);
  }

  /** Whether candidate {@code i} says too little without those. */
  boolean isNeeded(int i) {
    return needed[i];
  }

  /** Whether candidate {@code i} says too little, and what completes it is no candidate. */
  boolean isLacking(int i) {
    return lacking[i];
  }
}
