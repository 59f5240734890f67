package io.precis.select;

import io.precis.compress.LeaningSentences;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceGraph;
import io.precis.terms.SentenceVectors;
import io.precis.terms.SparseRows;
import io.precis.terms.TermStatistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What each candidate would add to those chosen so far, by the formula of {@link SelectSpec}. It
 * only ever falls while others are chosen, but for the neighbours of a chosen sentence.
 */
final class MarginalGain {
  /** Sentences that are chosen with one that leans on them, at most. */
  private static final int LONGEST_LEAD = 2;

  /** By how much what many good sentences say outweighs what few say. */
  private static final double TERM_EMPHASIS = 1.4;

  private static final double RARITY_EMPHASIS = 1.4;

  /** Keeps "Yes." and "Please go on." from filling what is left of a length. */
  private static final double LEAST_FORM = 0.2;

  /** Likeness from which a sentence says again what a chosen one says. */
  private static final double COPY = 0.95;

  /** Likeness from which little is new: rules that differ in a name or a number. */
  private static final double ALIKE = 0.5;

  /** Share of a sentence's terms in a chosen one from which it says little that is new. */
  private static final double HELD = 0.6;

  /** Not 0, so that copies still fill a summary of a text that has nothing else. */
  private static final double COPY_WORTH = 1e-6;

  /** Links that a candidate keeps at most, which keeps selecting linear in their number. */
  private static final int NEIGHBOURS = 64;

  private final SelectSpec spec;
  private final int[] costs;
  private final SentenceVectors vectors;
  private final SentenceGraph graph;
  private final double[] ranks;
  private final double[] lengthFactors;
  private final boolean[] pointsBack;
  private final int[] predecessor;
  private final CandidateRuns runs;

  /** What remains of each term's weight. */
  private final double[] remaining;

  private final double[] forms;
  private final boolean[] chosen;
  private final int[] groups;

  /** How many are chosen of each group. */
  private final int[] heard;

  /**
   * Cosine with the most alike chosen sentence; links that the graph does not keep count as none.
   */
  private final double[] likeness;

  private final Shingles shingles;
  private final Containment containment;

  /** Share of what each says that a chosen one says. */
  private final double[] contained;

  private final boolean[] purpose;

  /** How many are chosen that say what the text is for. */
  private int purposesChosen;

  private final double mostCoverage;

  MarginalGain(
      List<Candidate> candidates,
      int[] costs,
      SelectSpec spec,
      RankSpec links,
      LeaningSentences leaning,
      String language) {
    PatternList purposes = LanguageRules.of(language).patterns(WordList.STATEMENTS_PURPOSE);
    int n = candidates.size();
    this.spec = spec;
    this.costs = costs;
    this.vectors =
        SentenceVectors.of(
            TermStatistics.of(candidates.stream().map(Candidate::text).toList(), language));
    this.graph = SentenceGraph.of(vectors, links.withNeighbours(NEIGHBOURS));
    this.ranks = new double[n];
    this.lengthFactors = new double[n];
    this.pointsBack = new boolean[n];
    this.forms = new double[n];
    this.predecessor = predecessors(candidates);
    this.runs = CandidateRuns.of(candidates);
    this.chosen = new boolean[n];
    this.likeness = new double[n];
    this.shingles = Shingles.of(candidates.stream().map(Candidate::text).toList());
    this.containment = new Containment(vectors);
    this.contained = new double[n];
    this.purpose = new boolean[n];
    this.groups = CandidateGroups.of(candidates).of();
    this.heard = new int[n];
    for (int i = 0; i < n; i++) {
      lengthFactors[i] = Math.pow(Math.max(1, costs[i]), -spec.brevity());
      forms[i] = spec.shape().factor(candidates.get(i).text(), vectors.rows().size(i));
      ranks[i] = forms[i] > 0 ? candidates.get(i).score() / forms[i] : 0;
      pointsBack[i] = leaning.leans(candidates.get(i).text());
      purpose[i] = purposes.isIn(candidates.get(i).text());
    }
    double highest = highest(ranks);
    for (int i = 0; i < n; i++) {
      ranks[i] = highest > 0 ? ranks[i] / highest : 1;
    }
    this.remaining = termWeights();
    this.mostCoverage = IntStream.range(0, n).mapToDouble(this::coverage).max().orElse(0);
  }

