package io.precis.text.line;

import io.precis.language.ChineseNumbers;
import io.precis.language.FiniteVerbs;
import io.precis.language.LanguageRules;
import io.precis.limit.TextPattern;
import java.util.OptionalInt;
import java.util.regex.Matcher;

/**
 * What the look of one line of plain text says of a heading, for {@link LineHeadings}, which looks
 * at the lines around it too. Levels count from 1, the outermost.
 */
public final class HeadingRules {
  private static final int MOST_CHARACTERS = 90;
  private static final int MOST_WORDS = 14;
  private static final int MOST_CHINESE_CHARACTERS = 40;
  private static final int LEAST_ADORNMENT = 3;
  private static final int SHORTEST_PROSE = 40;

  /** Words of a clause's name with a stop, and of a sentence. */
  private static final int MOST_NAMED = 8;

  private static final int LEAST_SAID = 4;
  private static final FiniteVerbs VERBS = LanguageRules.of("en").verbs();

  private static final TextPattern MARKDOWN =
      TextPattern.compile("(#{1,6})\\s+(.*?\\p{Alnum}.*?|.*?\\p{L}.*?)\\s*#*");
  private static final TextPattern NUMBERED =
      TextPattern.compile(
          "(?:[§]\\s?)?(\\d{1,2}(?:\\.\\d{1,2}){0,5})\\.?(\\s+|(?=\\p{IsHan})(?![年月日号个人次元万亿点时分]))(\\S.*)");
  private static final TextPattern APPENDIX =
      TextPattern.compile(
          "(?:Appendix|APPENDIX|Annex|ANNEX|Chapter|CHAPTER|Part|PART)\\s+(?:\\d{1,3}|[A-Z]|[IVXLC]+)\\b.*"
              + "|(?:TOP|Tagesordnungspunkt|Agenda [Ii]tem|Item|Punkt|Agendapunt)\\s+\\d{1,2}[a-z]?\\s?[:.–—-]\\s*\\p{Lu}.*");

  /** {@code § 12-101. Short title.} */
  private static final TextPattern SECTION =
      TextPattern.compile("§{1,2}\\s?\\d{1,5}[\\d.:-]{0,12}[a-z]?\\.?\\s+\\p{Lu}[^.;:!?]{2,60}\\.");

  private static final TextPattern CHINESE_CHAPTER =
      TextPattern.compile("第" + ChineseNumbers.OF_ARTICLE + "([章节節部篇编編条條回]).*");
  private static final TextPattern KOREAN_CHAPTER =
      TextPattern.compile("제\\s?\\d{1,3}\\s?([편장절관])(?:\\s.{1,40})?");
  private static final TextPattern CHINESE_ITEM = TextPattern.compile(ChineseNumbers.POINT + ".*");
  private static final TextPattern CHINESE_BRACKETED =
      TextPattern.compile(ChineseNumbers.IN_BRACKETS + ".*");

  private static final TextPattern INNER_STOP =
      TextPattern.compile("\\p{Ll}{2}[.!?] +\\p{Lu}|[。！？]|\\p{IsHan}[.!?]\\p{IsHan}");

  private static final TextPattern NEXT_SENTENCE =
      TextPattern.compile("[\\p{Ll}\\d]{2}[.!?] +\\p{Lu}\\p{Ll}");

  /** {@code 项目编号：LZ-2024-015}. */
  private static final TextPattern FIELD =
      TextPattern.compile("\\p{IsHan}{2,8}\\s?[:：]\\s?[\\w./（）()-]+|附件\\s?\\d{0,2}\\s?[:：].*");

  private static final TextPattern ROMAN = TextPattern.compile("[IVXL]{1,6}\\.?");

  private HeadingRules() {}

  /** A chapter's number alone, as in {@code IV}. */
  static boolean isRoman(String line) {
    return ROMAN.matcher(line).matches();
  }

  /** A line of one repeated punctuation character, as it stands under or over a heading. */
  static boolean isAdornment(String line) {
    if (line.length() < LEAST_ADORNMENT || Character.isLetterOrDigit(line.charAt(0))) {
      return false;
    }
    char first = line.charAt(0);
    return first > ' ' && first < 127 && line.chars().allMatch(c -> c == first);
  }

  /** Level of a Markdown heading, else 0. */
  static int markdownLevel(String line) {
    Matcher heading = MARKDOWN.matcher(line);
    return line.length() <= 2 * MOST_CHARACTERS && heading.matches()
        ? heading.group(1).length()
        : 0;
  }

