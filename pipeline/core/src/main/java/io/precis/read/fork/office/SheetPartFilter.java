package io.precis.read.fork.office;

import org.xml.sax.Attributes;

/**
 * Leaves out of a sheet the codes of its printed head and foot, and rows that are hidden; says
 * where rows are blank.
 */
final class SheetPartFilter extends OfficeXmlFilter {
  private final boolean hiddenSheet;
  private long lastRow;

  SheetPartFilter(boolean hiddenSheet) {
    this.hiddenSheet = hiddenSheet;
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
  void ended(String name) {}
}
