package io.precis.read.fork.office;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Leaves out of a sheet the codes of its printed head and foot, and rows that are hidden; says
 * where rows are blank, and how values look that are shown in thousands or millions.
 */
final class SheetPartFilter extends OfficeXmlFilter {
  private static final Pattern VALUE = Pattern.compile("<(?:\\w+:)?v>([^<]*)</");

  private final boolean hiddenSheet;
  private final SheetFormats formats;
  private long lastRow;
  private String reference = "";
  private String style = "";

  SheetPartFilter(boolean hiddenSheet, SheetFormats formats) {
    this.hiddenSheet = hiddenSheet;
    this.formats = formats;
  }

  @Override
  boolean drops(String name, Attributes attributes) {
    if (name.equals("row")) {
      fillGap(attribute(attributes, "r"));
    }
    if (name.equals("row") && (hiddenSheet || attribute(attributes, "hidden").matches("1|true"))) {
      countHidden(1);
      return true;
    }
    boolean number = attribute(attributes, "t").matches("n?");
    if (name.equals("c") && number && formats.scales(attribute(attributes, "s"))) {
      style = attribute(attributes, "s");
      reference = attribute(attributes, "r");
      hold();
    }
    return name.equals("headerFooter");
  }

  /** Rows without cells may be missing: one stands for all of them, since it parts two tables. */
  private void fillGap(String number) {
    boolean numbered = number.matches("\\d{1,9}");
    long row = numbered ? Long.parseLong(number) : lastRow + 1;
    if (lastRow > 0 && row > lastRow + 1) {
      write("<%row r=\"" + (lastRow + 1) + "\"></%row>");
    }
    lastRow = row;
  }

  @Override
  void ended(String name) {
    if (!name.equals("c") || style.isEmpty()) {
      return;
    }
    String cell = take();
    Matcher value = VALUE.matcher(cell);
    Optional<String> shown = value.find() ? formats.shown(value.group(1), style) : Optional.empty();
    style = "";
    if (shown.isEmpty()) {
      append(cell);
    } else {
      write("<%c r=\"" + reference + "\" t=\"str\"><%v>" + escape(shown.get()) + "</%v></%c>");
    }
  }
}
