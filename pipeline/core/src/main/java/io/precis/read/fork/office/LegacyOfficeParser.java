package io.precis.read.fork.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of binary Office files, given a file without what its format hides. Used by name in
 * forks; public only because Tika asks for it.
 */
public final class LegacyOfficeParser extends OfficeParser {
  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    PasswordProvider provider = context.get(PasswordProvider.class);
    // POI's readers take it from the thread, and Tika gives it to that of sheets alone
    Biff8EncryptionKey.setCurrentUserPassword(
        provider == null ? null : provider.getPassword(metadata));
    try {
      parseSeen(stream, handler, metadata, context);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private void parseSeen(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    HiddenOfficeText.Seen seen = HiddenOfficeText.without(file, metadata);
    if (seen == null) {
      super.parse(file, handler, metadata, context);
    } else {
      try (TikaInputStream better = TikaInputStream.get(seen.bytes())) {
        ContentHandler marked = BinaryWordAsides.marking(handler, seen.asides());
        super.parse(better, meant(marked, seen.meanings()), metadata, context);
      }
    }
  }

  /** A handler that is given what letters stand for. */
  private static ContentHandler meant(ContentHandler handler, Map<Character, Character> meanings) {
    return meanings.isEmpty()
        ? handler
        : new ContentHandlerDecorator(handler) {
          @Override
          public void characters(char[] letters, int start, int length) throws SAXException {
            char[] meant = Arrays.copyOfRange(letters, start, start + length);
            for (int i = 0; i < length; i++) {
              meant[i] = meanings.getOrDefault(meant[i], meant[i]);
            }
            super.characters(meant, 0, length);
          }
        };
  }
}
