package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.text.RaisedText;
import org.xml.sax.Attributes;

/** Marks raised characters in the texts of a workbook's cells. */
final class SharedStringFilter extends OfficeXmlFilter {
  private boolean raised;

  @Override
  protected boolean drops(String name, Attributes attributes) {
    if (name.equals("vertAlign")) {
      raised = attribute(attributes, "val").equals("superscript");
    }
    return false;
  }

  @Override
  protected void ended(String name) {
    raised &= !name.equals("r");
  }

  @Override
  protected String text(String text) {
    return raised ? RaisedText.of("", text) : text;
  }
}