  /** As {@code other} was before anything was chosen. */
  private MarginalGain(MarginalGain other) {
    this.spec = other.spec;
    this.costs = other.costs;
    this.vectors = other.vectors;
    this.graph = other.graph;
    this.ranks = other.ranks;
    this.lengthFactors = other.lengthFactors;
    this.pointsBack = other.pointsBack;
    this.forms = other.forms;
    this.predecessor = other.predecessor;
    this.runs = other.runs;
    this.mostCoverage = other.mostCoverage;
    this.chosen = new boolean[ranks.length];
    this.groups = other.groups;
    this.heard = new int[ranks.length];
    this.likeness = new double[ranks.length];
    this.shingles = other.shingles.afresh();
    this.containment = other.containment;
    this.contained = new double[ranks.length];
    this.purpose = other.purpose;
    this.remaining = termWeights();
  }

  /** The same candidates with none chosen yet. */
  MarginalGain afresh() {
    return new MarginalGain(this);
  }

  /** A term weighs what the sentences that hold it rank together, and more where it is rare. */
  private double[] termWeights() {
    SparseRows byTerm = vectors.statistics().byTerm();
    double[] weights = new double[vectors.statistics().terms()];
    for (int term = 0; term < weights.length; term++) {
      for (int at = byTerm.start(term); at < byTerm.end(term); at++) {
        weights[term] += ranks[byTerm.column(at)];
      }
      weights[term] = Math.pow(weights[term], TERM_EMPHASIS);
      weights[term] *= Math.pow(vectors.statistics().inverseFrequency(term), RARITY_EMPHASIS);
    }
    return weights;
  }

