package io.precis.evaluate;

import io.precis.evaluate.data.QuotedDocument;
import io.precis.evaluate.rouge.LongestCommonSubsequence;
import io.precis.evaluate.rouge.UnicodeWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of what a reader chose is printed.
 *
 * <p>A chosen sentence is printed where at least four fifths of its words stand in order in one
 * printed sentence; a title also where they stand above the summary. A fact is mentioned where all
 * its numbers and at least half of its other words stand in the summary or above it, endings aside.
 *
 * @param sentences that were chosen
 * @param first of them printed in the summary of the whole
 * @param all of them printed there or in the summary of a part
 * @param facts that were to be mentioned
 * @param mentioned of them
 * @param titles 1 for each document that has one
 * @param shown of them
 */
public record QuoteScore(
    int sentences, int first, int all, int facts, int mentioned, int titles, int shown) {
  public static final QuoteScore NONE = new QuoteScore(0, 0, 0, 0, 0, 0, 0);
  private static final String ROW = "%-12s  %14s  %14s  %14s  %12s";

  /** What the columns of {@link #toText} are. */
  public static final String HEAD =
      String.format(
          Locale.ROOT, ROW, "system", "summary quotes", "and its parts", "facts", "titles");

  private static final double COVERED = 0.8;
  private static final int STEM = 5;

  /** Scores what is printed for one document. */
  public static QuoteScore of(QuotedDocument wanted, PrintedSummary printed) {
    Set<String> text = new HashSet<>(UnicodeWords.of(printed.about()));
    printed.first().forEach(each -> text.addAll(UnicodeWords.of(each)));
    List<String> above = List.of(printed.about(), printed.first().stream().findFirst().orElse(""));
    return new QuoteScore(
        wanted.sentences().size(),
        count(wanted.sentences(), printed.first()),
        count(wanted.sentences(), printed.all()),
        wanted.facts().size(),
        (int) wanted.facts().stream().filter(fact -> isMentioned(fact, text)).count(),
        wanted.title().isEmpty() ? 0 : 1,
        wanted.title().isEmpty() ? 0 : count(List.of(wanted.title()), above));
  }

  private static int count(List<String> wanted, List<String> printed) {
    List<List<String>> words = printed.stream().map(UnicodeWords::of).toList();
    return (int) wanted.stream().filter(each -> isPrinted(UnicodeWords.of(each), words)).count();
  }

  private static boolean isPrinted(List<String> wanted, List<List<String>> printed) {
    return printed.stream()
        .anyMatch(each -> LongestCommonSubsequence.length(wanted, each) >= COVERED * wanted.size());
  }

  private static boolean isMentioned(String fact, Set<String> text) {
    List<String> words = UnicodeWords.of(fact);
    List<String> numbers =
        words.stream().filter(each -> each.chars().anyMatch(Character::isDigit)).toList();
    List<String> others =
        words.stream().filter(each -> each.chars().noneMatch(Character::isDigit)).toList();
    Set<String> stems = text.stream().map(QuoteScore::stem).collect(Collectors.toSet());
    long found = others.stream().filter(each -> stems.contains(stem(each))).count();
    return text.containsAll(numbers) && 2 * found >= others.size();
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  /** Both together. */
  public QuoteScore plus(QuoteScore other) {
    return new QuoteScore(
        sentences + other.sentences,
        first + other.first,
        all + other.all,
        facts + other.facts,
        mentioned + other.mentioned,
        titles + other.titles,
        shown + other.shown);
  }

  /** A line of a table, below {@link #HEAD}. */
  public String toText(String system) {
    return String.format(
        Locale.ROOT,
        ROW,
        system,
        first + " of " + sentences,
        all + " of " + sentences,
        mentioned + " of " + facts,
        shown + " of " + titles);
  }
}
