package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Writes words between quotation marks in the formats of a workbook's dates, {@code
 * yyyy"\u5e74"m"\u6708"}, without them, which POI would show; and what a format says only of the
 * form of digits not at all, for which POI would show a value with a point.
 */
final class SheetStyleFilter extends OfficeXmlFilter {
  private static final Pattern DATE = Pattern.compile("(?i)[^\"]*[ymdhs].*");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\p{IsLatin}]+)\"");
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");

  /** What is said of the form of digits alone. */
  private static final Pattern FORM = Pattern.compile("(?i)\\[DBNum\\d\\]");

  private static final Pattern GENERAL = Pattern.compile("(?i)(?:general|g/通用格式)(?:;@)?");
  private static final Pattern FRACTION = Pattern.compile("[sS]\\.0+");
  private static final Pattern NUMBER = Pattern.compile("[0#?](?![^\"]*\"[^\"]*$)");

  @Override
  protected boolean drops(String name, Attributes attributes) {
    return false;
  }

  @Override
  protected String value(String attribute, String value) {
    return attribute.equals("formatCode") ? plain(value) : value;
  }

  /** A format as POI understands it. */
  static String plain(String code) {
    String bare = BRACKETS.matcher(code).replaceAll("");
    if (GENERAL.matcher(bare).matches()) {
      return "General";
    }
    boolean date =
        DATE.matcher(bare).matches()
            && !NUMBER.matcher(FRACTION.matcher(bare).replaceAll("")).find();
    return date ? QUOTED.matcher(FORM.matcher(code).replaceAll("")).replaceAll("$1") : code;
  }

  @Override
  protected void ended(String name) {}
}
