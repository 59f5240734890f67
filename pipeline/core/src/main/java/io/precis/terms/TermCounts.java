package io.precis.terms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts terms without an index: the same answer as {@link InMemoryTermIndex}, for few texts. */
final class TermCounts {
  private TermCounts() {}

  static InMemoryTermIndex.Contents of(List<String> texts, String language) {
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    Map<String, Postings> postings = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String term : analyzer.terms(texts.get(i))) {
        postings.computeIfAbsent(bounded(term), key -> new Postings()).add(i);
      }
    }
    return contents(postings);
  }

  private static String bounded(String term) {
    return term.length() <= InMemoryTermIndex.LONGEST_TERM_CHARACTERS
        ? term
        : term.substring(0, InMemoryTermIndex.LONGEST_TERM_CHARACTERS);
  }

  private static InMemoryTermIndex.Contents contents(Map<String, Postings> postings) {
    String[] terms = postings.keySet().toArray(String[]::new);
    Arrays.sort(terms, InMemoryTermIndex.BY_UTF8);
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
    return new InMemoryTermIndex.Contents(terms, new SparseRows(starts, sentences, counts));
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
