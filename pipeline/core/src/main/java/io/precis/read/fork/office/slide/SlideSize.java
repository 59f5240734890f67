package io.precis.read.fork.office.slide;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How large the slides of a presentation are.
 *
 * @param width in EMU; 0 where it is not known
 * @param height likewise
 */
public record SlideSize(long width, long height) {
  public static final SlideSize UNKNOWN = new SlideSize(0, 0);

  /** As the presentation says. */
  public static SlideSize read(PackageParts parts) throws IOException, SAXException, TikaException {
    Sizes sizes = new Sizes();
    parts.scan("ppt/presentation.xml", sizes);
    return sizes.found;
  }

  /** Whether a rectangle touches no slide. */
  boolean isBeside(long left, long top, long right, long bottom) {
    return width > 0 && height > 0 && (left >= width || top >= height || right <= 0 || bottom <= 0);
  }

  private static final class Sizes extends DefaultHandler {
    private SlideSize found = UNKNOWN;

    @Override
    public void startElement(String uri, String local, String name, Attributes size) {
      String width = OfficeXmlFilter.attribute(size, "cx");
      String height = OfficeXmlFilter.attribute(size, "cy");
      if (local.equals("sldSz") && width.matches("\\d{1,12}") && height.matches("\\d{1,12}")) {
        found = new SlideSize(Long.parseLong(width), Long.parseLong(height));
      }
    }
  }
}
