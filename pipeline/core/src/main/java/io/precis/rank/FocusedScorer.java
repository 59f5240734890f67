package io.precis.rank;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.precis.document.Sha256;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import io.precis.terms.SparseRows;
import io.precis.terms.TermAnalyzer;
import io.precis.terms.TermStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Another scorer's scores, weighed by how much each sentence has to do with what a reader asks.
 *
 * <p>Likeness is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) of a
 * sentence to the question's terms, and, weaker, to terms of the sentences most like it, as
 * relevance feedback does (RM3, Abdul-Jaleel et al., 2004). The heading above and the neighbours
 * lend a part of theirs, so that an answer is chosen in runs. Where no sentence holds a term of the
 * question the scores are the other scorer's.
 */
public final class FocusedScorer implements SentenceScorer {
  private static final double K1 = 1.2;
  private static final double B = 0.5;
  private static final int FEEDBACK_SENTENCES = 8;
  private static final int FEEDBACK_TERMS = 12;
  private static final double FEEDBACK = 0.4;
  private static final double HEADING = 0.5;
  private static final double[] NEIGHBOURS = {1, 0.5, 0.25};

  /** Share of its score that a sentence keeps which has nothing to do with the question. */
  private static final double UNLIKE = 0.02;

  private static final int SHOWN_OF_FINGERPRINT = 12;

  private final SentenceScorer scorer;
  private final String focus;

  /**
   * A scorer.
   *
   * @param scorer gives the scores that are weighed
   * @param focus question or topic, not blank
   */
  FocusedScorer(SentenceScorer scorer, String focus) {
    this.scorer = requireNonNull(scorer, "scorer is null");
    this.focus = requireNonNull(focus, "focus is null");
    if (focus.isBlank()) {
      throw new IllegalArgumentException("focus is blank");
    }
  }

  @Override
  public String fingerprint() {
    return fingerprint(scorer.fingerprint(), focus);
  }

  /**
   * {@link #fingerprint()} of a scorer that weighs another's scores.
   *
   * @param scorer the other's
   */
  static String fingerprint(String scorer, String focus) {
    return scorer + "+focus:" + Sha256.of(focus).substring(0, SHOWN_OF_FINGERPRINT);
  }

  @Override
  public SentenceScores score(RankedText text) {
    SentenceScores without = scorer.score(text);
    double[] scores = without.values();
    double[] likeness = likeness(text);
    double most = Arrays.stream(likeness).max().orElse(0);
    if (most == 0) {
      return without;
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.sqrt(scores[i]) * (UNLIKE + likeness[i] / most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length && sum > 0; i++) {
      scores[i] /= sum;
    }
    return new SentenceScores(scores, without.genre());
  }

  private double[] likeness(RankedText text) {
    TermStatistics statistics = text.statistics();
    Map<Integer, Double> query = query(statistics, text.language());
    double[] asked = spread(text, bm25(statistics, query));
    double[] found = spread(text, bm25(statistics, feedback(statistics, query, asked)));
    scale(asked, 1);
    scale(found, FEEDBACK);
    double[] likeness = new double[asked.length];
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = asked[i] + found[i];
    }
    return likeness;
  }

  /**
   * The question's terms, without those that only ask; all of them where only such would be left.
   */
  private Map<Integer, Double> query(TermStatistics statistics, String language) {
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    Set<String> asking =
        LanguageRules.of(language).words(WordList.QUESTION_WORDS).stream()
            .flatMap(word -> analyzer.terms(word).stream())
            .collect(toSet());
    Map<Integer, Double> all = new TreeMap<>();
    Map<Integer, Double> telling = new TreeMap<>();
    for (String term : analyzer.terms(focus)) {
      statistics.id(term).ifPresent(id -> all.put(id, 1.0));
      if (!asking.contains(term)) {
        statistics.id(term).ifPresent(id -> telling.put(id, 1.0));
      }
    }
    return telling.isEmpty() ? all : telling;
  }

  private static void scale(double[] values, double most) {
    double max = Arrays.stream(values).max().orElse(0);
    for (int i = 0; i < values.length && max > 0; i++) {
      values[i] *= most / max;
    }
  }

  /** BM25 of every sentence to weighted terms. */
  private static double[] bm25(TermStatistics statistics, Map<Integer, Double> query) {
    double[] scores = new double[statistics.sentences()];
    double[] lengths = IntStream.range(0, scores.length).mapToDouble(statistics::length).toArray();
    double mean = Arrays.stream(lengths).filter(each -> each > 0).average().orElse(1);
    SparseRows rows = statistics.byTerm();
    query.forEach(
        (term, weight) -> {
          double idf = statistics.inverseFrequency(term);
          for (int at = rows.start(term); at < rows.end(term); at++) {
            int i = rows.column(at);
            double count = rows.value(at);
            double norm = K1 * (1 - B + B * lengths[i] / mean);
            scores[i] += weight * idf * count * (K1 + 1) / (count + norm);
          }
        });
    return scores;
  }

  /** The terms that tell most of the sentences that are most like what was asked. */
  private static Map<Integer, Double> feedback(
      TermStatistics statistics, Map<Integer, Double> query, double[] likeness) {
    List<Integer> best = new ArrayList<>();
    IntStream.range(0, likeness.length).filter(i -> likeness[i] > 0).forEach(best::add);
    best.sort(
        Comparator.comparingDouble((Integer i) -> -likeness[i])
            .thenComparing(Comparator.naturalOrder()));
    Map<Integer, Double> weights = new HashMap<>();
    SparseRows rows = statistics.bySentence();
    for (int i : best.subList(0, Math.min(FEEDBACK_SENTENCES, best.size()))) {
      double length = Math.max(1, statistics.length(i));
      for (int at = rows.start(i); at < rows.end(i); at++) {
        double share = likeness[i] * rows.value(at) / length;
        weights.merge(rows.column(at), share, Double::sum);
      }
    }
    query.keySet().forEach(weights::remove);
    Map<Integer, Double> chosen = new TreeMap<>();
    weights.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<Integer, Double> e) ->
                        -e.getValue() * statistics.inverseFrequency(e.getKey()))
                .thenComparing(Map.Entry::getKey))
        .limit(FEEDBACK_TERMS)
        .forEach(each -> chosen.put(each.getKey(), each.getValue()));
    return chosen;
  }

  /** What sentences have of their own, of the heading above them, and of their neighbours. */
  private static double[] spread(RankedText text, double[] own) {
    double[] spread = new double[own.length];
    double heading = 0;
    for (int i = 0; i < own.length; i++) {
      heading = text.sentences().get(i).role().isHeading() ? own[i] : heading;
      spread[i] = HEADING * heading;
      for (int d = 0; d < NEIGHBOURS.length; d++) {
        spread[i] += NEIGHBOURS[d] * (i - d >= 0 ? own[i - d] : 0);
        spread[i] += d > 0 && i + d < own.length ? NEIGHBOURS[d] * own[i + d] : 0;
      }
    }
    return spread;
  }
}
