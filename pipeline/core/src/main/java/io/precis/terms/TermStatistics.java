package io.precis.terms;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How often which term stands in which sentence, in both directions.
 *
 * <p>Terms have ids from 0 in the order of their UTF-8 bytes, sentences their place in the list
 * that was counted. Both directions are sorted: a term's sentences by ordinal, a sentence's terms
 * by id. Immutable and safe for use by several threads.
 */
public final class TermStatistics {
  private final int sentences;
  private final String[] terms;
  private final SparseRows byTerm;
  private final SparseRows bySentence;
  private final double[] idf;

  private TermStatistics(
      int sentences, String[] terms, SparseRows byTerm, Optional<CollectionStatistics> collection) {
    this.sentences = sentences;
    this.terms = terms;
    this.byTerm = byTerm;
    this.bySentence = byTerm.transpose(sentences);
    this.idf = new double[terms.length];
    for (int t = 0; t < terms.length; t++) {
      double own = inverseFrequency(byTerm.size(t), sentences);
      String term = terms[t];
      idf[t] = collection.map(c -> (own + c.inverseFrequency(term)) / 2).orElse(own);
    }
  }

  /** Counts the terms of {@code texts}; an empty list has no terms. */
  public static TermStatistics of(List<String> texts, String language) {
    return of(texts, language, Optional.empty());
  }

  /**
   * Counts the terms of {@code texts}.
   *
   * @param texts sentences in text order
   * @param language BCP 47 primary language, which chooses the analyzer
   * @param collection document frequencies of a collection, to weigh terms by too
   */
  public static TermStatistics of(
      List<String> texts, String language, Optional<CollectionStatistics> collection) {
    requireNonNull(collection, "collection is null");
    TermCounts counts = TermCounts.of(texts, language);
    return new TermStatistics(texts.size(), counts.terms(), counts.byTerm(), collection);
  }

  /**
   * How rare a term is: {@code ln(1 + (n - df + 0.5) / (df + 0.5))}, Lucene's form of the
   * Robertson/Sparck Jones weight; always above 0.
   *
   * @param frequency number of units that hold the term
   * @param units number of all units, at least {@code frequency}
   */
  public static double inverseFrequency(long frequency, long units) {
    return Math.log1p((units - frequency + 0.5) / (frequency + 0.5));
  }

  /** Number of sentences counted. */
  public int sentences() {
    return sentences;
  }

  /** Number of different terms. */
  public int terms() {
    return terms.length;
  }

  /** The term with an id. */
  public String term(int id) {
    return terms[id];
  }

  /** The id of a term, where it occurs. */
  public Optional<Integer> id(String term) {
    int at = Arrays.binarySearch(terms, term, TermCounts.BY_UTF8);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /** Number of sentences that hold the term. */
  public int sentenceFrequency(int term) {
    return byTerm.size(term);
  }

  /** How rare the term is, above 0: over these sentences, and the collection where one is known. */
  public double inverseFrequency(int term) {
    return idf[term];
  }

  /** Number of terms of a sentence, repetitions counted; 0 where it has no words. */
  public int length(int sentence) {
    int length = 0;
    for (int at = bySentence.start(sentence); at < bySentence.end(sentence); at++) {
      length += bySentence.value(at);
    }
    return length;
  }

  /** A term's sentences and its count in each. */
  public SparseRows byTerm() {
    return byTerm;
  }

  /** A sentence's terms and the count of each. */
  public SparseRows bySentence() {
    return bySentence;
  }
}
