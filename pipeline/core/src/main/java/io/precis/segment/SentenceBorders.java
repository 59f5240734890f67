package io.precis.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.precis.language.Abbreviations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where sentences end in text without line breaks.
 *
 * <p>ICU's rules (UAX 29) propose borders, with the abbreviations that CLDR lists for German,
 * French, Spanish, Italian, Portuguese and Russian. Borders are then taken back after English
 * abbreviations, initials and enumerators, before lower-case letters and inside citations, and
 * added after {@code ……} between Chinese clauses, and after {@code ；} where the sentence would be
 * over-long without. Not for use by several threads.
 */
final class SentenceBorders {
  private static final Set<String> WITH_CLDR_ABBREVIATIONS =
      Set.of("de", "fr", "es", "it", "pt", "ru");
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "[(\\[]?(?:\\d{1,3}(?:\\.\\d{1,3})*|\\p{L}|[ivxlcIVXLC]{1,6})[.)\\]]{1,2}\\s*");
  private static final Pattern CITATION = Pattern.compile("\\[[\\d,;\\s–-]{1,40}\\]\\s*");

  /** Shorter Chinese clauses are not parted at an ellipsis. */
  private static final int LEAST_CLAUSE = 10;

  /** A semicolon joins Chinese clauses into one sentence, unless that would be longer than this. */
  private static final int LONGEST_JOINED = 120;

  private final BreakIterator rules;

  SentenceBorders(String language) {
    ULocale locale = language.equals("und") ? ULocale.ROOT : ULocale.forLanguageTag(language);
    BreakIterator plain = BreakIterator.getSentenceInstance(locale);
    this.rules =
        WITH_CLDR_ABBREVIATIONS.contains(locale.getLanguage())
            ? FilteredBreakIteratorBuilder.getInstance(locale).wrapIteratorWithFilter(plain)
            : plain;
  }

  /**
   * Ends of the sentences of {@code text}, ascending; the last is its length. Empty for an empty
   * text.
   *
   * @param text without line breaks; white space at a border belongs to the sentence before it
   */
  List<Integer> of(String text) {
    List<Integer> borders = new ArrayList<>();
    int start = 0;
    for (int candidate : candidates(text)) {
      if (candidate < text.length() && candidate > start && isBorder(text, start, candidate)) {
        borders.add(candidate);
        start = candidate;
      }
    }
    if (!text.isEmpty()) {
      close(text, start, borders);
    }
    return borders;
  }

  /** A remainder without a letter or a digit belongs to the sentence before it. */
  private static void close(String text, int start, List<Integer> borders) {
    if (!borders.isEmpty() && !hasWord(text, start, text.length())) {
      borders.remove(borders.size() - 1);
    }
    borders.add(text.length());
  }

  private TreeSet<Integer> candidates(String text) {
    TreeSet<Integer> candidates = new TreeSet<>();
    rules.setText(text);
    for (int b = rules.next(); b != BreakIterator.DONE; b = rules.next()) {
      candidates.add(adjusted(text, b));
    }
    addClauses(text, candidates);
    return candidates;
  }

  /** ICU counts an opening bracket or quote after a stop as closing: give it to what it opens. */
  private static int adjusted(String text, int border) {
    int b = border;
    while (b > 0 && Characters.isOpener(text.charAt(b - 1))) {
      b--;
    }
    if (b < text.length() && text.charAt(b) == '[') {
      java.util.regex.Matcher citation = CITATION.matcher(text).region(b, text.length());
      return citation.lookingAt() ? citation.end() : b;
    }
    return b;
  }

  private static void addClauses(String text, TreeSet<Integer> candidates) {
    addEllipses(text, candidates);
    int start = 0;
    for (int end : List.copyOf(candidates)) {
      if (end - start > LONGEST_JOINED) {
        addSemicolons(text, start, end, candidates);
      }
      start = end;
    }
  }

  private static void addEllipses(String text, TreeSet<Integer> candidates) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("。！？".indexOf(c) >= 0) {
        start = i + 1;
      } else if (c == '…' && i - start >= LEAST_CLAUSE && Characters.isCjk(text.charAt(i - 1))) {
        int end = clauseEnd(text, i);
        candidates.add(end);
        start = end;
        i = end - 1;
      }
    }
  }

  /** As few borders as leave no stretch over-long that has a semicolon. */
  private static void addSemicolons(String text, int from, int to, TreeSet<Integer> candidates) {
    int start = from;
    int last = from;
    for (int i = from + 1; i < to; i++) {
      if (text.charAt(i) != '；' || !Characters.isCjk(text.charAt(i - 1))) {
        continue;
      }
      int end = clauseEnd(text, i);
      if (end - start > LONGEST_JOINED && last > start) {
        candidates.add(last);
        start = last;
      }
      last = end;
      i = end - 1;
    }
    if (to - start > LONGEST_JOINED && last > start) {
      candidates.add(last);
    }
  }

  private static int clauseEnd(String text, int mark) {
    int end = mark + 1;
    while (end < text.length()
        && ("…；".indexOf(text.charAt(end)) >= 0 || Characters.isCloser(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isBorder(String text, int start, int border) {
    int next = border;
    while (next < text.length()
        && (Characters.isOpener(text.charAt(next)) || text.charAt(next) == '"')) {
      next++;
    }
    if (next == text.length() || !hasWord(text, start, border)) {
      return false;
    }
    int first = text.codePointAt(next);
    if (Character.isLowerCase(first) || "，、：,;:".indexOf(first) >= 0) {
      return false;
    }
    if (ENUMERATOR.matcher(text).region(start, border).matches()) {
      return false;
    }
    return isParted(text, border, first) && !isAbbreviated(text, start, border, next);
  }

  private static boolean hasWord(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Outside Chinese a border needs white space, or a capital after a closing bracket. */
  private static boolean isParted(String text, int border, int first) {
    char last = text.charAt(border - 1);
    return last == ' '
        || Characters.isCjk(last)
        || last == '…'
        || Characters.isCjk(first)
        || Characters.isCloser(last)
        || Character.isUpperCase(first);
  }

  private static boolean isAbbreviated(String text, int start, int border, int next) {
    int stop = border;
    while (stop > start
        && (text.charAt(stop - 1) == ' ' || Characters.isCloser(text.charAt(stop - 1)))) {
      stop--;
    }
    if (stop == start || text.charAt(stop - 1) != '.') {
      return false;
    }
    int word = stop - 1;
    while (word > start && isOfWord(text.charAt(word - 1))) {
      word--;
    }
    int end = next;
    while (end < text.length() && isOfWord(text.charAt(end)) && text.charAt(end) != '.') {
      end++;
    }
    return Abbreviations.goesOn(text.substring(word, stop - 1), text.substring(next, end));
  }

  private static boolean isOfWord(char c) {
    return c != ' '
        && !Characters.isOpener(c)
        && !Characters.isCloser(c)
        && "—–/\",;".indexOf(c) < 0;
  }
}