  private static int[] predecessors(List<Candidate> candidates) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      places.put(candidates.get(i).ordinal(), i);
    }
    return candidates.stream()
        .mapToInt(candidate -> places.getOrDefault(candidate.ordinal() - 1, -1))
        .toArray();
  }

  private static double highest(double[] values) {
    double highest = 0;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    return highest;
  }

  /**
   * What candidate {@code i} would add, 0 or more; 0 for what says too little to be quoted. With
   * others that must be chosen {@link #with} it, it is what two of them would, as they are on
   * average; what only says how it went on adds nothing, and takes nothing but its length.
   */
  double of(int i) {
    List<Integer> with = with(i);
    int head = runs.head(i);
    boolean dangling = dangles(head) && lead(head).isEmpty() || isLacking(head);
    double factor = dangling ? spec.dangling() : 1;
    if (with.isEmpty()) {
      return factor * alone(i);
    }
    double sum = alone(i);
    for (int other : with) {
      sum += alone(other);
    }
    double average = 2 * spec.pair() * sum / (1 + with.size());
    boolean reported = !runs.isNeeded(head) && lead(head).isEmpty();
    return factor * (reported ? Math.max(average, alone(head) * brevity(head, with, i)) : average);
  }

  /** What the length of a run takes from the worth of its head. */
  private double brevity(int head, List<Integer> with, int i) {
    double run = costs[i];
    for (int other : with) {
      run += costs[other];
    }
    return Math.pow(Math.max(1, costs[head]) / Math.max(1, run), spec.brevity());
  }

  private boolean isLacking(int i) {
    return spec.pair() > 0 && runs.isLacking(i);
  }

  /**
   * The candidates that must be chosen with candidate {@code i}: those that it leans on, and those
   * that complete it or what it completes itself. Empty where none must.
   */
  List<Integer> with(int i) {
    if (spec.pair() == 0) {
      return List.of();
    }
    int head = runs.head(i);
    if (runs.completing(head).isEmpty()) {
      return lead(i);
    }
    List<Integer> with = new ArrayList<>(lead(head));
    with.add(head);
    with.addAll(runs.completing(head));
    with.removeIf(each -> each == i || chosen[each]);
    return with;
  }

  /**
   * The candidates that candidate {@code i} leans on, in text order: those right before it, from
   * the one on that leans on nothing. Empty where there is no such run, and where it is chosen.
   */
  private List<Integer> lead(int i) {
    if (spec.pair() == 0 || !dangles(i)) {
      return List.of();
    }
    List<Integer> lead = new ArrayList<>();
    int at = predecessor[i];
    while (at >= 0 && !chosen[at] && lead.size() < LONGEST_LEAD) {
      lead.add(0, at);
      if (!pointsBack[at]) {
        return lead;
      }
      at = predecessor[at];
    }
    return at >= 0 && chosen[at] ? lead : List.of();
  }

  /** Whether what candidate {@code i} leans on or announces is chosen, or would be with it. */
  boolean stands(int i) {
    int head = runs.head(i);
    return spec.pair() == 0 || (!dangles(head) || !lead(head).isEmpty()) && !isLacking(head);
  }

  private boolean dangles(int i) {
    return pointsBack[i] && (predecessor[i] < 0 || !chosen[predecessor[i]]);
  }

  /** What it would add if what it leans on stood before it. */
  private double alone(int i) {
    if (forms[i] < LEAST_FORM) {
      return 0;
    }
    double own = spec.relevance() * Math.pow(ranks[i], spec.emphasis());
    double news = mostCoverage > 0 ? coverage(i) / mostCoverage : 0;
    double worth = (own + (1 - spec.relevance()) * news) * forms[i] * lengthFactors[i];
    return worth * novelty(i) * company(i);
  }

  /**
   * More than 1 next to a chosen sentence, and in a group that nothing was chosen of; less in one
   * that much was chosen of.
   */
  private double company(int i) {
    boolean after = predecessor[i] >= 0 && chosen[predecessor[i]];
    boolean before = i + 1 < chosen.length && predecessor[i + 1] == i && chosen[i + 1];
    double company = after || before ? 1 + spec.neighbour() : 1;
    int said = heard[groups[i]];
    return said == 0 ? company * (1 + spec.unheard()) : company / (1 + spec.crowded() * (said - 1));
  }

  private double novelty(int i) {
    double alike = Math.max(likeness[i], shingles.repeated(i));
    if (alike >= COPY) {
      return COPY_WORTH;
    }
    double beyond = Math.max(0, (alike - ALIKE) / (1 - ALIKE));
    double fresh = 1 - spec.redundancy() * alike - (1 - spec.redundancy()) * beyond;
    double held = Math.max(0, (contained[i] - HELD) / (1 - HELD));
    double again = purpose[i] ? Math.pow(spec.purposes(), purposesChosen) : 1;
    return fresh * (1 - spec.contained() * held) * again;
  }

  private double coverage(int i) {
    SparseRows rows = vectors.rows();
    double sum = 0;
    for (int at = rows.start(i); at < rows.end(i); at++) {
      sum += remaining[rows.column(at)];
    }
    return sum;
  }

  boolean isChosen(int i) {
    return chosen[i];
  }

  void choose(int i) {
    chosen[i] = true;
    heard[groups[i]]++;
    shingles.choose(i);
    purposesChosen += purpose[i] ? 1 : 0;
    int[] alike = graph.neighbours(i);
    double[] shares = containment.in(i, alike);
    for (int k = 0; k < alike.length; k++) {
      int other = alike[k];
      likeness[other] = Math.max(likeness[other], graph.weight(i, other));
      contained[other] = Math.max(contained[other], shares[k]);
    }
    SparseRows rows = vectors.rows();
    for (int at = rows.start(i); at < rows.end(i); at++) {
      remaining[rows.column(at)] *= spec.coveredTerm();
    }
  }
}
