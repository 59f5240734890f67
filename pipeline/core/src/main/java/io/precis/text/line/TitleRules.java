package io.precis.text.line;

import io.precis.language.ChineseNumbers;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a line may be a document's title, by its words alone. */
public final class TitleRules {
  public static final int LONGEST = 200;

  private static final int FEWEST_WORDS_OF_A_SENTENCE = 6;
  private static final int LONGEST_PART = 90;

  /** A stop behind a word in small letters, or an ellipsis: an abbreviation ends no sentence. */
  private static final TextPattern SENTENCE_END =
      TextPattern.compile("(?:(?<!\\p{L})\\p{Ll}{3,}\\.|\\.\\s?\\.\\s?\\.|[…。！])[\"'”’)）]*$");

  private static final TextPattern ONE_WORD =
      TextPattern.compile("\\p{IsHan}{2}|[^\\s\\p{IsHan}]+");
  private static final TextPattern LETTERS = TextPattern.compile("\\p{L}{2}|\\p{IsHan}");

  /** Where and when a letter was written, as it stands above or below one. */
  private static final TextPattern PLACE_AND_DATE =
      TextPattern.compile(
          "\\p{Lu}[\\p{L}-]{1,30}(?: (?:\\p{Lu}[\\p{L}-]{0,30}|\\p{Ll}{1,3})){0,3}"
              + ",\\s+(?:\\p{L}{2,5}\\s+)?\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?"
              + "\\s+(?:de\\s+)?\\d{4}\\.?");

  /** A row of links, such as to the same text in other languages. */
  private static final TextPattern ROW =
      TextPattern.compile("(?:[^|｜·•]{1,40}\\s[|｜·•]\\s){3,}[^|｜·•]{1,40}");

  /** What is said goes on behind a stop. */
  private static final TextPattern SENTENCES =
      TextPattern.compile("。.*\\p{L}|(?:(?<!\\p{L})\\p{Ll}{4,}|\\p{L}{5,})[.!?]\\s+['’\\p{L}]+\\s");

  /** The number of a section, not of a document. */
  private static final TextPattern SECTION_NUMBER =
      TextPattern.compile(
          "(?:第"
              + ChineseNumbers.OF_ARTICLE
              + "[章节節篇部条條]|"
              + ChineseNumbers.POINT
              + "|"
              + ChineseNumbers.IN_BRACKETS
              + "|\\d{1,2}(?:\\.\\d{1,2})*(?:[.)、．]|\\s)|[IVX]{1,4}\\.\\s).*");

  private static final TextPattern CHINESE_SECTION =
      TextPattern.compile(ChineseNumbers.POINT + "|" + ChineseNumbers.IN_BRACKETS);

  /** What a font without a map of its signs makes of words. */
  private static final TextPattern GARBLED = TextPattern.compile("[\\p{Cntrl}\\p{Co}\\uFFFD]");

  /** Where a text came from: an address behind two words at most. */
  private static final TextPattern ADDRESS =
      TextPattern.compile("(?:\\S{1,20}\\s){0,2}(?:https?://|www\\.)\\S+(?:\\s\\S{1,20})?");

  private static final TextPattern INSTITUTION = Phrases.pattern("institutions");

  /** Pictures before a line. */
  private static final TextPattern SIGNS =
      TextPattern.compile("^[\\p{So}\\p{Sk}\\uFE0F\\u200D\\s]+");

  private static final TextPattern POINTS_ON = TextPattern.compile("[>»→]{2,}\\s*$");

  /** Among others an aside: what a place is known as. */
  private static final TextPattern PLACEHOLDER =
      TextPattern.compile("\\[[^\\[\\]]+\\]|[(（][^()（）]+[)）]|.*\\{\\w+\\}.*");

  private static final TextPattern REFUSED = Phrases.pattern("titles-refused");
  private static final TextPattern NAMING = Phrases.pattern("titles-naming");
  private static final Set<String> NEVER_LAST = Set.copyOf(Phrases.of("titles-never-last"));
  private static final Set<String> CONTINUING = Set.copyOf(Phrases.of("titles-continuing"));

  private static final TextPattern SPACED = TextPattern.compile("\\p{IsHan}(?: \\p{IsHan}){1,40}");

