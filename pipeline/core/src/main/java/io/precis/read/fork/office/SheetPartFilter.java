package io.precis.read.fork.office;

import org.xml.sax.Attributes;

/** Leaves out of a sheet the codes of its printed head and foot, and rows that are hidden. */
final class SheetPartFilter extends OfficeXmlFilter {
  private final boolean hiddenSheet;

  SheetPartFilter(boolean hiddenSheet) {
    this.hiddenSheet = hiddenSheet;
  }

  @Override
  boolean drops(String name, Attributes attributes) {
    if (name.equals("row") && (hiddenSheet || attribute(attributes, "hidden").matches("1|true"))) {
      countHidden(1);
      return true;
    }
    return name.equals("headerFooter");
  }

  @Override
  void ended(String name) {}
}
