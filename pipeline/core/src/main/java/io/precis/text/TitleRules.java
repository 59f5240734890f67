package io.precis.text;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** Whether a line may be a document's title, by its words alone. */
final class TitleRules {
  static final int LONGEST = 200;

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
          "\\p{Lu}[\\p{L}\\-"
              + " ]{1,40},\\s+(?:\\p{L}{2,5}\\s+)?\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?"
              + "\\s+(?:de\\s+)?\\d{4}\\.?");

  private static final TextPattern PLACEHOLDER =
      TextPattern.compile("\\[[^\\[\\]]+\\]|.*\\{\\w+\\}.*");
  private static final TextPattern REFUSED = Phrases.pattern("titles-refused");
  private static final Set<String> NEVER_LAST = Set.copyOf(Phrases.of("titles-never-last"));
  private static final Set<String> CONTINUING = Set.copyOf(Phrases.of("titles-continuing"));

  private TitleRules() {}

  /**
   * Whether it is no section's usual name, no authority's, no error's, no sentence, no place and
   * date, no mere number, and not cut at a word that more must follow.
   */
  static boolean mayBeTitle(String line) {
    boolean sentence =
        SENTENCE_END.matcher(line).find()
            && ONE_WORD.matcher(line).results().count() >= FEWEST_WORDS_OF_A_SENTENCE;
    return line.length() <= LONGEST
        && !sentence
        && LETTERS.matcher(line).find()
        && !REFUSED.matcher(line.strip()).matches()
        && !PLACE_AND_DATE.matcher(line).matches()
        && !PLACEHOLDER.matcher(line).matches()
        && !isCut(line)
        && SectionNames.names(line);
  }

  /** A single letter in capitals is a name: Vitamin A. */
  private static boolean isCut(String line) {
    String last = lastWord(line);
    return NEVER_LAST.contains(last)
        || last.length() > 1 && HeadingRules.isCapitals(line) && NEVER_LAST.contains(lower(line));
  }

  /** Whether a line in capitals carries on the one above, which is in capitals too. */
  static boolean continues(String above, String line) {
    List<String> words = List.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    boolean torn = CONTINUING.contains(words.get(0)) || NEVER_LAST.contains(lower(above));
    return torn
        && above.length() <= LONGEST_PART
        && HeadingRules.isCapitals(above)
        && HeadingRules.isCapitals(line);
  }

  private static String lower(String line) {
    return lastWord(line.toLowerCase(Locale.ROOT));
  }

  private static String lastWord(String line) {
    Matcher word = TextPattern.compile("(\\S+)\\s*$").matcher(line);
    return word.find() ? word.group(1) : "";
  }
}
