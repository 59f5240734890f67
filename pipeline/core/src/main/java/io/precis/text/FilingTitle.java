package io.precis.text;

import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The title of a report to the United States' securities commission, whose cover names the form
 * above and the company over a line that asks for its exact name.
 */
final class FilingTitle {
  private static final int LONGEST_NAME = 100;
  private static final TextPattern ASKED =
      TextPattern.compile(
          "(?i)\\(?\\s*exact name of (?:the )?(?:registrant|small business issuer|company|issuer)");
  private static final TextPattern FORM =
      TextPattern.compile("(?i)\\bform\\s+(\\d{1,2}-\\w{1,4}(?:/A)?|[SFN]-\\w{1,4}(?:/A)?)");

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
        return Optional.of(form.find() ? name + ": Form " + form.group(1) : name);
      }
    }
    return Optional.empty();
  }
}
