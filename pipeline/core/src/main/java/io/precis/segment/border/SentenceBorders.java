package io.precis.segment.border;

import io.precis.language.LanguageRules;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Where sentences end in text whose lines were joined.
 *
 * <p>Each mark that may end a sentence and stands inside no pair of quotation marks or brackets is
 * judged by {@link MarkRules}. Borders are added between the items of a list inside a line, and
 * where a text has no marks ({@link UnmarkedText}). Safe for use by several threads.
 */
public final class SentenceBorders {
  private final LanguageRules rules;
  private final SentenceMarks marks;
  private final MarkRules judge;
  private final UnmarkedText unmarked;

  public SentenceBorders(String language) {
    this.rules = LanguageRules.of(language);
    this.marks = new SentenceMarks(rules);
    this.judge = new MarkRules(rules, marks);
    this.unmarked = new UnmarkedText(rules);
  }

  /** Borders of a text of one line. */
  public List<Integer> of(String text) {
    return of(text, new BitSet());
  }

  /**
   * Ends of the sentences of {@code text}, ascending; the last is its length. Empty for an empty
   * text.
   *
   * @param text without line breaks; white space at a border belongs to the sentence before it
   * @param lines where the lines of the source began, but for the first
   */
  public List<Integer> of(String text, BitSet lines) {
    if (text.isEmpty()) {
      return List.of();
    }
    Enclosures enclosures = Enclosures.of(text);
    TreeSet<Integer> borders = new TreeSet<>(InlineLists.borders(text, rules));
    int[] words = nextWords(text);
    addMarked(text, words, enclosures, borders);
    EmojiBorders.add(text, lines, rules, borders);
    GluedHeadings.add(text, rules, borders);
    AddressLines.add(text, lines, borders);
    ChineseClauses.add(text, rules, enclosures, borders);
    unmarked.add(text, lines, borders);
    borders.removeIf(border -> border >= text.length());
    withoutBlank(words, borders);
    borders.add(text.length());
    return List.copyOf(borders);
  }

  /** A stretch without a letter or a digit belongs to the sentence before it. */
  private static void withoutBlank(int[] words, TreeSet<Integer> borders) {
    int end = words.length - 1;
    for (int border : List.copyOf(borders.descendingSet())) {
      if (words[border] < end) {
        end = border;
      } else {
        borders.remove(border);
      }
    }
    Integer first = borders.isEmpty() ? null : borders.first();
    if (first != null && words[0] >= first) {
      borders.remove(first);
    }
  }

  private void addMarked(
      String text, int[] words, Enclosures enclosures, TreeSet<Integer> borders) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!marks.isEnd(text.charAt(i))) {
        continue;
      }
      Integer item = borders.floor(i);
      start = item == null ? start : Math.max(start, item);
      int end = marks.end(text, i, enclosures);
      int next = afterSpace(text, end);
      if (next < text.length()
          && !enclosures.covers(end)
          && words[start] < i
          && judge.ends(MarkPlace.of(text, start, i, end, next))) {
        borders.add(next);
        start = next;
      }
      i = end - 1;
    }
  }

  private static int afterSpace(String text, int from) {
    int next = from;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  /**
   * For each place of a text, its end included, the first letter or digit there or behind it; the
   * text's length where there is none.
   */
  private static int[] nextWords(String text) {
    int[] next = new int[text.length() + 1];
    next[text.length()] = text.length();
    for (int i = text.length() - 1; i >= 0; i--) {
      next[i] = Character.isLetterOrDigit(text.codePointAt(i)) ? i : next[i + 1];
    }
    return next;
  }
}
