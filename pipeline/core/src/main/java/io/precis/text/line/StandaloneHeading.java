package io.precis.text.line;

import io.precis.language.ChineseNumbers;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a heading that stands alone, as on a page of a PDF, from other short lines: by its number,
 * its chapter's word or its capitals. Cautious: a heading taken for a paragraph costs little, a
 * sentence taken for a heading is lost to the summary. Lines of plain text, whose neighbours tell
 * more, have {@link HeadingRules}.
 */
public final class StandaloneHeading {
  private static final TextPattern COUNTED = TextPattern.compile(" (\\d{1,4})\\.\\)? (?=\\p{Lu})");

  private static final int LONGEST = 100;
  private static final TextPattern NUMBERED =
      TextPattern.compile("(\\d{1,2}(?:\\.\\d{1,3}){0,4})\\.?\\s+(\\p{L}.{1,90})");
  private static final TextPattern CHAPTER =
      TextPattern.compile(
          "(?:chapter|part|section|appendix|article|annex|book|act|scene)\\s+(?:\\d{1,3}|[ivxlc]{1,7}|[a-z])\\b[.:]?.{0,80}",
          Pattern.CASE_INSENSITIVE);

  /** A clause's number, a mark behind it, and its name, which may end in a stop of its own. */
  private static final TextPattern CLAUSE =
      TextPattern.compile(
          "(?i)(?:(article)|section|item|§)\\s?(?:\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-c]?|[ivxlc]{1,7})"
              + "(?:\\s?[.:—–-]{1,2})\\s+(\\p{L}[^.!?:]{2,120}?)[.:]?");

  private static final TextPattern STOPPED_NAME =
      TextPattern.compile("\\d{1,2}(?:\\.\\d{1,3}){0,3}\\.?\\s+(\\p{Lu}[^.!?:]{2,80})\\.");

  /**
   * A section of a code of laws, whose name begins with one capital: {@code 18.50.050 General
   * standards.}
   */
  private static final TextPattern CODE_SECTION =
      TextPattern.compile(
          "\\d{1,3}(?:[.-]\\d{1,3}){2}\\.?\\s+\\p{Lu}\\S*(?:\\s[^\\s.!?:]+){0,6}\\.");

  /** A number that counts parts has a stop: an address has none. */
  private static final TextPattern COUNTS = TextPattern.compile("\\d{1,3}\\.");

  /** A stop behind a short word may be that of an abbreviation, as behind an initial. */
  private static final TextPattern ABBREVIATED = TextPattern.compile("(?:^|\\s)\\p{L}{1,3}\\.$");

  private static final TextPattern NAME_WITH_STOP =
      TextPattern.compile("(\\p{Lu}[^.!?:]{2,80})\\.");

  private static final TextPattern CAPITALIZED = TextPattern.compile("[(“\"']?[\\p{Lu}\\p{N}&].*");
  private static final int LONGEST_SMALL_WORD = 4;
  private static final TextPattern CHINESE_CHAPTER =
      TextPattern.compile("第\\s?" + ChineseNumbers.OF_ARTICLE + "\\s?([编編篇卷部章节節條条回]).{0,40}");

  /** What an article or a point begins with and leads in its own points, which is said. */
  private static final TextPattern LEAD_IN = TextPattern.compile("(?:第[^条條]{1,7}[条條].*|.*，.*)[:：]");

  private static final TextPattern CHINESE_NUMBERED =
      TextPattern.compile(
          "(?:(" + ChineseNumbers.POINT + ")|" + ChineseNumbers.IN_BRACKETS + ").{1,40}");
  private static final TextPattern SAID_IN_CHINESE =
      TextPattern.compile(".*[，；。]|亿|万[元人吨亩千平多余台套户]");

  private static final TextPattern SENTENCE_END =
      TextPattern.compile(".*[.!?;,。！？；，…][\"'”’)）]*(?:[⁰¹²³⁴-⁹]{1,4}|[*†‡])?");
  private static final TextPattern DOTTED_LEADER =
      TextPattern.compile(".*(?:\\.\\s?){4,}\\s*\\d*|.*…{2,}.*");

  private static final TextPattern ASIDE = TextPattern.compile("[(（][^()（）]{3,}[)）]|.*\\S@\\S.*");

  private static final TextPattern CONTACT = Phrases.pattern("contact-labels");
  private static final int LEAST_DIGITS = 6;

  private StandaloneHeading() {}

  /**
   * Whether a line is in brackets as a whole, has the address of a mail, or is somebody's telephone
   * number: no heading is.
   */
  public static boolean isAside(String line) {
    String said = line.strip();
    return ASIDE.matcher(said).matches()
        || CONTACT.matcher(said).lookingAt()
            && said.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
  }

