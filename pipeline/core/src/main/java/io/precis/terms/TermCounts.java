package io.precis.terms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the terms of sentences in maps: an index of Lucene's, whose search is not used, costs
 * several times the counting.
 *
 * @param terms in the order of {@link #BY_UTF8}
 * @param byTerm a term's sentences, ascending, and its count in each
 */
record TermCounts(String[] terms, SparseRows byTerm) {
  /** The order of a Lucene term dictionary. */
  static final Comparator<String> BY_UTF8 = TermCounts::compareByCodePoint;

  /** Longest term kept, in UTF-16 code units; Lucene refuses one of 32,767 bytes. */
  private static final int LONGEST_TERM_CHARACTERS = 255;

  static TermCounts of(List<String> texts, String language) {
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    Map<String, Postings> postings = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (Term term : analyzer.analyzeSentence(texts.get(i))) {
        postings.computeIfAbsent(bounded(term.text()), key -> new Postings()).add(i);
      }
    }
    return of(postings);
  }

  private static String bounded(String term) {
    return term.length() <= LONGEST_TERM_CHARACTERS
        ? term
        : term.substring(0, LONGEST_TERM_CHARACTERS);
  }

  private static TermCounts of(Map<String, Postings> postings) {
    String[] terms = postings.keySet().toArray(String[]::new);
    Arrays.sort(terms, BY_UTF8);
    int[] starts = new int[terms.length + 1];
    for (int t = 0; t < terms.length; t++) {
      starts[t + 1] = starts[t] + postings.get(terms[t]).size;
    }
    int[] sentences = new int[starts[terms.length]];
    int[] counts = new int[sentences.length];
    for (int t = 0; t < terms.length; t++) {
      Postings each = postings.get(terms[t]);
      System.arraycopy(each.sentences, 0, sentences, starts[t], each.size);
      System.arraycopy(each.counts, 0, counts, starts[t], each.size);
    }
    return new TermCounts(terms, new SparseRows(starts, sentences, counts));
  }

  /** UTF-8 sorts by code point; UTF-16 has the surrogates before what they should follow. */
  private static int compareByCodePoint(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        boolean bothHigh = one >= Character.MIN_SURROGATE && other >= Character.MIN_SURROGATE;
        boolean swapped = bothHigh && Character.isSurrogate(one) != Character.isSurrogate(other);
        return swapped ? Character.compare(other, one) : Character.compare(one, other);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Where one term stands, in text order. */
  private static final class Postings {
    private int[] sentences = new int[2];
    private int[] counts = new int[2];
    private int size;

    void add(int sentence) {
      if (size > 0 && sentences[size - 1] == sentence) {
        counts[size - 1]++;
        return;
      }
      if (size == sentences.length) {
        sentences = Arrays.copyOf(sentences, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      sentences[size] = sentence;
      counts[size++] = 1;
    }
  }
}
