package io.precis.rank.feature;

import io.precis.terms.SentenceVectors;
import io.precis.terms.SparseRows;
import io.precis.terms.TermStatistics;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What the words of a sentence weigh, and how like others they make it. */
final class TermFeatures {
  private static final int LEAD = 3;
  private static final double LEAST_SHARE = 1e-3;

  private final RankedText text;
  private final int[] candidates;
  private final FeatureTable table;
  private final SentenceVectors vectors;

  private TermFeatures(
      RankedText text, int[] candidates, SentenceVectors vectors, FeatureTable table) {
    this.text = text;
    this.candidates = candidates;
    this.table = table;
    this.vectors = vectors;
  }

  /** The sentences as vectors over the terms of what is not ignored. */
  static SentenceVectors vectors(RankedText text) {
    return SentenceVectors.of(text.statistics());
  }

  static void fill(
      RankedText text,
      int[] candidates,
      double[] textRank,
      SentenceVectors vectors,
      FeatureTable table) {
    TermFeatures features = new TermFeatures(text, candidates, vectors, table);
    features.textRank(textRank);
    features.weights();
    features.likeness();
    features.neighbours();
  }

  private void textRank(double[] scores) {
    float[] column = table.add("term.textrank");
    for (int i : candidates) {
      column[i] = (float) Math.log(LEAST_SHARE + scores[i] * candidates.length);
    }
    standing(column, "term.textrank_standing");
  }

  private void weights() {
    SparseRows rows = vectors.rows();
    TermStatistics statistics = vectors.statistics();
    float[] rarity = table.add("term.rarity");
    float[] frequency = table.add("term.frequency");
    for (int i : candidates) {
      double rare = 0;
      double often = 0;
      for (int at = rows.start(i); at < rows.end(i); at++) {
        rare += statistics.inverseFrequency(rows.column(at));
        often += Math.log1p(statistics.sentenceFrequency(rows.column(at)));
      }
      rarity[i] = (float) (rare / Math.max(1, rows.size(i)));
      frequency[i] = (float) (often / Math.max(1, rows.size(i)));
    }
  }

  private void likeness() {
    int terms = vectors.statistics().terms();
    float[] centre = new float[terms];
    for (int i : candidates) {
      add(i, centre);
    }
    like(centre, candidates, "term.centroid");
    standing(table.column("term.centroid"), "term.centroid_standing");
    float[] lead = new float[terms];
    Arrays.stream(candidates).limit(LEAD).forEach(i -> add(i, lead));
    like(lead, candidates, "term.lead");
    float[] summary = new float[terms];
    float[] isSummary = table.column("function.summary");
    Arrays.stream(candidates)
        .filter(i -> isSummary[i] >= SectionFeatures.NAMED)
        .forEach(i -> add(i, summary));
    like(summary, candidates, "term.summary");
    sections();
    titles();
  }

  /** Likeness to the rest of the section and to its heading. */
  private void sections() {
    float[] section = table.add("term.section");
    float[] heading = table.add("term.heading");
    float[] scratch = new float[vectors.statistics().terms()];
    int from = 0;
    while (from < candidates.length) {
      int of = text.sentences().get(candidates[from]).section();
      int to = from;
      while (to < candidates.length && text.sentences().get(candidates[to]).section() == of) {
        add(candidates[to++], scratch);
      }
      double norm = norm(scratch, from, to);
      for (int k = from; k < to; k++) {
        section[candidates[k]] = (float) dot(candidates[k], scratch, norm);
      }
      for (int k = from; k < to; k++) {
        clear(candidates[k], scratch);
      }
      from = to;
    }
    int last = -1;
    for (int i = 0; i < text.size(); i++) {
      last = text.sentences().get(i).role().isHeading() ? i : last;
      heading[i] = last >= 0 && text.isCandidate(i) ? (float) vectors.cosine(last, i) : 0;
    }
  }

  private double norm(float[] centre, int from, int to) {
    Map<Integer, Float> held = new HashMap<>();
    SparseRows rows = vectors.rows();
    for (int k = from; k < to; k++) {
      for (int at = rows.start(candidates[k]); at < rows.end(candidates[k]); at++) {
        held.put(rows.column(at), centre[rows.column(at)]);
      }
    }
    double squares = 0;
    for (int column : held.keySet().stream().sorted().toList()) {
      squares += (double) centre[column] * centre[column];
    }
    return Math.sqrt(squares);
  }

  private void clear(int i, float[] centre) {
    SparseRows rows = vectors.rows();
    for (int at = rows.start(i); at < rows.end(i); at++) {
      centre[rows.column(at)] = 0;
    }
  }

  /** Share of the title's words that the sentence holds: the first heading is the title. */
  private void titles() {
    float[] column = table.add("term.title");
    int title =
        IntStream.range(0, text.size())
            .filter(i -> text.sentences().get(i).role().isHeading())
            .findFirst()
            .orElse(-1);
    for (int i : candidates) {
      column[i] = title >= 0 ? (float) vectors.cosine(title, i) : 0;
    }
  }

  private void neighbours() {
    float[] before = table.add("term.like_before");
    float[] after = table.add("term.like_after");
    for (int k = 1; k < candidates.length; k++) {
      double like = vectors.cosine(candidates[k - 1], candidates[k]);
      before[candidates[k]] = (float) like;
      after[candidates[k - 1]] = (float) like;
    }
  }

  /** Share of the candidates with a lower number. */
  private void standing(float[] column, String name) {
    float[] standing = table.add(name);
    Integer[] order = Arrays.stream(candidates).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingDouble(i -> column[i])
            .thenComparing(Comparator.naturalOrder()));
    for (int k = 0; k < order.length; k++) {
      standing[order[k]] = (float) k / order.length;
    }
  }

  private void add(int i, float[] centre) {
    SparseRows rows = vectors.rows();
    for (int at = rows.start(i); at < rows.end(i); at++) {
      centre[rows.column(at)] += vectors.weight(at);
    }
  }

  private void like(float[] centre, int[] of, String name) {
    double squares = 0;
    for (float each : centre) {
      squares += (double) each * each;
    }
    float[] column = table.add(name);
    double norm = Math.sqrt(squares);
    for (int i : of) {
      column[i] = (float) dot(i, centre, norm);
    }
  }

  private double dot(int i, float[] centre, double norm) {
    SparseRows rows = vectors.rows();
    double sum = 0;
    for (int at = rows.start(i); at < rows.end(i); at++) {
      sum += (double) vectors.weight(at) * centre[rows.column(at)];
    }
    return norm > 0 ? sum / norm : 0;
  }
}