  /**
   * The level of a heading that stands alone on {@code line}; empty where it is none.
   *
   * @param line one line without line break
   */
  public static OptionalInt level(String line) {
    String text = line.strip();
    boolean listed = text.endsWith("、"); // the list goes on on the next line
    if (text.isEmpty()
        || text.length() > LONGEST
        || listed
        || DOTTED_LEADER.matcher(text).matches()) {
      return OptionalInt.empty();
    }
    OptionalInt chinese = chinese(text);
    if (chinese.isPresent()) {
      return chinese;
    }
    if (CHAPTER.matcher(text).matches() && !endsLikeSentence(text)) {
      return OptionalInt.of(1);
    }
    OptionalInt clause = clause(text);
    if (clause.isPresent()) {
      return clause;
    }
    OptionalInt numbered = numbered(text);
    return numbered.isPresent() ? numbered : capitals(text);
  }

  /**
   * The level of a clause's heading, as by-laws, contracts and filings have them, a stop behind its
   * name or none: {@code Article II. Terms and Definitions.} Empty where a line is none.
   */
  public static OptionalInt clause(String line) {
    Matcher clause = CLAUSE.matcher(line.strip());
    if (!clause.matches() || !isNamedInCapitals(clause.group(2))) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(clause.group(1) != null ? 1 : 2);
  }

  /**
   * Whether a line is a section's number and its name, which may end in a stop: {@code 2. Basic
   * Permissions.}
   */
  public static boolean isNumbered(String line) {
    Matcher stopped = STOPPED_NAME.matcher(line.strip());
    return numbered(line.strip()).isPresent()
        || stopped.matches() && isNamedInCapitals(stopped.group(1));
  }

  /** Whether a line is the number and the name of a section, and a stop. */
  public static boolean isNumberedWithStop(String line) {
    Matcher stopped = STOPPED_NAME.matcher(line.strip());
    return stopped.matches()
            && COUNTS.matcher(line.strip()).lookingAt()
            && isNamedInCapitals(stopped.group(1))
            && !ABBREVIATED.isIn(line.strip())
        || CODE_SECTION.matcher(line.strip()).matches();
  }

  /** Whether a line is a name in capitals and a stop behind it: {@code PREAMBLE.} */
  public static boolean isNameWithStop(String line) {
    Matcher stopped = NAME_WITH_STOP.matcher(line.strip());
    return stopped.matches()
        && isNamedInCapitals(stopped.group(1))
        && !ABBREVIATED.isIn(line.strip());
  }

  /** Words that begin with capitals, the last one too, and small ones between them. */
  private static boolean isNamedInCapitals(String name) {
    String[] words = name.strip().split("\\s+");
    int capitalized = 0;
    for (String word : words) {
      boolean capital = CAPITALIZED.matcher(word).matches();
      if (!capital && word.length() > LONGEST_SMALL_WORD) {
        return false;
      }
      capitalized += capital ? 1 : 0;
    }
    return 2 * capitalized >= words.length
        && CAPITALIZED.matcher(words[words.length - 1]).matches();
  }

  private static OptionalInt chinese(String text) {
    if (LEAD_IN.matcher(text).matches()) {
      return OptionalInt.empty();
    }
    Matcher chapter = CHINESE_CHAPTER.matcher(text);
    if (chapter.matches() && !endsLikeSentence(text)) {
      return OptionalInt.of("节節".contains(chapter.group(1)) ? 2 : 1);
    }
    Matcher numbered = CHINESE_NUMBERED.matcher(text);
    boolean sentences = text.indexOf('。') >= 0 || text.indexOf('；') >= 0;
    if (numbered.matches() && !sentences && !endsLikeSentence(text)) {
      return OptionalInt.of(numbered.group(1) != null ? 2 : 3);
    }
    return OptionalInt.empty();
  }

  private static OptionalInt numbered(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    if (!matcher.matches() || endsLikeSentence(text)) {
      return OptionalInt.empty();
    }
    String number = matcher.group(1);
    String title = matcher.group(2);
    boolean titleLike =
        Character.isUpperCase(title.codePointAt(0)) || isIdeograph(title) && !isSaid(title);
    int words = title.split("\\s+").length;
    if (!titleLike || words > 14 || countsOn(number, title)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) number.chars().filter(c -> c == '.').count() + 1);
  }

  /** {@code 1. The first item 2. The second}: a list in one line. */
  static boolean countsOn(String number, String title) {
    return number.indexOf('.') < 0
        && COUNTED
            .matcher(title)
            .results()
            .anyMatch(next -> Integer.parseInt(next.group(1)) == Integer.parseInt(number) + 1);
  }

  /** A point that is said over lines, or the end of a number: {@code 7 亿元}. */
  private static boolean isSaid(String title) {
    return SAID_IN_CHINESE.matcher(title).lookingAt();
  }

  private static boolean isIdeograph(String title) {
    return Character.isIdeographic(title.codePointAt(0));
  }

  /** A line in capitals, of at least two words or eight letters. */
  private static OptionalInt capitals(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return OptionalInt.empty();
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    boolean enough = letters >= 8 && letters * 2 >= text.length() && text.length() <= 70;
    return enough && !endsLikeSentence(text) ? OptionalInt.of(2) : OptionalInt.empty();
  }

  /** Whether a line ends with a sentence's mark, the mark of a note behind it aside. */
  public static boolean endsLikeSentence(String text) {
    return SENTENCE_END.matcher(text).matches();
  }
}
