package io.precis.read.markup;

import io.precis.limit.TextPattern;

/** Tells prose between {@code pre} tags, or in a fence that names no language, from code. */
public final class Preformatted {
  private static final double LEAST_PROSE = 0.9;
  private static final int SHORTEST = 60;
  private static final String MARKS = ".,;:'’‘“”\"-–—…?!()。，、；：？！「」『』（）《》〈〉·";
  private static final TextPattern SENTENCE_END =
      TextPattern.compile("\\p{L}{2,}[.!?][\"'”’)]*(?:\\s|$)|[。！？]");
  private static final TextPattern CODE_LINE =
      TextPattern.compile(
          "(?m)[;{}]\\s*$|^\\s*(?://|#include|import |\\$ |<\\w)|[=!<>]=|->|::|\\)\\s*\\{");

  private static final TextPattern POINT =
      TextPattern.compile(
          "(?m)^[ \\t]*(?:[*•-]|\\(?(?:[a-z]|([a-z])\\1|\\d{1,2})\\)|\\d{1,2}\\.)[ \\t]+");

  /** Lines of words below each other with the bullet of no setting. */
  private static final TextPattern BULLETED =
      TextPattern.compile(
          "(?:\\s*+[*•][ \\t]{1,5}\\p{L}[^\\n]*+(?:\\n[ \\t]++(?![*•])[^\\n]++)*+)++\\s*+");

  private static final TextPattern SETTING =
      TextPattern.compile("(?m)^\\s*[\\w.-]{1,40}:(?:\\s|$)");

  /** Words of a point on average. */
  private static final int LEAST_WORDS = 5;

  private Preformatted() {}

  public static boolean isProse(String text) {
    if (text.strip().length() < SHORTEST || !SENTENCE_END.isIn(text)) {
      return false;
    }
    return hasFewSigns(text);
  }

  /** Whether lines are points of a list in words, none a setting or a file's name. */
  public static boolean isPoints(String text) {
    String points = POINT.matcher(text).replaceAll("");
    long all = POINT.matcher(text).results().count();
    return all > 0
        && (points.split("\\s+").length >= all * LEAST_WORDS || BULLETED.matcher(text).matches())
        && !SETTING.isIn(points)
        && hasFewSigns(points);
  }

  private static boolean hasFewSigns(String text) {
    long shown = text.chars().filter(c -> !Character.isWhitespace(c)).count();
    long prose =
        text.chars().filter(c -> Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0).count();
    long lines = text.lines().filter(line -> !line.isBlank()).count();
    long code = CODE_LINE.matcher(text).results().count();
    return prose >= shown * LEAST_PROSE && code * 10 <= lines;
  }
}
