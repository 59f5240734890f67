package io.precis.segment.border;

import io.precis.language.ChineseNumbers;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.TreeSet;

/**
 * Borders between Chinese clauses that no full stop parts: after {@code ……}, and after {@code ；}
 * where the sentence would be over-long without.
 */
final class ChineseClauses {
  /** Shorter clauses are not parted at an ellipsis. */
  private static final int LEAST_CLAUSE = 10;

  /** A semicolon joins clauses into one sentence, unless that would be longer than this. */
  private static final int LONGEST_JOINED = 120;

  /** A lead-in with the clauses of an article that it leads in may be longer. */
  private static final int LONGEST_LIST = 150;

  private static final TextPattern CLAUSE =
      TextPattern.compile("\\s*" + ChineseNumbers.IN_BRACKETS);

  private ChineseClauses() {}

  /**
   * Adds the borders between clauses.
   *
   * @param borders those of the sentences so far
   */
  static void add(
      String text, LanguageRules rules, Enclosures enclosures, TreeSet<Integer> borders) {
    addEllipses(text, rules, enclosures, borders);
    addTildes(text, rules, enclosures, borders);
    int start = 0;
    for (int end : List.copyOf(borders)) {
      addLong(text, start, end, enclosures, borders);
      start = end;
    }
    addLong(text, start, text.length(), enclosures, borders);
  }

  private static void addEllipses(
      String text, LanguageRules rules, Enclosures enclosures, TreeSet<Integer> borders) {
    int start = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("。！？".indexOf(c) >= 0) {
        start = i + 1;
      } else if (c == '…' && i - start >= LEAST_CLAUSE && Characters.isCjk(text.charAt(i - 1))) {
        int end = clauseEnd(text, i);
        if (!enclosures.covers(end) && !goesOn(text, end, rules)) {
          borders.add(end);
        }
        start = end;
        i = end - 1;
      }
    }
  }

  /** {@code 笑死我了～}: behind a particle that ends a clause, never in {@code 5～10}. */
  private static void addTildes(
      String text, LanguageRules rules, Enclosures enclosures, TreeSet<Integer> borders) {
    for (int i = 1; i < text.length(); i++) {
      int end = i;
      while (end < text.length() && "～~".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end > i
          && end < text.length()
          && rules.words(WordList.CLAUSE_FINAL).contains(text.substring(i - 1, i))
          && Character.isIdeographic(text.charAt(end))
          && !enclosures.covers(end)) {
        borders.add(end);
      }
      i = Math.max(i, end - 1);
    }
  }

  /** Behind a bracket, before a comma, before "and so on": {@code （群，环……）、序}. */
  private static boolean goesOn(String text, int end, LanguageRules rules) {
    boolean bracket = "）)]］】".indexOf(text.charAt(end - 1)) >= 0;
    return bracket
        || rules.words(WordList.AFTER_QUOTATION).stream()
            .anyMatch(word -> text.startsWith(word, end))
        || end < text.length() && "，、：；".indexOf(text.charAt(end)) >= 0;
  }

  private static void addLong(
      String text, int from, int to, Enclosures enclosures, TreeSet<Integer> borders) {
    if (to - from > LONGEST_JOINED) {
      addSemicolons(text, from, to, enclosures, borders);
    }
  }

  /** As few borders as leave no stretch over-long that has a semicolon. */
  private static void addSemicolons(
      String text, int from, int to, Enclosures enclosures, TreeSet<Integer> borders) {
    int start = from;
    int last = from;
    for (int i = from + 1; i < to; i++) {
      if (text.charAt(i) != '；' || !Characters.isCjk(text.charAt(i - 1))) {
        continue;
      }
      int end = clauseEnd(text, i);
      if (enclosures.covers(end) || to - from <= LONGEST_LIST && opensClause(text, end)) {
        continue;
      }
      if (end - start > LONGEST_JOINED && last > start) {
        borders.add(last);
        start = last;
      }
      last = end;
      i = end - 1;
    }
    if (to - start > LONGEST_JOINED && last > start) {
      borders.add(last);
    }
  }

  private static boolean opensClause(String text, int at) {
    return CLAUSE.matcher(text).region(at, text.length()).lookingAt();
  }

  private static int clauseEnd(String text, int mark) {
    int end = mark + 1;
    while (end < text.length()
        && ("…；。！？".indexOf(text.charAt(end)) >= 0 || Characters.isCloser(text.charAt(end)))) {
      end++;
    }
    return end;
  }
}
