package io.precis.segment;

import static java.util.Objects.requireNonNull;

import io.precis.limit.Deadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds where topics change, with a hidden Markov model of explicit duration.
 *
 * <p>The hidden state of a sentence is the topic it belongs to and how many of that topic's
 * sentences came before it. A topic emits the distinct terms of its sentences from a term
 * distribution of its own, which is drawn from a symmetric Dirichlet prior and integrated out, as
 * in Eisenstein and Barzilay, "Bayesian Unsupervised Topic Segmentation" (EMNLP 2008), equation 5.
 * So no topic has to be known or trained beforehand. A topic begins with a fixed log-probability,
 * less that of a beginning at this place ({@link Gap}). Viterbi's algorithm finds the most likely
 * sequence of states exactly, in log-space; of equally likely ones the one whose last topic begins
 * first, and so on.
 *
 * <p>Time is linear in the sentences: a topic has at most {@value #LONGEST_TOPIC}.
 */
public final class TopicSegmenter {
  /** Most sentences of a topic; more are parted, as a chunk would be. */
  static final int LONGEST_TOPIC = 120;

  /** Log-probability of going on, less that of a new topic, where a paragraph begins. */
  static final double NEW_TOPIC = 4;

  /** What stands between a sentence and the one before it. */
  public enum Gap {
    /** A paragraph or a turn begins. */
    PARAGRAPH(0),
    /**
     * An item of a list or row of a table begins, or the sentence before announced what follows.
     */
    ITEM(12),
    /** The sentence is amid a paragraph. */
    INSIDE(14),
    /** The sentence is amid a stretch so long that it tells nothing of the author's paragraphs. */
    UNMARKED(0);

    private final double reluctance;

    Gap(double reluctance) {
      this.reluctance = reluctance;
    }
  }

  /**
   * A sentence as the model sees it.
   *
   * @param terms as analysed; those that come more than once count once
   * @param gap before it
   */
  public record Line(List<String> terms, Gap gap) {
    public Line {
      terms = List.copyOf(terms);
      requireNonNull(gap, "gap is null");
    }
  }

  private TopicSegmenter() {}

  /**
   * Indexes of the lines that begin a topic, ascending; the first line, which always does, is not
   * among them. Empty for fewer than two lines.
   */
  public static List<Integer> starts(List<Line> lines) {
    return starts(lines, NEW_TOPIC);
  }

  /**
   * The lines that begin a topic, with as many topics as {@code newTopic} makes.
   *
   * @param newTopic log-probability of going on, less that of a new topic, where a paragraph
   *     begins; in nats. The larger, the fewer topics
   */
  public static List<Integer> starts(List<Line> lines, double newTopic) {
    DirichletMultinomial terms = new DirichletMultinomial(lines);
    double[] best = new double[lines.size() + 1];
    int[] back = new int[lines.size() + 1];
    Arrays.fill(best, 1, best.length, Double.NEGATIVE_INFINITY);
    for (int end = 1; end <= lines.size(); end++) {
      Deadline.current().check();
      terms.clear();
      double emitted = 0;
      for (int start = end - 1; start >= Math.max(0, end - LONGEST_TOPIC); start--) {
        emitted += terms.emit(start);
        double score =
            best[start]
                + emitted
                - terms.normalizer(start, end)
                - beginning(lines, start, newTopic);
        if (score >= best[end]) {
          best[end] = score;
          back[end] = start;
        }
      }
    }
    return path(back);
  }

  /** What a topic that begins at a line costs, in nats. */
  static double beginning(List<Line> lines, int start, double newTopic) {
    return start == 0 ? 0 : newTopic + lines.get(start).gap().reluctance;
  }

  private static List<Integer> path(int[] back) {
    List<Integer> starts = new ArrayList<>();
    for (int end = back.length - 1; end > 0 && back[end] > 0; end = back[end]) {
      starts.add(back[end]);
    }
    Collections.reverse(starts);
    return starts;
  }
}
