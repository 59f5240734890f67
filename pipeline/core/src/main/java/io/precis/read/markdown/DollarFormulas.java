package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import io.precis.text.RaisedText;
import io.precis.text.TexSigns;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Short formulas between dollar signs as a reader sees them: {@code $4 3 . 1 1 \%$}, as programs
 * write that read scans, is {@code 43.11%}. What has a command that is not known here stays.
 */
final class DollarFormulas {
  /**
   * Amounts of money hold words between them, and the second is followed by its number; variables
   * of programs, {@code $a_b or ${c}}, by their names.
   */
  private static final TextPattern FORMULA =
      TextPattern.compile(
          "(?<![\\\\$\\w])\\$(?!\\$)([^$\\n\\p{IsHan}，。；：、？！]{1,240}+)\\$(?![\\d${])(?!(?<=\\s\\$)\\w)");

  private static final TextPattern SIGN_OF_ONE =
      TextPattern.compile(
          "\\\\[A-Za-z]|[{}^_]|\\d\\s+[\\d.]|\\d\\s?%\\s*$|^\\s*(?:\\p{L}|[\\d.,]{1,12})\\s*$"
              + "|(?<=[\\p{L}\\d)] ?)[<>=] ?[\\p{L}\\d(.-]");

  /** A word outside of a command: prose between two amounts. */
  private static final TextPattern WORD = TextPattern.compile("(?<![\\\\\\p{L}])\\p{L}{3,}");

  private static final TextPattern LETTERS =
      TextPattern.compile(
          "\\\\(?:mathrm|mathbf|mathit|mathsf|mathtt|mathcal|mathbb|boldsymbol|operatorname|text(?:rm|bf|it)?)"
              + "\\s*\\{((?:[^{}]|\\{[^{}]*+\\})*+)\\}");

  private static final TextPattern LOOK =
      TextPattern.compile(
          "\\\\(?:scriptstyle|displaystyle|textstyle|scriptscriptstyle|left|right|big|Big|bf|rm|it|limits)(?![A-Za-z])");

  private static final TextPattern SPACE = TextPattern.compile("\\\\(?:q?quad|enspace|[,;:! ])|~");

  private static final TextPattern DEGREE =
      TextPattern.compile(
          "\\^\\s*(?:\\{\\s*\\\\circ\\s*\\}|\\\\circ)|\\\\(?:textdegree|degree)(?![A-Za-z])");

  private static final TextPattern PRIME =
      TextPattern.compile("\\^\\s*(?:\\{\\s*\\\\prime\\s*\\}|\\\\prime)");

  private static final TextPattern CIRCLED =
      TextPattern.compile("\\\\textcircled\\s*\\{\\s*(\\d)\\s*\\}");

  private static final TextPattern FRACTION =
      TextPattern.compile("\\\\[dt]?frac\\s*\\{([^{}]{1,40})\\}\\s*\\{([^{}]{1,40})\\}");

  private static final TextPattern COMMAND = TextPattern.compile("\\\\([A-Za-z]+)");
  private static final TextPattern POWER =
      TextPattern.compile("\\^(?:\\{([^{}]{1,20})\\}|([^\\s{}\\\\]))");
  private static final TextPattern BELOW =
      TextPattern.compile("(?<=\\p{Lu}|\\p{Lu}\\})_\\{?(\\d{1,2})\\}?");

  private static final TextPattern WHITE = TextPattern.compile("\\s+");
  private static final char APART = '\u00a0';

  private DollarFormulas() {}

  /** A text with its short formulas set. */
  static String set(String text) {
    return FORMULA.isPossible(text)
        ? FORMULA.matcher(text).replaceAll(DollarFormulas::shown)
        : text;
  }

  private static String shown(MatchResult found) {
    String formula = found.group(1);
    String said = COMMAND.matcher(LETTERS.matcher(formula).replaceAll(" ")).replaceAll(" ");
    if (!SIGN_OF_ONE.isIn(formula) || WORD.isIn(said)) {
      return Matcher.quoteReplacement(found.group());
    }
    String set = line(formula);
    return Matcher.quoteReplacement(set.indexOf('\\') < 0 ? set : found.group());
  }

  /** On one line; spaces of the source show nothing, only what TeX spaces by a command. */
  private static String line(String formula) {
    String plain = SPACE.matcher(formula).replaceAll(String.valueOf(APART));
    plain = CIRCLED.matcher(plain).replaceAll(each -> circled(each.group(1)));
    plain = PRIME.matcher(DEGREE.matcher(plain).replaceAll("°")).replaceAll("′");
    plain = LOOK.matcher(plain).replaceAll("");
    for (int inner = 0; inner < 3; inner++) {
      plain = LETTERS.matcher(plain).replaceAll("{$1}");
    }
    plain = FRACTION.matcher(plain).replaceAll("{$1}/{$2}");
    plain =
        COMMAND
            .matcher(plain)
            .replaceAll(
                each -> Matcher.quoteReplacement(TexSigns.of(each.group(1)).orElse(each.group())));
    plain = WHITE.matcher(plain).replaceAll("");
    plain = POWER.matcher(plain).replaceAll(DollarFormulas::raised);
    plain = BELOW.matcher(plain).replaceAll("$1");
    return plain.replace("{", "").replace("}", "").replace(APART, ' ').strip();
  }

  private static String raised(MatchResult power) {
    String what = power.group(1) == null ? power.group(2) : power.group(1);
    String raised = RaisedText.of("", what);
    String set = what.startsWith("[") ? "" : raised.equals(what) ? "^" + what : raised;
    return Matcher.quoteReplacement(set);
  }

  private static String circled(String digit) {
    int number = digit.charAt(0) - '0';
    return number == 0 ? "⓪" : Character.toString('①' + number - 1);
  }
}
