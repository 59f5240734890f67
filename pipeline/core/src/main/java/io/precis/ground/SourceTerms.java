package io.precis.ground;

import io.precis.ground.quantity.QuantityWords;
import io.precis.ground.quantity.TextNormalizer;
import io.precis.language.LanguageRules;
import io.precis.limit.Deadline;
import io.precis.terms.TermAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of source sentences, numbered, and where each stands. Immutable. */
final class SourceTerms {
  private final TermAnalyzer analyzer;
  private final LanguageRules rules;
  private final Map<String, Integer> ids = new HashMap<>();
  private final int[][] terms;
  private final int[][] postings;
  private final double[] idf;
  private final Map<String, List<Integer>> byText = new HashMap<>();

  /**
   * @param language BCP 47 primary language of the sources
   */
  SourceTerms(List<SourceSentence> sources, String language) {
    this.analyzer = TermAnalyzer.of(language);
    this.rules = LanguageRules.of(language);
    this.terms = new int[sources.size()][];
    List<int[]> pairs = read(sources);
    this.postings = invert(pairs, ids.size());
    this.idf = new double[postings.length];
    for (int term = 0; term < idf.length; term++) {
      idf[term] = idf(postings[term].length);
    }
  }

  private List<int[]> read(List<SourceSentence> sources) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      String text = sources.get(i).text();
      Deadline.current().check();
      terms[i] =
          analyzer.terms(unescaped(text)).stream()
              .map(this::plain)
              .mapToInt(term -> ids.computeIfAbsent(term, t -> ids.size()))
              .toArray();
      int source = i;
      Arrays.stream(terms[i]).distinct().forEach(term -> pairs.add(new int[] {term, source}));
      byText.computeIfAbsent(TextNormalizer.sentence(text), t -> new ArrayList<>(1)).add(i);
    }
    return pairs;
  }

  private static int[][] invert(List<int[]> pairs, int termCount) {
    int[] counts = new int[termCount];
    pairs.forEach(pair -> counts[pair[0]]++);
    int[][] postings = new int[termCount][];
    Arrays.setAll(postings, term -> new int[counts[term]]);
    int[] filled = new int[termCount];
    pairs.forEach(pair -> postings[pair[0]][filled[pair[0]]++] = pair[1]);
    return postings;
  }

  /** Inverse document frequency as in BM25, a sentence being a document; never below 0. */
  private double idf(int frequency) {
    return Math.log(1 + (terms.length - frequency + 0.5) / (frequency + 0.5));
  }

  int[] at(int place) {
    return terms[place];
  }

  /** Places whose sentences hold the term, ascending; none for an unknown term (-1). */
  int[] postings(int term) {
    return term < 0 ? new int[0] : postings[term];
  }

  double weight(int term) {
    return term < 0 ? idf(0) : idf[term];
  }

  /** The terms of any text; -1 for one that no source has. */
  int[] of(String text) {
    return analyzer.terms(unescaped(text)).stream()
        .map(this::plain)
        .mapToInt(term -> ids.getOrDefault(term, -1))
        .toArray();
  }

  /** Places of the sentences that are {@code text} but for case and signs, ascending. */
  List<Integer> equalTo(String text) {
    return byText.getOrDefault(TextNormalizer.sentence(text), List.of());
  }

  /** Without Markdown's escapes inside words. */
  private static String unescaped(String text) {
    return text.replace("\\_", "_");
  }

  /** Numbers in one form, so that "seven" is 7 and 1,200 is 1200. */
  private String plain(String term) {
    return !term.isEmpty() && Character.isDigit(term.charAt(0))
        ? term.replace(",", "")
        : QuantityWords.small(term, rules).map(String::valueOf).orElse(term);
  }
}
