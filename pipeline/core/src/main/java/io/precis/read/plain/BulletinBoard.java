package io.precis.read.plain;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Takes the marks of bulletin boards (BBCode) out of a text that was copied with them: {@code
 * [b]loud[/b]}. What is quoted gets the marks of a quotation, points of a list theirs.
 */
final class BulletinBoard {
  private static final int FEWEST_ENDS = 2;

  private static final String NAMES =
      "b|i|u|s|strike|url|img|quote|code|list|size|color|colour|font|center|left|right|align|email"
          + "|spoiler|sub|sup|table|tr|td|th|h[1-6]|indent|justify|hr|youtube|video|media|attach|user"
          + "|mention|background|highlight|float|hide|free|ul|ol|li";

  /** An end says surely that the text has such marks. */
  private static final TextPattern END =
      TextPattern.compile(
          "(?i)\\[/(?:b|i|u|url|img|quote|code|list|size|color|font|align|spoiler)\\]");

  private static final TextPattern SHOWN_ELSEWHERE =
      TextPattern.compile(
          "(?is)\\[(img|youtube|video|media|attach)\\b[^\\[\\]\\n"
              + "]{0,200}\\][^\\[\\]]{0,1000}\\[/\\1\\]");

  private static final TextPattern QUOTE =
      TextPattern.compile(
          "(?is)\\[quote(?:=[^\\[\\]\\n]{0,200})?\\]((?:(?!\\[/?quote)[\\s\\S]){0,20000})\\[/quote\\]");

  private static final TextPattern STRUCK =
      TextPattern.compile("(?is)\\[(s|strike)\\][^\\[\\]]{0,1000}\\[/\\1\\]");

  private static final TextPattern POINT = TextPattern.compile("(?im)^\\s*\\[(?:\\*|li)\\]\\s*");
  private static final TextPattern MARK =
      TextPattern.compile("(?i)\\[/?(?:" + NAMES + ")(?:[= ][^\\[\\]\\n]{0,300})?\\]|\\[/?\\*\\]");

  /** Quotations in quotations. */
  private static final int DEEPEST = 5;

  private BulletinBoard() {}

  /** Whether a text has such marks: several ends of them. */
  static boolean isIn(String text) {
    return text.indexOf("[/") >= 0
        && END.matcher(text).results().limit(FEWEST_ENDS).count() == FEWEST_ENDS;
  }

  /** The text as a board shows it. */
  static String plain(String text) {
    String shown = STRUCK.matcher(SHOWN_ELSEWHERE.matcher(text).replaceAll("")).replaceAll("");
    for (int i = 0; i < DEEPEST && QUOTE.isIn(shown); i++) {
      shown = QUOTE.matcher(shown).replaceAll(BulletinBoard::quoted);
    }
    return MARK.matcher(POINT.matcher(shown).replaceAll("- ")).replaceAll("");
  }

  private static String quoted(MatchResult found) {
    List<String> lines = new ArrayList<>();
    found.group(1).strip().lines().forEach(line -> lines.add("> " + line));
    return Matcher.quoteReplacement("\n\n" + String.join("\n", lines) + "\n\n");
  }
}
