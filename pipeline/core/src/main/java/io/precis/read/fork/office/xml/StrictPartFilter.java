package io.precis.read.fork.office.xml;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Copies a part of a package in the strict dialect of the standard, which gets the names of the
 * other one: Tika finds neither styles nor lists nor notes by the strict names.
 */
public final class StrictPartFilter extends OfficeXmlFilter {
  @Override
  protected boolean drops(String name, Attributes attributes) {
    return false;
  }

  @Override
  protected void ended(String name) {}

  /** Whether the relations of a package are named as the strict dialect names them. */
  public static final class Dialect extends DefaultHandler {
    private boolean strict;

    @Override
    public void startElement(String uri, String local, String name, Attributes relation) {
      strict |= OfficeXmlFilter.attribute(relation, "Type").startsWith(OfficeXmlFilter.STRICT);
    }

    public boolean isStrict() {
      return strict;
    }
  }
}
