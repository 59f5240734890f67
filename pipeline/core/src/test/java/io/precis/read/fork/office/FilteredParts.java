package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;

/** Parts of office files as filters leave them. */
final class FilteredParts {
  private FilteredParts() {}

  /** The markup, in which all prefixes are {@code w}. */
  static String filtered(OfficeXmlFilter filter, String xml) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory
        .newSAXParser()
        .parse(new InputSource(new StringReader("<d xmlns:w=\"w\">" + xml + "</d>")), filter);
    return filter.result();
  }

  /** The texts of the paragraphs that are not blank. */
  static List<String> paragraphs(OfficeXmlFilter filter, String xml) throws Exception {
    String part = filtered(filter, xml);
    return List.of(part.replaceAll("<(?!/w:p>)[^>]*>", "").strip().split("</w:p>")).stream()
        .filter(text -> !text.isBlank())
        .map(String::strip)
        .toList();
  }
}
