package io.precis.segment.border;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.precis.language.LanguageRules;
import io.precis.language.Trait;
import io.precis.language.WordList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Borders in text without stops: transcripts, lists of lines, Thai. In this order: where lines
 * began, at pauses (a space where the script has none between words), between the words of ICU's
 * dictionary, at words that open a clause, by length.
 */
final class UnmarkedText {
  /** Lines no longer than this, none with a mark, are lines of a list or of a transcript. */
  private static final int LONGEST_LIST_LINE = 70;

  /** A stretch of a script without spaces is cut when longer. */
  private static final int LONGEST_WITHOUT_SPACES = 80;

  /** Where a border may be put at a pause, a clause is at least so long. */
  private static final int LEAST_CLAUSE = 18;

  private static final int LEAST_THAI_CLAUSE = 30;

  private static final int LEAST_WORD_LINES = 6;

  /** Characters of the lines of a list of words, on average at most: prose has longer ones. */
  private static final int LONGEST_WORD_LINE = 12;

  /** Speech without marks is cut when longer, at words that open a clause. */
  private static final int LONGEST_RUN_ON = 240;

  private static final int LEAST_RUN_ON = 60;

  /** Lines of speech are so long; those of a list may be shorter. */
  private static final int LEAST_SAID_LINE = 25;

  private static final String PUNCTUATION = ".!?…。！？,;:，、；：؟،";

  private final boolean withoutStops;
  private final Set<String> closing;
  private final Set<String> joining;
  private final Set<String> opening;
  private final ULocale locale;

  UnmarkedText(LanguageRules rules) {
    this.withoutStops = rules.has(Trait.NO_STOPS);
    this.closing = rules.words(WordList.CLAUSE_FINAL);
    this.joining = rules.words(WordList.CLAUSE_JOINING);
    this.opening = rules.words(WordList.RUN_ON_OPENERS);
    this.locale = ULocale.forLanguageTag(rules.tag());
  }

  /** Adds borders to stretches that have no marks. */
  void add(String text, BitSet lines, TreeSet<Integer> borders) {
    int start = 0;
    for (int end : List.copyOf(borders)) {
      addWithin(text, start, end, lines, borders);
      start = end;
    }
    addWithin(text, start, text.length(), lines, borders);
  }

  private void addWithin(String text, int from, int to, BitSet lines, TreeSet<Integer> borders) {
    if (withoutStops) {
      addClauses(text, from, to, lines, borders);
    } else if (from < to && isWordList(text, from, to, lines)) {
      addLines(from, to, lines, borders);
    } else if (from < to && isUnmarked(text, from, to)) {
      if (isWithoutSpaces(text, from, to)) {
        addPauses(text, from, to, lines, borders);
      } else if (isRunOn(text, from, to, lines)) {
        addRunOn(text, from, to, borders);
      } else if (isList(text, from, to, lines)) {
        addLines(from, to, lines, borders);
      }
    }
  }

  private static void addLines(int from, int to, BitSet lines, TreeSet<Integer> borders) {
    for (int line = lines.nextSetBit(from + 1);
        line >= 0 && line < to;
        line = lines.nextSetBit(line + 1)) {
      borders.add(line);
    }
  }

  /** Many lines of a few Chinese characters: names and terms, which may hold a comma. */
  private static boolean isWordList(String text, int from, int to, BitSet lines) {
    int count = 1 + lines.get(from + 1, to).cardinality();
    if (count < LEAST_WORD_LINES || to - from > LONGEST_WORD_LINE * count) {
      return false;
    }
    int start = from;
    for (int line = from; line >= 0 && line < to; line = lines.nextSetBit(line + 1)) {
      if (line - start > LONGEST_LIST_LINE / 2 || !Characters.isCjk(text.codePointAt(line))) {
        return false;
      }
      start = line;
    }
    return to - start <= LONGEST_LIST_LINE / 2;
  }

  /** Speech is written in small letters where nothing marks its sentences, wherever lines end. */
  private boolean isRunOn(String text, int from, int to, BitSet lines) {
    int parts = 1 + lines.get(from + 1, to).cardinality();
    int longest = parts == 1 ? LONGEST_RUN_ON : LONGEST_RUN_ON / 2;
    return to - from > longest
        && (parts == 1 || to - from >= LEAST_SAID_LINE * parts)
        && !opening.isEmpty()
        && Character.isLowerCase(text.codePointAt(from));
  }