  /** The number of {@code 3.1 Results}, else an empty array. */
  static int[] number(String line) {
    Matcher numbered = NUMBERED.matcher(line);
    if (!numbered.matches() || !isShort(line)) {
      return new int[0];
    }
    String title = numbered.group(3);
    int first = title.codePointAt(0);
    boolean titled = Character.isUpperCase(first) || Character.isIdeographic(first) || first == '`';
    if (!titled
        || endsLikeProse(title, numbered.group(1).indexOf('.') > 0)
        || isSentence(title)
        || StandaloneHeading.countsOn(numbered.group(1), title)) {
      return new int[0];
    }
    String[] parts = numbered.group(1).split("\\.");
    return java.util.Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
  }

  /** Level of {@code 第一章}, {@code 一、}, {@code Appendix A}, a clause and the like, else 0. */
  static int wordedLevel(String line) {
    OptionalInt clause = StandaloneHeading.clause(line);
    if (clause.isPresent()) {
      return clause.getAsInt();
    }
    if (!isShort(line) || endsLikeProse(line, SECTION.matcher(line).matches())) {
      return 0;
    }
    Matcher korean = KOREAN_CHAPTER.matcher(line);
    if (korean.matches()) {
      return "편장".contains(korean.group(1)) ? 1 : 2;
    }
    Matcher chapter = CHINESE_CHAPTER.matcher(line);
    if (chapter.matches()) {
      return switch (chapter.group(1)) {
        case "章", "部", "篇", "编", "編", "回" -> 1;
        default -> 2;
      };
    }
    if (APPENDIX.matcher(line).matches() || SECTION.matcher(line).matches()) {
      return 1;
    }
    return CHINESE_ITEM.matcher(line).matches()
        ? 2
        : CHINESE_BRACKETED.matcher(line).matches() ? 3 : 0;
  }

  /** Whether every letter is a capital and there are enough of them to be no mere acronym. */
  public static boolean isCapitals(String line) {
    int capitals = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetter(c) && !Character.isUpperCase(c) || "=<>{}|_$;".indexOf(c) >= 0) {
        return false;
      }
      capitals += Character.isLetter(c) ? 1 : 0;
    }
    return capitals >= 5
        && 2 * capitals > line.length()
        && isShort(line)
        && !endsLikeProse(line, false);
  }

  /** Whether a line that stands alone reads like a title. */
  static boolean isTitle(String line) {
    int first = line.codePointAt(0);
    boolean opens =
        Character.isUpperCase(first) || Character.isIdeographic(first) || Character.isDigit(first);
    return opens
        && isShort(line)
        && line.codePoints().anyMatch(Character::isLetter)
        && line.indexOf('\t') < 0
        && !INNER_STOP.isIn(line)
        && !FIELD.matcher(line).matches()
        && !CreditLines.isSigned(line)
        && !PartyLines.isParty(line)
        && !CreditLines.isCredit(line)
        && !CreditLines.isCourtesy(line)
        && line.chars().filter(c -> c == '`').count() % 2 == 0
        && "=<>{}|$\\".chars().noneMatch(c -> line.indexOf(c) >= 0)
        && !endsLikeProse(line, false);
  }

  /** Whether one sentence ends within a line and the next begins: the line is prose. */
  static boolean holdsStop(String line) {
    return line.length() >= SHORTEST_PROSE && NEXT_SENTENCE.isIn(line);
  }

  /** Whether words behind a clause's number say something, or end a sentence and begin another. */
  private static boolean isSentence(String title) {
    int words = title.split("\\s+").length;
    boolean says = words >= MOST_NAMED || words >= LEAST_SAID && VERBS.surelyIn(title);
    return title.endsWith(".") && says || NEXT_SENTENCE.isIn(title);
  }

  private static boolean isShort(String line) {
    boolean chinese = line.codePoints().anyMatch(Character::isIdeographic);
    return line.length() <= (chinese ? MOST_CHINESE_CHARACTERS : MOST_CHARACTERS)
        && line.split("\\s+").length <= MOST_WORDS;
  }

  /** A question may be a heading; what ends in a stop, comma, colon or closing quote is prose. */
  private static boolean endsLikeProse(String line, boolean stopAllowed) {
    char last = line.charAt(line.length() - 1);
    return last == '.' ? !stopAllowed : ",;:!…\"”’。，、；：！-—–".indexOf(last) >= 0;
  }
}
