package io.precis.segment;

import io.precis.language.LanguageRules;
import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where sentences end in text whose lines were joined.
 *
 * <p>Each mark that may end a sentence is judged by what stands on both sides of it: abbreviations
 * and ordinals of the language, initials, numbers, small letters, pairs of quotation marks and
 * brackets. Borders are added between the items of a list inside a line, and where a text has no
 * marks ({@link UnmarkedText}). Safe for use by several threads.
 */
final class SentenceBorders {
  private static final TextPattern ENUMERATOR =
      TextPattern.compile(
          "[•⁃▪●◦‣·*–-]?\\s*[(\\[（]?(?:\\d{1,3}(?:\\.\\d{1,3}){0,9}|\\p{L}|[ivxlcIVXLC]{1,6})[.)\\]．）]{1,2}\\s*");

  /** What an item opens with, {@code (b) Then}. */
  private static final TextPattern ITEM =
      TextPattern.compile("[(\\[](?:\\d{1,2}|\\p{Ll}|[ivx]{1,5})[)\\]] ?\\p{Lu}");

  private static final TextPattern DAY = TextPattern.compile("\\d{1,2}\\.(?=\\s|\\p{L}|$)");

  private static final TextPattern DATE =
      TextPattern.compile("\\b\\d{4}\\. ?\\d{1,2}\\. ?\\d{1,2}$");
  private static final int LONGEST_DATE = 12;

  /** Characters that are looked at on either side of a mark. */
  private static final int LONGEST_LOOK = 200;

  /** Between "”" and the mark after "he said" in Chinese. */
  private static final int LONGEST_SPEECH_CLAUSE = 14;

  /** Letters of a word that is short for another one. */
  private static final int LONGEST_SHORT = 2;

  private static final int LEAST_WORDS_BEFORE_EMOJI = 3;

  /** Letters of a name between stops, in scripts without spaces. */
  private static final int LONGEST_NAME = 5;

  private static final String GOES_ON = "，、：,;:；،؛";

  private final LanguageRules rules;
  private final SentenceMarks marks;
  private final UnmarkedText unmarked;
  private final Set<String> names;

  SentenceBorders(String language) {
    this.rules = LanguageRules.of(language);
    this.marks = new SentenceMarks(rules);
    this.unmarked = new UnmarkedText(rules);
    this.names = rules.words(WordList.NAMES_WITH_MARKS);
  }

  /** Borders of a text of one line. */
  List<Integer> of(String text) {
    return of(text, new BitSet());
  }

