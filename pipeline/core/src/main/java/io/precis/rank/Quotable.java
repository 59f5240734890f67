package io.precis.rank;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.rank.RankInput.Use;
import io.precis.request.TextUnits;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence can stand in a summary: it says something, and says it whole. Titles, bylines,
 * transcribers' notes, lines of a table of contents, labels and formulae are read for their terms
 * and never quoted.
 */
public final class Quotable {
  private static final int LEAST_UNITS = 4;
  private static final int LEAST_UNITS_WITHOUT_END = 8;
  private static final double LEAST_LETTERS = 0.55;
  private static final Pattern DOT_LEADER = Pattern.compile("(?:\\.\\s?){4,}\\s*\\d*\\s*$|…{2,}");
  private static final Pattern ENDED = Pattern.compile("[.!?…。！？；;:：][\\p{Pe}\\p{Pf}\"'”’」』）]*$");

  /** What stands for nothing without the place it points to, or was left for a pen to fill in. */
  private static final Pattern NO_STATEMENT =
      Pattern.compile(
          "_{3,}"
              + "|^\\(?(?:See(?! to | that | if | what | why )|Refer to|For (?:more|further) (?:information|details))\\b(?!.*[,;] )"
              + ".{0,160}$"
              + "|\\bProject Gutenberg\\b|^\\*{3}|^You may copy it, give it away"
              + "|^This e-?book is for the use of anyone|^If you are not located in the United States, you"
              + "|^From: .*\\b(?:Sent|Date|To|Subject): ",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** More of the words all in capitals than this make a title page or a banner. */
  private static final double MOST_CAPITALS = 0.5;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** A line BY KEITH LAUMER in a text that is not all in capitals. */
  private static final Pattern BYLINE =
      Pattern.compile("^(?=.*\\p{Ll})(?:.*\\s)?BY(?:\\s+\\p{Lu}[\\p{Lu}.'\u2019-]*){2,5}(?=\\s|$)");

  /** What those who typed or scanned a text wrote into it. */
  private static final Pattern NOTE =
      Pattern.compile(
          "Transcriber(?:'|\u2019)?s?(?:'|\u2019)? Notes?\\b"
              + "|^Produced by\\b.*(?:Proofread|http)|\\betext was produced from\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int LONG_WORD = 4;
  private static final int LEAST_TITLE_WORDS = 4;

  private Quotable() {}

  /** The sentence as ranking sees it. */
  public static RankInput rankInput(Sentence sentence, String language) {
    RankInput input = RankInput.of(sentence);
    return input.use() == Use.CANDIDATE && !isQuotable(sentence, language)
        ? new RankInput(input.text(), Use.CONTEXT, input.prior(), input.section())
        : input;
  }

  private static boolean isQuotable(Sentence sentence, String language) {
    String text = sentence.text();
    int units = TextUnits.count(text, language);
    boolean whole =
        sentence.role() == Role.LIST_ITEM
            || units >= LEAST_UNITS_WITHOUT_END
            || ENDED.matcher(text).find();
    return units >= LEAST_UNITS
        && whole
        && letterShare(text) >= LEAST_LETTERS
        && !DOT_LEADER.matcher(text).find()
        && !NO_STATEMENT.matcher(text).find()
        && !isBanner(text)
        && !BYLINE.matcher(text).find()
        && !NOTE.matcher(text).find()
        && !isTitle(text);
  }

  /** Longer words capitalised, four in five, and no full stop: a title without its own block. */
  private static boolean isTitle(String text) {
    List<String> longer =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(word -> word.length() >= LONG_WORD)
            .toList();
    long capitalised =
        longer.stream().filter(word -> Character.isUpperCase(word.codePointAt(0))).count();
    return longer.size() >= LEAST_TITLE_WORDS
        && capitalised * 5 >= longer.size() * 4L
        && !ENDED.matcher(text).find();
  }

  /**
   * A text that shouts from end to end is its author's way; a banner is short of a stop or mixed.
   */
  private static boolean isBanner(String text) {
    double capitals = capitalShare(text);
    return capitals > MOST_CAPITALS && (capitals < 1 || !ENDED.matcher(text).find());
  }

  /** Share of the words of two letters or more that are all in capitals; 0 where there is none. */
  private static double capitalShare(String text) {
    int words = 0;
    int capitals = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean counts = word.end() - word.start() > 1;
      words += counts ? 1 : 0;
      capitals += counts && word.group().chars().allMatch(Character::isUpperCase) ? 1 : 0;
    }
    return words == 0 ? 0 : (double) capitals / words;
  }

  private static double letterShare(String text) {
    long shown = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return shown == 0 ? 0 : (double) letters / shown;
  }
}
