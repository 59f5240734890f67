package io.precis.read.fork.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.Types;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of {@code winmail.dat}, which knows no text but RTF: given what is said as a page
 * or as plain text alone. Used by name in forks; public only because Tika asks for it.
 */
public final class OutlookMailParser extends TNEFParser {
  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    HMEFMessage mail;
    try (InputStream in = Files.newInputStream(file.getPath())) {
      mail = new HMEFMessage(in);
    }
    if (mail.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED) == null) {
      parseBody(mail, handler, context);
    }
    super.parse(file, handler, metadata, context);
  }

  private static void parseBody(HMEFMessage mail, ContentHandler handler, ParseContext context)
      throws IOException, SAXException {
    MAPIAttribute page = mail.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
    MAPIAttribute text = mail.getMessageMAPIAttribute(MAPIProperty.BODY);
    TNEFAttribute plain = mail.getMessageAttribute(TNEFProperty.ID_BODY);
    if (page != null) {
      parse(bytes(page), "text/html", handler, context);
    } else if (text != null) {
      parse(bytes(text), "text/plain", handler, context);
    } else if (plain != null) {
      parse(withoutEnd(plain.getData(), 1), "text/plain", handler, context);
    }
  }

  /** In UTF-8 where they are in UTF-16, else as they are. */
  private static byte[] bytes(MAPIAttribute attribute) {
    if (attribute.getType() == Types.UNICODE_STRING.getId()) {
      byte[] wide = withoutEnd(attribute.getData(), 2);
      return new String(wide, StandardCharsets.UTF_16LE).getBytes(StandardCharsets.UTF_8);
    }
    return withoutEnd(attribute.getData(), 1);
  }

  /** Without the zero that ends a text. */
  private static byte[] withoutEnd(byte[] text, int width) {
    int length = text.length;
    while (length >= width && isZero(text, length - width, width)) {
      length -= width;
    }
    return Arrays.copyOf(text, length);
  }

  private static boolean isZero(byte[] text, int from, int width) {
    for (int i = from; i < from + width; i++) {
      if (text[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static void parse(byte[] body, String type, ContentHandler handler, ParseContext context)
      throws IOException, SAXException {
    EmbeddedDocumentExtractor extractor =
        EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
    Metadata part = new Metadata();
    part.set(Metadata.CONTENT_TYPE, type);
    if (extractor.shouldParseEmbedded(part)) {
      try (TikaInputStream in = TikaInputStream.get(body)) {
        extractor.parseEmbedded(in, new EmbeddedContentHandler(handler), part, false);
      }
    }
  }
}
