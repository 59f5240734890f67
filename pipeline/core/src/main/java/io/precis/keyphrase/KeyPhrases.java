package io.precis.keyphrase;

import io.precis.document.Span;
import io.precis.keyphrase.PhraseRuns.Run;
import io.precis.language.LanguageRules;
import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import io.precis.terms.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases that a text turns on: TextRank over terms that stand near each other, then runs of
 * neighbouring terms by what their terms score (Mihalcea and Tarau 2004). In English a run ends at
 * a stop word or a punctuation mark, which leaves something like noun phrases; in Chinese and
 * Japanese neighbouring words are joined.
 */
public final class KeyPhrases {
  /** Terms of this distance or less are taken to have to do with each other. */
  private static final int WINDOW_TERMS = 3;

  /** What each further term of a phrase adds, as a share of what it scores. */
  private static final double FURTHER_TERM = 0.5;

  /** Of a phrase's terms at least one in so many must be said by no better phrase. */
  private static final int NEW_TERMS = 2;

  /** Phrases that one term may stand in. */
  private static final int MOST_SHARED = 3;

  /** A term of which so many places lie in phrases that are shown is not shown by itself. */
  private static final double SHOWN = 0.6;

  private static final TextPattern LINE_AMID_CHINESE =
      TextPattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

  private final String text;
  private final List<Run> terms;
  private final PhraseRuns runs;
  private final TopicWords words;

  private KeyPhrases(String text, List<Run> terms, TopicWords words) {
    this.text = text;
    this.terms = terms;
    this.runs = new PhraseRuns(terms);
    this.words = words;
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
      return new KeyPhrases(text, terms, words);
    }
  }

  /**
   * The {@code count} phrases that matter most in a part of the text, best first; fewer where it
   * has fewer. At least half of the terms of each stand in no better one, none stands in more than
   * three, and a term that is mostly said within others is not there by itself.
   *
   * @param part a section or the whole
   * @param count at least 1
   */
  public List<KeyPhrase> extract(Span part, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("want 1 or more phrases, got " + count);
    }
    List<Weighed> chosen = new ArrayList<>();
    Map<String, Integer> said = new HashMap<>();
    for (Weighed each : weighed(terms.subList(firstAt(part.start()), firstAt(part.end())))) {
      if (chosen.size() == count) {
        break;
      }
      if (isNew(each.run(), said)) {
        each.terms().forEach(term -> said.merge(term, 1, Integer::sum));
        chosen.add(each);
        chosen.removeIf(term -> isShownWithin(term, chosen));
      }
    }
    return chosen.stream()
        .map(
            each ->
                new KeyPhrase(surface(each.places().get(0).of(text)), each.worth(), each.places()))
        .toList();
  }

  /** The phrases among some terms, best first. */
  private List<Weighed> weighed(List<Run> inside) {
    Map<String, Double> scores =
        KeywordRank.rank(inside.stream().map(run -> run.term().text()).toList(), WINDOW_TERMS);
    scores.replaceAll((term, score) -> score * words.rarity(term));
    List<Weighed> order = new ArrayList<>();
    runs.in(inside)
        .forEach((run, at) -> order.add(new Weighed(run, at, worth(run, at.size(), scores))));
    order.sort(
        Comparator.comparingDouble((Weighed each) -> -each.worth())
            .thenComparing(each -> each.places().get(0)));
    return order;
  }

  private static boolean isNew(List<String> run, Map<String, Integer> said) {
    long fresh = run.stream().distinct().filter(term -> !said.containsKey(term)).count();
    return NEW_TERMS * fresh >= run.size()
        && run.stream().allMatch(term -> said.getOrDefault(term, 0) < MOST_SHARED);
  }

  /** Whether a single term mostly stands in chosen phrases that hold it. */
  private static boolean isShownWithin(Weighed single, List<Weighed> chosen) {
    if (single.run().size() > 1) {
      return false;
    }
    int shown =
        chosen.stream()
            .filter(each -> each.run().size() > 1 && each.run().containsAll(single.run()))
            .mapToInt(each -> each.places().size())
            .sum();
    return shown >= SHOWN * single.places().size();
  }

  /** Whether a part of the text holds all that it says. */
  boolean isAll(Span part) {
    return firstAt(part.start()) == 0 && firstAt(part.end()) == terms.size();
  }

  /** A run of terms, its places in text order, and how much it matters. */
  private record Weighed(List<String> run, List<Span> places, double worth) {
    List<String> terms() {
      return run.stream().distinct().toList();
    }
  }

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

  /** In one line; Chinese is joined where a line ends amid it. */
  private static String surface(String phrase) {
    return WhiteSpace.collapsed(LINE_AMID_CHINESE.matcher(phrase).replaceAll(""))
        .replace("- ", "-");
  }

  /**
   * Whether nothing but white space or a hyphen stands between two terms, or a point as in {@code
   * Node.js}; in Chinese a blank parts them.
   */
  private static boolean isJoined(String text, int from, int to) {
    String between = text.substring(from, to);
    if (from == 0 || to == text.length()) {
      return false;
    }
    if (between.equals(".")) {
      return Character.isLowerCase(text.charAt(to));
    }
    boolean chinese =
        Character.isIdeographic(text.charAt(from - 1)) && Character.isIdeographic(text.charAt(to));
    return between.chars().allMatch(sign -> sign == '-' || sign == '\n' || !chinese && sign == ' ');
  }
}
