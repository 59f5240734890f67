package io.precis.bench.ground;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites a source sentence without changing what it says. */
final class GroundRewriting {
  private static final String[] NUMBERS = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private GroundRewriting() {}

  /** Drops a parenthesis, an inserted clause or a connective, or joins the next sentence. */
  static String shorten(String text, String next, Random random) {
    String shorter =
        text.replaceFirst("^(?:However|Therefore|Thus|Moreover|In addition|Also|For example), ", "")
            .replaceFirst(" \\([^()]*\\)", "");
    if (!next.isEmpty() && random.nextBoolean()) {
      String second = Character.toLowerCase(next.charAt(0)) + next.substring(1);
      boolean name = next.matches("(?:I|[A-Z]{2}).*|[A-Z][a-z]+ [A-Z].*");
      return shorter.replaceFirst("[.!?]$", "") + ", and " + (name ? next : second);
    }
    String clause =
        shorter.replaceFirst(", (?:which|who|where|including|such as)[^,.;]*(?=[,.])", "");
    String cut = clause.replaceFirst("^(?:After|While|As|Since|In|On|At|For) [^,]{5,60}, ", "");
    String kept = GroundText.words(cut).size() >= 6 ? cut : clause;
    return kept.isEmpty()
        ? text
        : kept.substring(0, 1).toUpperCase(Locale.ROOT) + kept.substring(1);
  }

  /** One number in another notation; the same text where it has none. */
  static String renumber(String text) {
    if (text.matches(
        "(?s).*(?:[\"\u201C`]|http|0x|%\\d|-(?:one|two|three|four|five|six|seven|eight|nine)).*")) {
      return text;
    }
    Matcher percent = Pattern.compile("(\\d)\\s?%").matcher(text);
    if (percent.find()) {
      return percent.replaceFirst("$1 percent");
    }
    Matcher grouped = Pattern.compile("(?<![\\d,.])(\\d{1,3}),(\\d{3})(?![\\d,.])").matcher(text);
    if (grouped.find()) {
      return grouped.replaceFirst("$1$2");
    }
    Matcher thousands =
        Pattern.compile("(?<![\\d,.$])(\\d{1,3})(?:,?000){2}(?![\\d,.])").matcher(text);
    if (thousands.find()) {
      return thousands.replaceFirst("$1 million");
    }
    for (int number = 2; number < NUMBERS.length; number++) {
      Matcher word =
          Pattern.compile(
                  "(?<!ty |ty-|ty - |- )\\b" + NUMBERS[number] + "\\b(?! of| hundred| thousand|-)")
              .matcher(text);
      if (word.find()) {
        return word.replaceFirst(Integer.toString(number));
      }
      Matcher digits = Pattern.compile("(?<= )" + number + "(?= [a-z]{3,})").matcher(text);
      if (digits.find()) {
        return digits.replaceFirst(NUMBERS[number]);
      }
    }
    return text;
  }
}
