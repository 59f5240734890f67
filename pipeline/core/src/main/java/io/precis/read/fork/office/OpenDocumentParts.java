package io.precis.read.fork.office;

import io.precis.read.fork.office.opendocument.OpenDocumentLists;
import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.read.fork.office.xml.ParagraphMarks;
import java.io.IOException;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of an OpenDocument package that are rewritten. */
final class OpenDocumentParts implements RewrittenPackage.Parts {
  private final boolean sheet;
  private final OpenDocumentLists lists = new OpenDocumentLists();

  OpenDocumentParts(ZipFile zip, ParseContext context)
      throws IOException, SAXException, TikaException {
    this.sheet = zip.getEntry("content.xml") != null && isSheet(zip);
    ZipArchiveEntry styles = zip.getEntry("styles.xml");
    if (styles != null) {
      RewrittenPackage.scan(zip, styles, new ListStyles(lists));
    }
  }

  /** What the styles that a document shares say of lists. */
  private static final class ListStyles extends DefaultHandler {
    private final OpenDocumentLists lists;

    ListStyles(OpenDocumentLists lists) {
      this.lists = lists;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      lists.look(local, attributes);
    }
  }

  /** The type of the package stands uncompressed at its beginning. */
  private static boolean isSheet(ZipFile zip) {
    ZipArchiveEntry type = zip.getEntry("mimetype");
    return type != null
        && type.getSize() == "application/vnd.oasis.opendocument.spreadsheet".length();
  }

  @Override
  public OfficeXmlFilter filter(String name) {
    if (name.equals("content.xml")) {
      return new OpenDocumentFilter(lists);
    }
    return name.equals("styles.xml") ? new PrintedHeads(sheet) : null;
  }

  /** Charts and formulas are documents of their own, which some programs write first. */
  @Override
  public boolean isLast(String name) {
    return name.endsWith("/content.xml");
  }

  /**
   * What stands on every page is marked as such. Sheets are given printed heads and feet that hold
   * nothing but places for date and number, and slides frames that say where to type: these are
   * left out.
   */
  static final class PrintedHeads extends OfficeXmlFilter {
    private static final Set<String> HEADS =
        Set.of("header", "footer", "header-left", "footer-left", "header-first", "footer-first");

    private final boolean dropped;
    private int heads;
    private boolean begins;

    PrintedHeads(boolean dropped) {
      this.dropped = dropped;
    }

    @Override
    protected boolean drops(String name, Attributes attributes) {
      if (name.equals("desc")
          || name.equals("frame") && !attribute(attributes, "class").isEmpty()) {
        return true;
      }
      if (HEADS.contains(name)) {
        heads++;
        return dropped;
      }
      begins |= heads > 0 && name.equals("p");
      return false;
    }

    @Override
    protected String text(String text) {
      boolean first = begins && !text.isEmpty();
      begins = false;
      return first ? ParagraphMarks.FURNITURE + text : text;
    }

    @Override
    protected void ended(String name) {
      heads -= HEADS.contains(name) ? 1 : 0;
      begins &= !name.equals("p");
    }
  }
}
