package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Leaves out of a sheet the codes of its printed head and foot, and rows and columns that are
 * hidden; says where rows are blank, and how values look that POI would show otherwise.
 */
final class SheetPartFilter extends OfficeXmlFilter {
  private static final Pattern COLUMN = Pattern.compile("[A-Z]{1,3}");
  private static final Pattern VALUE = Pattern.compile("<(?:\\w+:)?v>([^<]*)</");

  private final boolean hiddenSheet;
  private final SheetFormats formats;
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private long lastRow;
  private String reference = "";
  private String style = "";

  SheetPartFilter(boolean hiddenSheet, SheetFormats formats) {
    this.hiddenSheet = hiddenSheet;
    this.formats = formats;
  }

  @Override
  protected boolean drops(String name, Attributes attributes) {
    if (name.equals("row")) {
      fillGap(attribute(attributes, "r"));
    }
    if (name.equals("row") && (hiddenSheet || attribute(attributes, "hidden").matches("1|true"))) {
      countHidden(1);
      return true;
    }
    if (name.equals("col") && attribute(attributes, "hidden").matches("1|true")) {
      hideColumns(attribute(attributes, "min"), attribute(attributes, "max"));
    }
    if (name.equals("c") && isHidden(attributes)) {
      countHidden(1);
      return true;
    }
    boolean number = attribute(attributes, "t").matches("n?");
    if (name.equals("c") && number && formats.isOwn(attribute(attributes, "s"))) {
      style = attribute(attributes, "s");
      reference = attribute(attributes, "r");
      hold();
    }
    return name.equals("headerFooter");
  }

  private void hideColumns(String first, String last) {
    if (first.matches("\\d{1,5}") && last.matches("\\d{1,5}")) {
      for (int column = Integer.parseInt(first); column <= Integer.parseInt(last); column++) {
        hiddenColumns.add(column);
      }
    }
  }

  private boolean isHidden(Attributes cell) {
    Matcher column = COLUMN.matcher(attribute(cell, "r"));
    boolean inHiddenColumn =
        !hiddenColumns.isEmpty() && column.lookingAt() && hiddenColumns.contains(number(column));
    return inHiddenColumn
        || attribute(cell, "t").matches("s|str|inlineStr")
            && formats.hidesText(attribute(cell, "s"));
  }

  /** Letters are digits of a number, A the first. */
  private static int number(Matcher letters) {
    return letters.group().chars().reduce(0, (sum, letter) -> 26 * sum + letter - 'A' + 1);
  }

  /** What went wrong in a cell is shown by its name alone. */
  @Override
  protected String value(String attribute, String value) {
    return attribute.equals("t") && value.equals("e") ? "str" : value;
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
  protected void ended(String name) {
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
      write("<%c r=\"" + reference + "\" t=\"str\"><%v>");
      append(escape(shown.get()));
      write("</%v></%c>");
    }
  }
}