  /**
   * Ends of the sentences of {@code text}, ascending; the last is its length. Empty for an empty
   * text.
   *
   * @param text without line breaks; white space at a border belongs to the sentence before it
   * @param lines where the lines of the source began, but for the first
   */
  List<Integer> of(String text, BitSet lines) {
    if (text.isEmpty()) {
      return List.of();
    }
    Enclosures enclosures = Enclosures.of(text);
    TreeSet<Integer> borders = new TreeSet<>(InlineLists.borders(text));
    int[] words = nextWords(text);
    addMarked(text, words, enclosures, borders);
    addEmoji(text, lines, borders);
    GluedHeadings.add(text, rules, borders);
    ChineseClauses.add(text, enclosures, borders);
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
          && new Mark(text, start, i, end, next).ends()) {
        borders.add(next);
        start = next;
      }
      i = end - 1;
    }
  }

  /** An emoji closes a sentence as a stop does, at a line's end and before what opens another. */
  private void addEmoji(String text, BitSet lines, TreeSet<Integer> borders) {
    for (int i = 2; i < text.length(); i++) {
      boolean after =
          text.charAt(i - 1) == ' ' && SentenceMarks.isEmoji(text.codePointBefore(i - 1));
      if (after && (lines.get(i) || opensAnother(text, i, borders))) {
        borders.add(i);
      }
    }
  }

  private boolean opensAnother(String text, int at, TreeSet<Integer> borders) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    Integer start = borders.floor(at - 1);
    long spaces =
        text.substring(start == null ? 0 : start, at).chars().filter(c -> c == ' ').count();
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && spaces > LEAST_WORDS_BEFORE_EMOJI
        && (rules.abbreviations().isStarter(word) || rules.verbs().isBase(word));
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

  /** One mark with both sides of it: where it stands, what belongs to it, what follows. */
  private final class Mark {
    private final String text;
    private final int start;
    private final int at;
    private final int end;
    private final int next;
    private final int word;

    Mark(String text, int start, int at, int end, int next) {
      this.text = text;
      this.start = start;
      this.at = at;
      this.end = end;
      this.next = next;
      int w = next;
      while (w < text.length() && isOpening(text.charAt(w))) {
        w++;
      }
      this.word = w;
    }

    boolean ends() {
      if (word == text.length()) {
        return false;
      }
      int first = text.codePointAt(word);
      if (GOES_ON.indexOf(first) >= 0 || goesOnWithMarks() || goesOnAfterDash()) {
        return false;
      }
      if (isClosed() && (goesOnAfterQuotation() || goesOnAfterBracket(first)) || isAmidDate()) {
        return false;
      }
      char mark = text.charAt(at);
      if (marks.isStrong(mark)) {
        return true;
      }
      if (mark == '．') {
        return !(at > 0 && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(first));
      }
      if (ENUMERATOR.matcher(text).region(start, end).matches() || countsWhatFollows(first)) {
        return false;
      }
      if (ITEM.matcher(text).region(next, text.length()).lookingAt()) {
        return true;
      }
      if (Character.isLowerCase(first) && !isBrand()) {
        return false;
      }
      return SentenceMarks.isDot(mark) ? dotEnds(first) : isParted(first) && !isNameWithMark();
    }

    /** {@code ：1. 接口}: a number that stands apart before Chinese opens what follows. */
    private boolean countsWhatFollows(int first) {
      int digits = at;
      while (digits > start && at - digits < 3 && Character.isDigit(text.charAt(digits - 1))) {
        digits--;
      }
      boolean apart = digits > start && " ：；，".indexOf(text.charAt(digits - 1)) >= 0;
      return digits < at
          && at - digits < 3
          && apart
          && digits > start + 1
          && Characters.isCjk(text.charAt(digits - 2))
          && (Characters.isCjk(first) || Character.isUpperCase(first));
    }

    /** Further marks, unless they are the dots that a sentence opens with. */
    private boolean goesOnWithMarks() {
      char first = text.charAt(word);
      return marks.isEnd(first) && !(end < next && text.startsWith("..", word));
    }

    /** {@code ! — he said}. */
    private boolean goesOnAfterDash() {
      int i = word;
      while (i < text.length() && " -–—".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      return i > word && i < text.length() && Character.isLowerCase(text.codePointAt(i));
    }

    private boolean isClosed() {
      for (int i = at + 1; i < end; i++) {
        if (Characters.isCloser(text.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    /** {@code 。”他说} and {@code 。」と}. */
    private boolean goesOnAfterQuotation() {
      for (String opening : rules.words(WordList.AFTER_QUOTATION)) {
        if (text.startsWith(opening, next)) {
          return true;
        }
      }
      if (end != next) {
        return false;
      }
      int clause = end;
      while (clause < text.length()
          && clause - end < LONGEST_SPEECH_CLAUSE
          && (Character.isLetter(text.charAt(clause)))) {
        clause++;
      }
      String said = text.substring(end, clause);
      return rules.words(WordList.SPEECH_VERBS).stream()
          .anyMatch(verb -> said.endsWith(verb) || said.endsWith(verb + "了"));
    }

    /** In scripts without spaces a bracket amid a sentence may hold sentences of its own. */
    private boolean goesOnAfterBracket(int first) {
      boolean bracket = ")）]］】".indexOf(text.charAt(end - 1)) >= 0;
      return bracket && Characters.isCjk(first) && !Characters.isOpener(text.charAt(start));
    }

    /** {@code 2020. 5. 3.}, as dates are written in Korean. */
    private boolean isAmidDate() {
      return end < next
          && text.charAt(at) == '.'
          && at > 0
          && Character.isDigit(text.charAt(at - 1))
          && (DAY.matcher(text).region(next, text.length()).lookingAt()
              || DATE.matcher(text.substring(Math.max(start, at - LONGEST_DATE), at)).find());
    }

    private boolean dotEnds(int first) {
      boolean omitted = at > 0 && "([{".indexOf(text.charAt(at - 1)) >= 0;
      if (omitted) {
        return false;
      }
      int dots = dots();
      if (dots > 1 || text.charAt(at) == '…') {
        return ellipsisEnds(dots);
      }
      if (!isClosed() && end == next && !isCjkBorder(first)) {
        return isGluedBorder();
      }
      return isClosed() || !isAbbreviated();
    }

    private int dots() {
      int dots = 0;
      for (int i = at; i < end; i++) {
        dots += text.charAt(i) == '.' ? 1 : 0;
      }
      return dots;
    }

    /** Three dots amid a sentence stand apart from the word before them, or before a name. */
    private boolean ellipsisEnds(int dots) {
      if (Characters.isCjk(text.codePointAt(word))) {
        return dots > 0;
      }
      if (text.charAt(at) == '…') {
        return rules.abbreviations().isStarter(nextWord());
      }
      boolean apart = at > 0 && text.charAt(at - 1) == ' ';
      return end < next && (!apart || dots > 3);
    }

    private boolean isCjkBorder(int first) {
      if (isCjkName()) {
        return false;
      }
      int last = text.codePointBefore(at);
      return Characters.isCjk(first) && !Character.isLetterOrDigit(text.charAt(at - 1))
          || Characters.isCjk(first)
          || Characters.isCjk(last) && !Character.isDigit(first);
    }

    /** {@code 主版本号.次版本号.修订号}: stops between short names part no sentences. */
    private boolean isCjkName() {
      int before = at;
      while (before > start && at - before <= LONGEST_NAME && isCjkLetter(before - 1)) {
        before--;
      }
      int after = word;
      while (after < text.length() && after - word <= LONGEST_NAME && isCjkLetter(after)) {
        after++;
      }
      boolean named = after - word <= LONGEST_NAME && isDotAt(after);
      boolean names = at - before <= LONGEST_NAME && isDotAt(before - 1);
      return end == word && at > before && after > word && (named || names);
    }

    private boolean isDotAt(int i) {
      return i >= start && i < text.length() && text.charAt(i) == '.';
    }

    private boolean isCjkLetter(int i) {
      return Character.isLetter(text.charAt(i)) && Characters.isCjk(text.charAt(i));
    }

    /** No space after the stop, {@code March.Visitors}; not {@code Node.js}, {@code GOV.UK}. */
    private boolean isGluedBorder() {
      String before = wordBefore();
      String after = nextWord();
      boolean starter = rules.abbreviations().opensSentence(after);
      boolean capital = Character.isUpperCase(text.codePointAt(word));
      if (!capital || before.indexOf('.') >= 0 || isDotted() || before.isEmpty()) {
        return false;
      }
      if (after.length() > 1 && isAllCapitals(before) && isAllCapitals(after)) {
        return false;
      }
      boolean number = Character.isDigit(before.codePointBefore(before.length()));
      boolean prose = text.startsWith(" ", word + after.length());
      boolean plain = before.length() > 2 && before.chars().allMatch(Character::isLetter);
      boolean name = Character.isUpperCase(before.codePointAt(0));
      int then = word + after.length() + 1;
      boolean says = !name || rules.verbs().isKnown() && rules.verbs().surelyIn(smallWord(then));
      return starter && (number || plain) || plain && prose && after.length() > 1 && says;
    }

    private static boolean isAllCapitals(String word) {
      return word.chars().allMatch(Character::isUpperCase);
    }

    /** The word in small letters at {@code from}; empty where there is none. */
    private String smallWord(int from) {
      int to = Math.min(from, text.length());
      while (to < endOfLook(from) && Character.isLowerCase(text.charAt(to))) {
        to++;
      }
      return text.substring(Math.min(from, to), to);
    }

    /** Whether what follows the stop has further stops: a class, a file, an address. */
    private boolean isDotted() {
      int i = word;
      while (i < endOfLook(word) && text.charAt(i) != ' ') {
        if ("(/@_=".indexOf(text.charAt(i)) >= 0
            || text.charAt(i) == '.'
                && i + 1 < text.length()
                && Character.isLowerCase(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
      return false;
    }

    private boolean isParted(int first) {
      char last = text.charAt(end - 1);
      return end < next
          || isClosed()
          || Characters.isCjk(first)
          || Characters.isCjk(last)
          || at > 0 && Characters.isCjk(text.charAt(at - 1))
          || Character.isUpperCase(first) && at > 0 && Character.isLowerCase(text.charAt(at - 1));
    }

    private boolean isNameWithMark() {
      String name = (wordBefore() + text.charAt(at)).toLowerCase(Locale.ROOT);
      return names.contains(name) && !rules.abbreviations().isStarter(nextWord());
    }

    /** {@code iPhone} may begin a sentence. */
    private boolean isBrand() {
      return end < next
          && word + 1 < text.length()
          && Character.isUpperCase(text.charAt(word + 1))
          && rules.has(Trait.CASED);
    }

    private boolean isAbbreviated() {
      String before = wordBefore();
      boolean unit =
          before.length() == 1
              && Character.isLowerCase(before.charAt(0))
              && isAfterNumber()
              && !rules.abbreviations().isListed(before);
      return !unit && rules.abbreviations().goesOn(before, nextWord(), wordsBefore());
    }

    private String wordBefore() {
      int from = at;
      boolean cjk = at > 0 && Characters.isCjk(text.charAt(at - 1));
      while (from > Math.max(start, at - LONGEST_LOOK)
          && isOfWord(text.charAt(from - 1))
          && Characters.isCjk(text.charAt(from - 1)) == cjk) {
        from--;
      }
      return text.substring(from, at);
    }

    /** {@code 9 h.} */
    private boolean isAfterNumber() {
      return at > 2 && text.charAt(at - 2) == ' ' && Character.isDigit(text.charAt(at - 3));
    }

    /** A mark is judged by what stands near it: a word without end must not cost more. */
    private int endOfLook(int from) {
      return Math.min(text.length(), from + LONGEST_LOOK);
    }

    private int wordsBefore() {
      int words = 0;
      for (int i = Math.max(start, at - LONGEST_LOOK); i < at; i++) {
        words += text.charAt(i) == ' ' ? 1 : 0;
      }
      return words;
    }

    /** The word after the mark, and its stop where it is an initial or {@code No.} */
    private String nextWord() {
      int to = word;
      while (to < endOfLook(word) && isOfWord(text.charAt(to)) && text.charAt(to) != '.') {
        to++;
      }
      boolean initial = to - word <= LONGEST_SHORT && to < text.length() && text.charAt(to) == '.';
      return text.substring(word, initial ? to + 1 : to);
    }
  }

  private static boolean isOpening(char c) {
    return Characters.isOpener(c) || "\"'`¿¡".indexOf(c) >= 0;
  }

  private static boolean isOfWord(char c) {
    return c != ' '
        && !Characters.isOpener(c)
        && !Characters.isCloser(c)
        && "—–/\",;!?:".indexOf(c) < 0;
  }
}
