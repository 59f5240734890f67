package io.precis.text.line;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/** Finds headings by the look of a line and of the lines around it. */
final class LineHeadings {
  /** So many lone short lines in a row are a list or a poem, not headings. */
  private static final int MOST_IN_A_ROW = 4;

  private static final int SHORT_CHARACTERS = 45;
  private static final int SHORT_WORDS = 5;
  private static final int LONG_LINE = 60;
  private static final int MOST_SKIPPED_NUMBERS = 3;

  /**
   * @param level from 1; 0 where there is no heading
   * @param line where its words stand
   */
  record Found(int level, int line) {}

  private static final int LEAST_SET_IN = 4;

  private static final int MOST_BEFORE_TEXT = 60;
  private static final String START = "start";
  private static final TextPattern BORDER = Phrases.pattern("ebook-borders");

  /** A chapter's number as printers set it, with a stop. */
  private static final TextPattern STOPPED_CHAPTER =
      TextPattern.compile("(?i)(?:chapter|book|part|canto|act|scene) (?:\\d{1,3}|[ivxlc]{1,7})\\.");

  private static final Found NONE = new Found(0, -1);

  private final List<TextLine> lines;
  private final LinesAround around;
  private final MarkedHeadings marked;
  private final SpeakerTurns turns;
  private final int indent;
  private final List<String> styles = new ArrayList<>();
  private final boolean explicit;
  private final boolean narrative;
  private final boolean unheaded;
  private final int opened;
  private final BitSet minuted;
  private int chapter;

  LineHeadings(List<TextLine> lines, SpeakerTurns turns, int indent, boolean unheaded) {
    this.lines = lines;
    this.around = new LinesAround(lines);
    this.marked = new MarkedHeadings(around);
    this.turns = turns;
    this.indent = indent;
    this.explicit = marked.areAll();
    this.narrative = isNarrative();
    this.unheaded = unheaded;
    this.opened = opened();
    this.minuted = MinuteItems.of(lines);
  }

  /** One past the line at which an e-book's own text begins; 0 where no such line stands. */
  private int opened() {
    for (int i = 0; i < Math.min(lines.size(), MOST_BEFORE_TEXT); i++) {
      Matcher border = around.line(i).startsWith("*") ? BORDER.matcher(around.line(i)) : null;
      if (border != null && border.matches() && border.group(1).equalsIgnoreCase(START)) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * Where many paragraphs open with a quotation mark, a lone short line is a thought, not a title.
   */
  private boolean isNarrative() {
    int paragraphs = 0;
    int quoted = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!around.isBlank(i) && around.isBlank(i - 1)) {
        paragraphs++;
        quoted += "\"“‘「«".indexOf(around.line(i).charAt(0)) >= 0 ? 1 : 0;
      }
    }
    return quoted > 1 && 8 * quoted > paragraphs;
  }

  /** Whether a line is one of several below each other that say of the file what it is. */
  boolean isSetting(int i) {
    return marked.isSetting(i);
  }

  /** The heading that begins at a line that is not blank. Asked once a line, in order. */
  Found at(int i) {
    String line = lines.get(i).content();
    if (i < opened || lines.get(i).quoted()) {
      return NONE;
    }
    if (HeadingRules.isAdornment(line)) {
      return marked.isOverlined(i) ? new Found(levelOf(line.charAt(0) + "over"), i + 1) : NONE;
    }
    if (marked.isUnderlined(i)) {
      return new Found(levelOf(around.line(i + 1).substring(0, 1)), i);
    }
    return new Found(levelByWords(i, line), i);
  }

  /** One past the last line of a heading: one in capitals may run over a second line. */
  int end(Found found) {
    return found.line() + (isWrapped(found.line()) ? 2 : 1);
  }

  /** Whether a line in capitals goes on with another one, and nothing else stands right below. */
  private boolean isWrapped(int i) {
    return !around.isBlank(i + 1)
        && around.isBlank(i + 2)
        && around.nextWords(i + 1) < lines.size()
        && HeadingRules.isCapitals(around.line(i))
        && HeadingRules.isCapitals(around.line(i + 1))
        && HeadingRules.number(around.line(i + 1)).length == 0
        && HeadingRules.wordedLevel(around.line(i + 1)) == 0
        && !LineRules.isItem(around.line(i + 1));
  }

  /** Whether a line amid a paragraph is a heading all the same. */
  boolean interrupts(int i) {
    String line = around.line(i);
    return marked.isMarkdown(i)
        || !explicit
            && HeadingRules.number(line).length > 1
            && around.endsSentence(i - 1)
            && isBreak(i, line)
        || !explicit && (ChineseLines.isPart(around, i) || isChineseTitle(i))
        || marked.isOverlined(i);
  }

  /** A Chinese title between paragraphs, in a text that is no story and has no speakers. */
  private boolean isChineseTitle(int i) {
    return !narrative && !unheaded && !turns.any() && ChineseLines.isTitle(around, i);
  }

  /** Where lines are as long as the one above, a number begins a line by chance. */
  private boolean isBreak(int i, String line) {
    return 3 * line.length()
        < 2 * Math.max(around.line(i - 1).length(), around.line(i + 1).length());
  }

