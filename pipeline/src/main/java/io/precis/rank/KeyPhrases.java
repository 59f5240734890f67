package io.precis.rank;

import io.precis.analysis.Term;
import io.precis.analysis.TermAnalyzer;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases that a text turns on: TextRank over terms that stand near each other, then runs of
 * neighbouring terms by what their terms score (Mihalcea and Tarau 2004). In English a run ends at
 * a stop word or a punctuation mark, which leaves something like noun phrases; in Chinese
 * neighbouring words are joined.
 */
public final class KeyPhrases {
  /** Terms in one phrase at most. */
  private static final int LONGEST_TERMS = 4;

  /** Terms of this distance or less are taken to have to do with each other. */
  private static final int WINDOW_TERMS = 3;

  private static final int LONGEST_CHARACTERS = 80;

  /** What each further term of a phrase adds, as a share of what it scores. */
  private static final double FURTHER_TERM = 0.5;

  private final TermAnalyzer analyzer;

  private KeyPhrases(TermAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** For texts of a BCP 47 primary language. */
  public static KeyPhrases of(String language) {
    return new KeyPhrases(TermAnalyzer.of(language));
  }

  /**
   * The {@code count} phrases that matter most, best first; fewer where the text has fewer. None
   * has only terms that a better one holds, so that a phrase and a part of it do not both stand
   * here.
   *
   * @param text a section or a document
   * @param count at least 1
   */
  public List<KeyPhrase> extract(String text, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("want 1 or more phrases, got " + count);
    }
    List<Term> terms = analyzer.analyze(text);
    Map<String, Double> scores =
        TermRank.rank(terms.stream().map(Term::text).toList(), WINDOW_TERMS);
    Map<List<String>, List<Span>> runs = runs(text, terms);
    List<Map.Entry<List<String>, List<Span>>> order = new ArrayList<>(runs.entrySet());
    Map<List<String>, Double> worth = new LinkedHashMap<>();
    runs.forEach((run, spans) -> worth.put(run, worth(run, spans.size(), scores)));
    order.sort(
        Comparator.<Map.Entry<List<String>, List<Span>>>comparingDouble(e -> -worth.get(e.getKey()))
            .thenComparing(e -> e.getValue().get(0)));
    List<KeyPhrase> phrases = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Map.Entry<List<String>, List<Span>> run : order) {
      if (phrases.size() < count && said.addAll(run.getKey())) {
        String surface = run.getValue().get(0).of(text).replaceAll("\\s+", " ");
        phrases.add(new KeyPhrase(surface, worth.get(run.getKey()), run.getValue()));
      }
    }
    return List.copyOf(phrases);
  }

  /** A phrase that comes once says little; each doubling adds as much. */
  private static double worth(List<String> run, int times, Map<String, Double> scores) {
    List<Double> sorted = run.stream().distinct().map(scores::get).sorted().toList();
    double worth = sorted.get(sorted.size() - 1);
    for (double further : sorted.subList(0, sorted.size() - 1)) {
      worth += FURTHER_TERM * further;
    }
    return worth * Math.log1p(times);
  }

  /** Every run of 1 to {@link #LONGEST_TERMS} neighbouring terms with letters, and its places. */
  private static Map<List<String>, List<Span>> runs(String text, List<Term> terms) {
    Map<List<String>, List<Span>> runs = new LinkedHashMap<>();
    for (int first = 0; first < terms.size(); first++) {
      List<String> run = new ArrayList<>();
      for (int last = first; last < terms.size() && run.size() < LONGEST_TERMS; last++) {
        if (!isWord(terms.get(last)) || last > first && !joined(text, terms, last)) {
          break;
        }
        run.add(terms.get(last).text());
        Span span = new Span(terms.get(first).start(), terms.get(last).end());
        if (span.length() <= LONGEST_CHARACTERS) {
          runs.computeIfAbsent(List.copyOf(run), r -> new ArrayList<>()).add(span);
        }
      }
    }
    return runs;
  }

  private static boolean isWord(Term term) {
    boolean letters = term.text().codePoints().anyMatch(Character::isLetter);
    return letters && (term.end() - term.start() > 1);
  }

  /** Whether nothing but white space or a hyphen stands between a term and the one before it. */
  private static boolean joined(String text, List<Term> terms, int at) {
    int gap = terms.get(at - 1).end();
    for (int i = gap; i < terms.get(at).start(); i++) {
      char between = text.charAt(i);
      if (between != ' ' && between != '-' && between != '\n') {
        return false;
      }
    }
    return true;
  }
}