  /** Borders before words that open another clause, where the one before is long enough. */
  private void addRunOn(String text, int from, int to, TreeSet<Integer> borders) {
    int start = from;
    for (int i = from + 1; i < to - LEAST_RUN_ON; i++) {
      if (text.charAt(i - 1) != ' ' || i - start < LEAST_RUN_ON) {
        continue;
      }
      int end = i;
      while (end < to && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (opening.contains(text.substring(i, end))) {
        borders.add(i);
        start = i;
      }
    }
  }

  private static boolean isUnmarked(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean ofWord = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
      boolean listed = c == ',' && to - from < LONGEST_LIST_LINE;
      if (PUNCTUATION.indexOf(c) >= 0 && !(ofWord && c < 128) && !listed) {
        return false;
      }
    }
    return true;
  }

  /** Short lines, none of which goes on with a small letter what a capital began. */
  private static boolean isList(String text, int from, int to, BitSet lines) {
    int start = from;
    boolean small = Character.isLowerCase(text.codePointAt(from));
    for (int line = lines.nextSetBit(from + 1);
        line >= 0 && line < to;
        line = lines.nextSetBit(line + 1)) {
      boolean goesOn = !small && Character.isLowerCase(text.codePointAt(line));
      if (goesOn || line - start > LONGEST_LIST_LINE) {
        return false;
      }
      start = line;
    }
    return start > from && to - start <= LONGEST_LIST_LINE;
  }

  private static boolean isWithoutSpaces(String text, int from, int to) {
    int own = 0;
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      own += Character.isLetter(text.charAt(i)) && Characters.isCjk(text.charAt(i)) ? 1 : 0;
    }
    return own * 2 > letters;
  }

  /** Lines first, then spaces, then words, wherever a clause is long enough or must end. */
  private void addPauses(String text, int from, int to, BitSet lines, TreeSet<Integer> borders) {
    int start = from;
    if (to - from <= LONGEST_WITHOUT_SPACES && lines.get(from, to).isEmpty()) {
      return;
    }
    for (int i = from + 1; i < to; i++) {
      boolean pause = text.charAt(i - 1) == ' ';
      if (lines.get(i) || pause && i - start >= LEAST_CLAUSE) {
        borders.add(i);
        start = i;
      } else if (i - start >= LONGEST_WITHOUT_SPACES && left(i, to, lines) >= LEAST_CLAUSE) {
        start = wordBorder(text, start, i);
        borders.add(start);
      }
    }
  }

  /** Characters up to where the line or the stretch ends. */
  private static int left(int at, int to, BitSet lines) {
    int line = lines.nextSetBit(at);
    return (line < 0 ? to : Math.min(line, to)) - at;
  }

  private int wordBorder(String text, int start, int most) {
    BreakIterator words = BreakIterator.getWordInstance(locale);
    String stretch = text.substring(start, Math.min(text.length(), most + 12));
    words.setText(stretch);
    int border = words.isBoundary(most - start) ? most - start : words.preceding(most - start);
    return border <= 0 ? most : start + border;
  }

  /** A space ends a clause where its last word closes one or it is long, and no word joins on. */
  private void addClauses(String text, int from, int to, BitSet lines, TreeSet<Integer> borders) {
    int start = from;
    for (int i = from + 1; i < to; i++) {
      if (text.charAt(i - 1) != ' ' || i - start < LEAST_CLAUSE && !lines.get(i)) {
        continue;
      }
      boolean long_ = i - start >= LEAST_THAI_CLAUSE;
      if ((lines.get(i) || long_ || closes(text, start, i))
          && isWord(text, i)
          && isWord(text, i - 2)
          && !joins(text, i)) {
        borders.add(i);
        start = i;
      }
    }
  }

  private boolean closes(String text, int from, int to) {
    String clause = text.substring(from, to).strip();
    return closing.stream().anyMatch(clause::endsWith);
  }

  private boolean joins(String text, int at) {
    return joining.stream().anyMatch(word -> text.startsWith(word, at));
  }

  /** A letter of the language itself: numbers and foreign words are set off by spaces too. */
  private static boolean isWord(String text, int at) {
    char c = text.charAt(at);
    return c > 0x0E00
        && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
