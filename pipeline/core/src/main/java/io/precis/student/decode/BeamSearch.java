package io.precis.student.decode;

import io.precis.student.bundle.EarlyStopping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Beam search with the semantics of Hugging Face transformers 5: twice as many candidates as beams,
 * only the best {@code numBeams} of them may finish, a finished score is the sum of
 * log-probabilities divided by a power of the generated length. Single precision throughout, as
 * there.
 */
public final class BeamSearch implements Search {
  /** Score of what is no candidate yet. */
  private static final float NONE = -1e9f;

  private final GenerationSpec spec;
  private final LogitsProcessors rules;
  private final int beams;
  private final int width;
  private final List<Beam> running = new ArrayList<>();
  private final List<Finished> finished = new ArrayList<>();
  private int[] parents;
  private int length = 1;
  private boolean improvable = true;
  private boolean done;

  /**
   * A sequence that goes on; {@code tokens} begin with the decoder start token, {@code least} is
   * the score of the least likely one after it.
   */
  private record Beam(int[] tokens, float sum, float least) {}

  /** A continuation of a beam by one token. */
  private record Step(int parent, int id, float sum, float least, boolean ends, boolean forced) {}

  /** A slot for a sequence that has ended; {@code is} tells whether it holds one. */
  private record Finished(
      int[] tokens, float sum, float least, float score, boolean is, boolean whole) {}

  public BeamSearch(GenerationSpec spec, LogitsProcessors rules) {
    this.spec = spec;
    this.rules = rules;
    this.beams = spec.numBeams();
    this.width = Math.max(2, 1 + rules.eosCount()) * beams;
    int[] start = {spec.decoderStartId()};
    for (int i = 0; i < beams; i++) {
      running.add(new Beam(start, i == 0 ? 0 : NONE, 0));
      finished.add(new Finished(start, NONE, NONE, NONE, false, false));
    }
    parents = identity();
  }

  private int[] identity() {
    int[] rows = new int[beams];
    for (int i = 0; i < beams; i++) {
      rows[i] = i;
    }
    return rows;
  }

  @Override
  public int rows() {
    return beams;
  }

  @Override
  public int tokensNeeded() {
    return rules.tokensNeeded(width, length);
  }

  @Override
  public int[] tokens() {
    int[] last = new int[beams];
    for (int i = 0; i < beams; i++) {
      last[i] = running.get(i).tokens[length - 1];
    }
    return last;
  }

  @Override
  public int[] parents() {
    return parents;
  }

  @Override
  public void advance(RowScores scores, int offset) {
    List<Step> best = best(scores, offset);
    List<Beam> before = List.copyOf(running);
    finish(best, before);
    goOn(best, before);
    length++;
    boolean full = finished.stream().allMatch(Finished::is);
    improvable = improvable && canImprove();
    done =
        !improvable
            || (full && spec.earlyStopping() == EarlyStopping.TRUE)
            || best.stream().allMatch(Step::ends);
  }

  /** The {@code width} best continuations of all beams, best first. */
  private List<Step> best(RowScores scores, int offset) {
    List<Step> steps = new ArrayList<>();
    for (int b = 0; b < beams; b++) {
      Beam beam = running.get(b);
      TopTokens options = rules.follow(scores, offset + b, beam.tokens, 0);
      for (int i = 0; i < Math.min(width, options.size()); i++) {
        int id = options.id(i);
        boolean atLimit = length + 1 >= spec.maxLength();
        boolean cut = options.isForcedEnd() || !rules.isEos(id);
        boolean ends = rules.isEos(id) || atLimit;
        float score = options.score(i);
        float least = Math.min(beam.least, score);
        steps.add(new Step(b, id, beam.sum + score, least, ends, cut));
      }
    }
    steps.sort(
        Comparator.comparing(Step::sum, Comparator.reverseOrder())
            .thenComparing(Step::parent)
            .thenComparing(Step::id));
    return steps.size() > width ? List.copyOf(steps.subList(0, width)) : steps;
  }

  /** Lets the best continuations that end compete with what has ended before. */
  private void finish(List<Step> best, List<Beam> before) {
    boolean full = finished.stream().allMatch(Finished::is);
    boolean closed = !improvable || (full && spec.earlyStopping() == EarlyStopping.TRUE);
    if (closed) {
      return;
    }
    float power = (float) Math.pow(length, spec.lengthPenalty());
    for (int k = 0; k < Math.min(beams, best.size()); k++) {
      Step step = best.get(k);
      if (step.ends) {
        int[] tokens = append(before.get(step.parent).tokens, step.id);
        finished.add(
            new Finished(tokens, step.sum, step.least, step.sum / power, true, !step.forced));
      }
    }
    finished.sort(Comparator.comparing(Finished::score, Comparator.reverseOrder()));
    finished.subList(beams, finished.size()).clear();
  }

  /** Chooses the next beams among continuations that do not end, filling up with those that do. */
  private void goOn(List<Step> best, List<Beam> before) {
    List<Step> ordered = new ArrayList<>(best);
    ordered.sort(Comparator.comparing(BeamSearch::runningSum, Comparator.reverseOrder()));
    parents = new int[beams];
    running.clear();
    for (int b = 0; b < beams; b++) {
      if (b < ordered.size()) {
        Step step = ordered.get(b);
        parents[b] = step.parent;
        int[] tokens = append(before.get(step.parent).tokens, step.id);
        running.add(new Beam(tokens, runningSum(step), step.least));
      } else {
        // Fewer continuations than beams: an impossible one keeps the shape of the batch.
        running.add(new Beam(append(before.get(0).tokens, rules.firstEos()), 2 * NONE, NONE));
      }
    }
  }

  private static float runningSum(Step step) {
    return step.ends ? step.sum + NONE : step.sum;
  }

  private boolean canImprove() {
    boolean never = spec.earlyStopping() == EarlyStopping.NEVER && spec.lengthPenalty() > 0;
    int reach = never ? spec.maxLength() - 1 : length - 1;
    float possible = (float) (running.get(0).sum / Math.pow(reach, spec.lengthPenalty()));
    Finished worst = finished.get(beams - 1);
    return possible > (worst.is ? worst.score : NONE);
  }

  private static int[] append(int[] tokens, int id) {
    int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
    longer[tokens.length] = id;
    return longer;
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public List<Hypothesis> results() {
    List<Hypothesis> results = new ArrayList<>();
    for (Finished end : finished) {
      if (end.is && results.size() < spec.candidates()) {
        int[] generated = Arrays.copyOfRange(end.tokens, 1, end.tokens.length);
        results.add(new Hypothesis(generated, end.sum, end.least, end.score, end.whole));
      }
    }
    if (results.isEmpty()) {
      Beam beam = running.get(0);
      int[] generated = Arrays.copyOfRange(beam.tokens, 1, beam.tokens.length);
      results.add(new Hypothesis(generated, beam.sum, beam.least, beam.sum, false));
    }
    return results;
  }
}
