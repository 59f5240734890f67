package io.precis.ground;

import io.precis.ground.name.CaseStatistics;
import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.QuantityWords;
import io.precis.ground.quantity.TextNormalizer;
import io.precis.language.LanguageRules;
import io.precis.language.ParagraphLanguage;
import io.precis.limit.Deadline;
import io.precis.terms.TermAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The source sentences under one node, indexed by term.
 *
 * <p>Build it once where several texts are grounded in the same sources. It is not safe for use by
 * several threads at once: facts of sentences are read when first asked for.
 */
public final class SourceIndex {
  private final String language;
  private final LanguageRules rules;
  private final ParagraphLanguage languages;
  private final List<SourceSentence> sources;
  private final Map<String, Integer> termIds = new HashMap<>();
  private final int[][] terms;
  private final int[][] postings;
  private final double[] idf;
  private final Map<String, List<Integer>> byText = new HashMap<>();
  private final AnalyzedSentence[] facts;
  private CaseStatistics cases;

  private SourceIndex(List<SourceSentence> given, String language) {
    this.language = language;
    this.rules = LanguageRules.of(language);
    this.languages = new ParagraphLanguage(language);
    this.sources = given.stream().sorted(Comparator.comparingInt(SourceSentence::ordinal)).toList();
    this.terms = new int[sources.size()][];
    this.facts = new AnalyzedSentence[sources.size()];
    List<int[]> pairs = readTerms();
    this.postings = invert(pairs, termIds.size());
    this.idf = new double[postings.length];
    for (int term = 0; term < idf.length; term++) {
      idf[term] = idf(postings[term].length);
    }
  }

  /**
   * An index of {@code sources}, whatever their order.
   *
   * @param language BCP 47 primary language of their text
   * @throws IllegalArgumentException where two have the same ordinal
   */
  public static SourceIndex of(List<SourceSentence> sources, String language) {
    SourceIndex index = new SourceIndex(sources, language);
    for (int i = 1; i < index.size(); i++) {
      if (index.ordinal(i) == index.ordinal(i - 1)) {
        throw new IllegalArgumentException("two source sentences have ordinal " + index.ordinal(i));
      }
    }
    return index;
  }

  private List<int[]> readTerms() {
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      String text = sources.get(i).text();
      Deadline.current().check();
      terms[i] =
          analyzer.terms(unescaped(text)).stream()
              .map(this::plain)
              .mapToInt(term -> termIds.computeIfAbsent(term, t -> termIds.size()))
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
    return Math.log(1 + (sources.size() - frequency + 0.5) / (frequency + 0.5));
  }

  /** Number of source sentences; they are numbered by place from 0 in order of ordinal. */
  public int size() {
    return sources.size();
  }

  public String language() {
    return language;
  }

  /** Text of the sentence at a place. */
  public String text(int place) {
    return sources.get(place).text();
  }

  public int ordinal(int place) {
    return sources.get(place).ordinal();
  }

  int[] terms(int place) {
    return terms[place];
  }

  /** Places whose sentences hold the term, ascending; none for an unknown term (-1). */
  int[] postings(int term) {
    return term < 0 ? new int[0] : postings[term];
  }

  double weight(int term) {
    return term < 0 ? idf(0) : idf[term];
  }

  /** The terms of any text as this index numbers them; -1 for one that no source has. */
  int[] termsOf(String text) {
    return TermAnalyzer.of(language).terms(unescaped(text)).stream()
        .map(this::plain)
        .mapToInt(term -> termIds.getOrDefault(term, -1))
        .toArray();
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

  /** Places of the sentences that are {@code text} but for case and signs, ascending. */
  List<Integer> equalTo(String text) {
    return byText.getOrDefault(TextNormalizer.sentence(text), List.of());
  }

  List<AnalyzedToken> words(int place) {
    return facts(place).words();
  }

  /** What the checks read from any text in the sources' language, or plainly in another. */
  AnalyzedSentence analyze(String text) {
    return AnalyzedSentence.of(text, LanguageRules.of(languages.of(text)));
  }

  public AnalyzedSentence facts(int place) {
    if (facts[place] == null) {
      facts[place] = analyze(sources.get(place).text());
    }
    return facts[place];
  }

  public CaseStatistics cases() {
    if (cases == null) {
      cases = CaseStatistics.of(IntStream.range(0, size()).mapToObj(this::words).toList(), rules);
    }
    return cases;
  }

  /** The first place whose text holds the stretch, quotation marks and case apart. */
  Optional<Integer> placeOf(String stretch) {
    String wanted = TextNormalizer.stretch(stretch);
    for (int i = 0; i < size(); i++) {
      if (TextNormalizer.stretch(sources.get(i).text()).contains(wanted)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
