package io.precis.read.fork.office;

import org.xml.sax.Attributes;

/** Leaves the names of hidden sheets out of a workbook that shows others. */
final class WorkbookPartFilter extends OfficeXmlFilter {
  @Override
  boolean drops(String name, Attributes attributes) {
    return name.equals("sheet") && attribute(attributes, "state").endsWith("idden");
  }

  @Override
  void ended(String name) {}
}