  private int levelByWords(int i, String line) {
    if (marked.isMarkdown(i)) {
      return HeadingRules.markdownLevel(line);
    }
    if (explicit) {
      return 0;
    }
    int[] number = HeadingRules.number(line);
    if (number.length > 0 && isInSequence(number, i)) {
      chapter = number[0];
      return number.length;
    }
    if (ChineseLines.isPart(around, i)) {
      return HeadingRules.wordedLevel(line);
    }
    if (isChineseTitle(i)) {
      return 1;
    }
    if (!around.isBlank(i - 1) || number.length > 0 || turns.opens(line)) {
      return 0;
    }
    if (minuted.get(i)) {
      return 1;
    }
    if (isStoppedChapter(i) || isNameOfChapter(i, line)) {
      return 1;
    }
    int worded =
        (around.isBlank(i + 1) || around.line(i + 1).length() > line.length())
                && !ChineseLines.isTornArticle(around, i)
            ? HeadingRules.wordedLevel(line)
            : 0;
    return worded > 0 ? worded : levelOfTitle(i, line);
  }

  private boolean isStoppedChapter(int i) {
    return around.isBlank(i + 1) && STOPPED_CHAPTER.matcher(around.line(i)).matches();
  }

  /** Words in capitals up to a stop, alone below the number of a chapter. */
  private boolean isNameOfChapter(int i, String line) {
    int above = around.wordsBefore(i);
    return above >= 0
        && STOPPED_CHAPTER.matcher(around.line(above)).matches()
        && around.isBlank(i + 1)
        && line.endsWith(".")
        && HeadingRules.isCapitals(line.substring(0, line.length() - 1));
  }

  private int levelOfTitle(int i, String line) {
    if (unheaded || turns.any() || lines.get(i).indent() > indent || LineRules.isItem(line)) {
      return 0;
    }
    if (around.nextWords(i) == lines.size()
        || leadsIn(i)
        || StandaloneHeading.isAside(line)
        || LineRules.isPageNumber(line) && !HeadingRules.isRoman(line)) {
      return 0;
    }
    if (HeadingRules.isCapitals(line) || HeadingRules.isRoman(line)) {
      return 1;
    }
    boolean title = isAlone(i) && !isOneOfMany(i) || isFollowedByText(i, line);
    return title && (!narrative || around.wordsBefore(i) < 0) ? 1 : 0;
  }

  /** Whether what comes next is set in and in small letters: a command that the line announces. */
  private boolean leadsIn(int i) {
    TextLine next = lines.get(around.nextWords(i));
    return around.wordsBefore(i) >= 0
        && !HeadingRules.isCapitals(around.line(i))
        && next.indent() >= lines.get(i).indent() + LEAST_SET_IN
        && Character.isLowerCase(next.content().codePointAt(0));
  }

  private boolean isInSequence(int[] number, int i) {
    boolean next = number[0] >= chapter && number[0] <= chapter + MOST_SKIPPED_NUMBERS;
    boolean plausible =
        next
            || number[0] == 1
            || number.length == 1 && around.line(around.nextWords(i)).startsWith(number[0] + ".1 ");
    if (number.length > 1) {
      return plausible
          && (around.isBlank(i - 1) || around.endsSentence(i - 1) || isPartOf(number, i - 1));
    }
    boolean counted = number[0] == chapter && chapter > 0;
    return plausible && around.isBlank(i - 1) && !isListed(i) && !counted && !runsOn(i);
  }

  /** Whether the line above is the heading of what this number is a part of. */
  private boolean isPartOf(int[] number, int above) {
    int[] whole = HeadingRules.number(around.line(above));
    return whole.length == number.length - 1
        && Arrays.equals(whole, 0, whole.length, number, 0, whole.length);
  }

  /** Whether the next line carries the words on, so that this one is the first of a paragraph. */
  private boolean runsOn(int i) {
    return !around.isBlank(i + 1)
        && !isWrapped(i)
        && (Character.isLowerCase(around.line(i + 1).codePointAt(0))
            || lines.get(i + 1).indent() > lines.get(i).indent());
  }

  /** Whether the next line with words is numbered too, so that these are items of a list. */
  private boolean isListed(int i) {
    int next = around.nextWords(i);
    return next < lines.size()
        && LineRules.isEnumerated(around.line(next))
        && LineRules.isEnumerated(around.line(i));
  }

  private boolean isAlone(int i) {
    return around.isBlank(i - 1)
        && around.isBlank(i + 1)
        && around.nextWords(i) < lines.size()
        && HeadingRules.isTitle(around.line(i));
  }

  private boolean isOneOfMany(int i) {
    int run = 1;
    for (int next = around.nextWords(i);
        run <= MOST_IN_A_ROW && next < lines.size() && isAlone(next);
        next = around.nextWords(next)) {
      run++;
    }
    for (int last = around.wordsBefore(i);
        run <= MOST_IN_A_ROW && last >= 0 && isAlone(last);
        last = around.wordsBefore(last)) {
      run++;
    }
    return run > MOST_IN_A_ROW;
  }

  /** A short line right above a long one, as {@code Introduction} above its first paragraph. */
  private boolean isFollowedByText(int i, String line) {
    String words = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return !words.isBlank()
        && line.length() <= SHORT_CHARACTERS
        && line.split("\\s+").length <= SHORT_WORDS
        && (around.line(i + 1).length() >= LONG_LINE || HeadingRules.holdsStop(around.line(i + 1)))
        && HeadingRules.isTitle(words)
        && !Character.isDigit(words.charAt(0));
  }

  /** Underlining styles rank in the order in which they are first seen. */
  private int levelOf(String style) {
    if (!styles.contains(style)) {
      styles.add(style);
    }
    return styles.indexOf(style) + 1;
  }
}
