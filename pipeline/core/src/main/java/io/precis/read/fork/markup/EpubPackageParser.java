package io.precis.read.fork.markup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.epub.EpubParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of e-books, given one whose spine holds only what can be read: Tika gives a whole
 * book up for one item that is not there. Used by name in forks; public only because Tika asks for
 * it.
 */
public final class EpubPackageParser extends EpubParser {
  private static final long serialVersionUID = 1;

  /** Items of the spine that gave nothing, in the metadata of the file. */
  public static final String LOST = "precis:lost-items";

  /** Items of the spine that are no XML and were read as browsers read them. */
  public static final String MENDED = "precis:mended-items";

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    try (TemporaryResources temporary = new TemporaryResources()) {
      Path better = temporary.createTempFile(".epub");
      Optional<EpubSpine.Findings> findings = EpubSpine.mend(file.getPath(), better, context);
      if (findings.isEmpty()) {
        super.parse(file, handler, metadata, context);
        return;
      }
      metadata.set(LOST, Integer.toString(findings.get().lost()));
      metadata.set(MENDED, Integer.toString(findings.get().mended()));
      try (TikaInputStream mended = TikaInputStream.get(better)) {
        super.parse(mended, handler, metadata, context);
      }
    }
  }
}
