package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a calendar (RFC 5545): what its entries are called, where they are, what they say. */
final class CalendarReader {
  private static final String BEGINNING = "BEGIN:VCALENDAR";

  /** A line that a longer one was folded into begins with a space. */
  private static final TextPattern FOLD = TextPattern.compile("\\r?\\n[ \\t]");

  private static final TextPattern SAID =
      TextPattern.compile(
          "(?m)^(SUMMARY|DESCRIPTION|LOCATION|COMMENT)(?:;[^:\\n]{0,300})?:(.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final TextPattern ESCAPED = TextPattern.compile("\\\\([nN,;\\\\])");

  private CalendarReader() {}

  static boolean isOne(String text) {
    return text.stripLeading().startsWith(BEGINNING);
  }

  /** Adds what {@code text} says to {@code out}. */
  static void read(String text, DocumentBuilder out) {
    int before = out.length();
    Matcher said = SAID.matcher(FOLD.matcher(text).replaceAll(""));
    while (said.find()) {
      String value = unescaped(said.group(2).strip());
      switch (Character.toUpperCase(said.group(1).charAt(0))) {
        case 'S' -> out.heading(1, value);
        case 'L' -> out.block(Role.FRONT_MATTER, value);
        default -> out.paragraphs(value, 2);
      }
    }
    out.leaveOut(LeftOut.Reason.MARKUP, Math.max(0, text.length() - (out.length() - before)));
  }

  private static String unescaped(String value) {
    return ESCAPED
        .matcher(value)
        .replaceAll(
            found ->
                found.group(1).equalsIgnoreCase("n")
                    ? "\n"
                    : Matcher.quoteReplacement(found.group(1)));
  }
}