  private TitleRules() {}

  /** {@code 会 议 记 录}: signs that are set apart to fill a line, as the words that they are. */
  public static String unspaced(String line) {
    return SPACED.matcher(line).matches() ? line.replace(" ", "") : line;
  }

  /**
   * Whether it is no section's usual name, no authority's, no author's, no error's, no row of
   * links, no sentence, no place and date, no mere number, and not cut at a word that more must
   * follow.
   */
  public static boolean mayBeTitle(String line) {
    return isOpenToDoubt(line)
        && !isSentence(line)
        && !PLACE_AND_DATE.matcher(line).matches()
        && !ROW.matcher(line).matches()
        && !POINTS_ON.isIn(line)
        && !isCut(line);
  }

  /**
   * Whether nothing rules a line out: it has letters, is not garbled, no placeholder, no line that
   * a list refuses, no section's usual name.
   */
  public static boolean isOpenToDoubt(String line) {
    return line.length() <= LONGEST
        && LETTERS.isIn(line)
        && !GARBLED.isIn(line)
        && !REFUSED.matcher(SIGNS.matcher(line).replaceFirst("").strip()).matches()
        && !PLACEHOLDER.matcher(line).matches()
        && !isAddress(line)
        && SectionNames.names(line);
  }

  /** Whether a line is the address of a page and no more. */
  public static boolean isAddress(String line) {
    return ADDRESS.matcher(line.strip()).matches();
  }

  /** Whether what a format states as title says anything, and is no template's word. */
  public static boolean mayBeStated(String line) {
    return hasLetters(line) && !REFUSED.matcher(line.strip()).matches();
  }

  private static boolean isSentence(String line) {
    return (SENTENCE_END.isIn(line) || SENTENCES.isIn(line))
        && ONE_WORD.matcher(line).results().count() >= FEWEST_WORDS_OF_A_SENTENCE;
  }

  /** Whether a line bears the number that a section bears. */
  public static boolean isNumbered(String line) {
    return SECTION_NUMBER.matcher(line).matches();
  }

  /** Whether a line bears a number that only parts of a Chinese document bear. */
  public static boolean isChineseSection(String line) {
    return CHINESE_SECTION.matcher(line).lookingAt();
  }

  /** Whether a line is an institution's name and no more. */
  public static boolean isInstitution(String line) {
    return line.length() <= LONGEST_PART && INSTITUTION.matcher(line).matches();
  }

  /** Whether a line has two letters in a row, and is no mere date or version. */
  public static boolean hasLetters(String line) {
    return LETTERS.isIn(line);
  }

  /**
   * Whether a line breaks off at a word that more must follow. A single letter in capitals is a
   * name: Vitamin A.
   */
  public static boolean isCut(String line) {
    String last = lastWord(line);
    return NEVER_LAST.contains(last)
        || last.length() > 1 && HeadingRules.isCapitals(line) && NEVER_LAST.contains(lower(line));
  }

  /** Whether a line in capitals carries on the one above, which is in capitals too. */
  public static boolean continues(String above, String line) {
    List<String> words = List.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    boolean torn = CONTINUING.contains(words.get(0)) || NEVER_LAST.contains(lower(above));
    return torn
        && above.length() <= LONGEST_PART
        && HeadingRules.isCapitals(above)
        && HeadingRules.isCapitals(line);
  }

  /** Whether a line says what a document is and no more. */
  public static boolean isKind(String line) {
    return NAMING.matcher(line.strip()).matches();
  }

  /** Whether a line says what a document is, among other words. */
  public static boolean namesKind(String line) {
    return NAMING.isIn(line);
  }

  /** Two lines as one: with a colon between them where the second is not carried on to. */
  public static String joined(String above, String below) {
    String first = below.toLowerCase(Locale.ROOT).split("\\s+")[0];
    return above + (CONTINUING.contains(first) ? " " : ": ") + below;
  }

  private static String lower(String line) {
    return lastWord(line.toLowerCase(Locale.ROOT));
  }

  private static String lastWord(String line) {
    String said = line.stripTrailing();
    int start = said.length();
    while (start > 0 && !Character.isWhitespace(said.charAt(start - 1))) {
      start--;
    }
    return said.substring(start);
  }
}
