package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.Attributes;

/** The parts of an OpenDocument package that are rewritten. */
final class OpenDocumentParts implements RewrittenPackage.Parts {
  private final boolean sheet;

  OpenDocumentParts(ZipFile zip, ParseContext context) {
    this.sheet = zip.getEntry("content.xml") != null && isSheet(zip);
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
      return new OpenDocumentFilter();
    }
    return sheet && name.equals("styles.xml") ? new PrintedHeads() : null;
  }

  /** Sheets are given printed heads and feet that hold nothing but places for date and number. */
  private static final class PrintedHeads extends OfficeXmlFilter {
    private static final Set<String> HEADS =
        Set.of("header", "footer", "header-left", "footer-left", "header-first", "footer-first");

    @Override
    protected boolean drops(String name, Attributes attributes) {
      return HEADS.contains(name);
    }

    @Override
    protected void ended(String name) {}
  }
}
