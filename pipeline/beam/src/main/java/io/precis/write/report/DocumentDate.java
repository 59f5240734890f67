package io.precis.write.report;

import io.precis.limit.TextPattern;
import io.precis.summary.DocumentRecord;
import java.util.Locale;
import java.util.regex.Matcher;

/** The date of a document in a form that sorts. */
public final class DocumentDate {
  private static final TextPattern ISO = TextPattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d))?.*");
  private static final TextPattern CHINESE =
      TextPattern.compile("(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?日)?.*");
  private static final TextPattern DAY_FIRST =
      TextPattern.compile("(\\d{1,2})?\\D*?([A-Z][a-z]{2})[a-z]*\\D+(\\d{4}).*");
  private static final TextPattern MONTH_FIRST =
      TextPattern.compile("([A-Z][a-z]{2})[a-z]*\\.?\\s+(\\d{1,2})\\D+(\\d{4}).*");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int LETTERS = 3;

  private DocumentDate() {}

  /**
   * ISO 8601: the date that stands in the document, else when its file says that it was made, else
   * changed; to the month where no day is known, empty string where nothing is.
   */
  public static String of(DocumentRecord record) {
    String stands = iso(record.about().date());
    String made = stands.isEmpty() ? iso(record.metadata().created()) : stands;
    return made.isEmpty() ? iso(record.metadata().modified()) : made;
  }

  /** A date as people write it in ISO 8601; empty string where it is none. */
  public static String iso(String date) {
    Matcher iso = ISO.matcher(date);
    if (iso.matches()) {
      return joined(iso.group(1), number(iso.group(2)), number(iso.group(3)));
    }
    Matcher chinese = CHINESE.matcher(date);
    if (chinese.matches()) {
      return joined(chinese.group(1), number(chinese.group(2)), number(chinese.group(3)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    if (monthFirst.matches()) {
      return joined(monthFirst.group(3), month(monthFirst.group(1)), number(monthFirst.group(2)));
    }
    Matcher dayFirst = DAY_FIRST.matcher(date);
    return dayFirst.matches()
        ? joined(dayFirst.group(3), month(dayFirst.group(2)), number(dayFirst.group(1)))
        : "";
  }

  private static String joined(String year, int month, int day) {
    if (month < 1 || month > 12 || day > 31) {
      return "";
    }
    return day == 0
        ? String.format(Locale.ROOT, "%s-%02d", year, month)
        : String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** 0 for what begins no English month. */
  private static int month(String start) {
    int at = MONTHS.indexOf(start.toLowerCase(Locale.ROOT));
    return at % LETTERS == 0 ? at / LETTERS + 1 : 0;
  }
}
