package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import org.xml.sax.Attributes;

/** Leaves the names of hidden sheets out of a workbook that shows others. */
final class WorkbookPartFilter extends OfficeXmlFilter {
  @Override
  protected boolean drops(String name, Attributes attributes) {
    return name.equals("sheet") && attribute(attributes, "state").endsWith("idden");
  }

  @Override
  protected void ended(String name) {}
}
