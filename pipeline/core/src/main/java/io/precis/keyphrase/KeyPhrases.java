package io.precis.keyphrase;

import io.precis.document.Span;
import io.precis.language.LanguageRules;
import io.precis.limit.TextPattern;
import io.precis.terms.Term;
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
 * a stop word or a punctuation mark, which leaves something like noun phrases; in Chinese and
 * Japanese neighbouring words are joined.
 */
public final class KeyPhrases {
  /** Terms in one phrase at most. */
  private static final int LONGEST_TERMS = 4;

  /** Terms of this distance or less are taken to have to do with each other. */
  private static final int WINDOW_TERMS = 3;

  private static final int LONGEST_CHARACTERS = 80;

  /** What each further term of a phrase adds, as a share of what it scores. */
  private static final double FURTHER_TERM = 0.5;

  /** Of a phrase's terms at least one in so many must be said by no better phrase. */
  private static final int NEW_TERMS = 2;

  private static final TextPattern LINE_AMID_CHINESE =
      TextPattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

  private final String text;
  private final List<Run> terms;

  /**
   * A term.
   *
   * @param joined whether it may follow the one before it in a phrase
   * @param word whether a phrase may hold it
   * @param last whether a phrase may end with it
   */
  private record Run(Term term, boolean joined, boolean word, boolean last) {}

  private KeyPhrases(String text, List<Run> terms) {
    this.text = text;
    this.terms = terms;
  }

  /** For texts of a BCP 47 primary language. */
  public static Language of(String language) {
    return new Language(TopicWords.of(LanguageRules.of(language)));
  }

  /** Reads texts of one language. */
  public static final class Language {
    private final TopicWords words;

    private Language(TopicWords words) {
      this.words = words;
    }

    /** The phrases of a whole text. */
    public KeyPhrases in(String text) {
      return in(text, List.of(new Span(0, text.length())));
    }

    /**
     * The phrases of some stretches of a text; none runs from one into another.
     *
     * @param stretches in text order, none overlapping another
     */
    public KeyPhrases in(String text, List<Span> stretches) {
      List<Run> terms = new ArrayList<>();
      for (Span stretch : stretches) {
        int end = -1;
        for (Term found : words.in(stretch.of(text))) {
          Term term =
              new Term(
                  found.text(), found.start() + stretch.start(), found.end() + stretch.start());
          boolean joined = end >= 0 && isJoined(text, end, term.start());
          String surface = text.substring(term.start(), term.end());
          terms.add(new Run(term, joined, words.names(surface), words.mayEnd(surface)));
          end = term.end();
        }
      }
      return new KeyPhrases(text, terms);
    }
  }

  /**
   * The {@code count} phrases that matter most in a part of the text, best first; fewer where it
   * has fewer. At least half of the terms of each stand in no better one, so that a phrase and a
   * part of it do not both stand here.
   *
   * @param part a section or the whole
   * @param count at least 1
   */
  public List<KeyPhrase> extract(Span part, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("want 1 or more phrases, got " + count);
    }
    List<Run> inside = terms.subList(firstAt(part.start()), firstAt(part.end()));
    Map<String, Double> scores =
        KeywordRank.rank(inside.stream().map(run -> run.term().text()).toList(), WINDOW_TERMS);
    List<Weighed> order = new ArrayList<>();
    runs(inside)
        .forEach((run, at) -> order.add(new Weighed(run, at, worth(run, at.size(), scores))));
    order.sort(
        Comparator.comparingDouble((Weighed each) -> -each.worth())
            .thenComparing(each -> each.places().get(0)));
    List<KeyPhrase> phrases = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Weighed each : order) {
      if (phrases.size() == count) {
        break;
      }
      long fresh = each.run().stream().distinct().filter(term -> !said.contains(term)).count();
      if (NEW_TERMS * fresh >= each.run().size()) {
        said.addAll(each.run());
        String surface = surface(each.places().get(0).of(text));
        phrases.add(new KeyPhrase(surface, each.worth(), each.places()));
      }
    }
    return List.copyOf(phrases);
  }

  /** Whether a part of the text holds all that it says. */
  boolean isAll(Span part) {
    return firstAt(part.start()) == 0 && firstAt(part.end()) == terms.size();
  }

  /** A run of terms, its places in text order, and how much it matters. */
  private record Weighed(List<String> run, List<Span> places, double worth) {}

  /** Index of the first term that begins at or after a character. */
  private int firstAt(int offset) {
    int low = 0;
    int high = terms.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (terms.get(middle).term().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
  private static Map<List<String>, List<Span>> runs(List<Run> terms) {
    Map<List<String>, List<Span>> runs = new LinkedHashMap<>();
    for (int first = 0; first < terms.size(); first++) {
      List<String> run = new ArrayList<>();
      for (int last = first; last < terms.size() && run.size() < LONGEST_TERMS; last++) {
        Term term = terms.get(last).term();
        if (!terms.get(last).word() || last > first && !terms.get(last).joined()) {
          break;
        }
        run.add(term.text());
        Span span = new Span(terms.get(first).term().start(), term.end());
        if (span.length() > 1 && span.length() <= LONGEST_CHARACTERS && terms.get(last).last()) {
          runs.computeIfAbsent(List.copyOf(run), r -> new ArrayList<>()).add(span);
        }
      }
    }
    return runs;
  }

  /** In one line; Chinese is joined where a line ends amid it. */
  private static String surface(String phrase) {
    return LINE_AMID_CHINESE.matcher(phrase).replaceAll("").replaceAll("\\s+", " ");
  }

  /**
   * Whether nothing but white space or a hyphen stands between two terms; in Chinese a blank parts
   * them.
   */
  private static boolean isJoined(String text, int from, int to) {
    boolean chinese =
        from > 0
            && to < text.length()
            && Character.isIdeographic(text.charAt(from - 1))
            && Character.isIdeographic(text.charAt(to));
    if (chinese && text.substring(from, to).indexOf(' ') >= 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char between = text.charAt(i);
      if (between != ' ' && between != '-' && between != '\n') {
        return false;
      }
    }
    return true;
  }
}
