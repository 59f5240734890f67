package io.precis.read.fork.office;

import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Writes words between quotation marks in the formats of a workbook's dates, {@code
 * yyyy"\u5e74"m"\u6708"}, without them, which POI would show.
 */
final class SheetStyleFilter extends OfficeXmlFilter {
  private static final Pattern DATE = Pattern.compile("(?i)[^\"]*[ymdhs].*");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\p{IsLatin}]+)\"");
  private static final Pattern NUMBER = Pattern.compile("[0#?](?![^\"]*\"[^\"]*$)");

  @Override
  boolean drops(String name, Attributes attributes) {
    return false;
  }

  @Override
  String value(String attribute, String value) {
    boolean date =
        attribute.equals("formatCode")
            && DATE.matcher(value).matches()
            && !NUMBER.matcher(value.replaceAll("[sS]\\.0+", "")).find();
    return date ? QUOTED.matcher(value).replaceAll("$1") : value;
  }

  @Override
  void ended(String name) {}
}
