package io.precis.text;

import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The title of a report to the United States' securities commission, whose cover names the form
 * above and the company over a line that asks for its name.
 */
final class FilingTitle {
  private static final int LONGEST_NAME = 100;
  private static final TextPattern ASKED =
      TextPattern.compile(
          "(?i)\\(?\\s*exact name of (?:the )?(?:registrant|small business issuer|company|issuer)"
              + "|\\(name of issuer\\)");
  private static final TextPattern FORM =
      TextPattern.compile(
          "(?i)\\bform\\s+(?:\\d{1,2}-\\w{1,4}|[SFN]-\\w{1,4})(?:/A)?|\\bschedule\\s+(?:1[34]\\w{1,2}|TO)\\b(?:/A)?");

  private FilingTitle() {}

  /** Company and form; empty where no cover shows the company. */
  static Optional<String> in(String beginning) {
    List<String> lines = beginning.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (int i = 1; i < lines.size(); i++) {
      String name = lines.get(i - 1);
      if (ASKED.matcher(lines.get(i)).lookingAt()
          && name.length() <= LONGEST_NAME
          && Character.isLetterOrDigit(name.codePointAt(0))) {
        Matcher form = FORM.matcher(beginning);
        return Optional.of(form.find() ? name + ": " + capitalized(form.group()) : name);
      }
    }
    return Optional.empty();
  }

  /** {@code FORM 10-K} as {@code Form 10-K}. */
  private static String capitalized(String form) {
    String[] words = form.split("\\s+", 2);
    String kind = words[0].toLowerCase(Locale.ROOT);
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + words[1];
  }
}
