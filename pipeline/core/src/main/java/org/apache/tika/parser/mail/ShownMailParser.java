package org.apache.tika.parser.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of mails, but of alternatives the one is read that a mail program shows: see {@link
 * ShownAlternatives}.
 *
 * <p>It lives in Tika's package because the class that it extends is not public, and only ever runs
 * in a fork, whose class path is flat.
 */
public final class ShownMailParser extends RFC822Parser {
  private static final long serialVersionUID = 1;

  /** As Tika has it: real mails hold lines and heads longer than standards allow. */
  private static final int LONGEST_LINE = 100_000;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    Set<MediaType> types = new HashSet<>(super.getSupportedTypes(context));
    types.add(AppleMail.TYPE);
    return types;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream mail = TikaInputStream.get(stream);
    if (isEmpty(mail)) {
      throw new ZeroByteFileException("a mail of zero bytes");
    }
    mail = HeadEnd.mended(AppleMail.message(SavedWide.inBytes(mail), metadata));
    MimeConfig config =
        new MimeConfig.Builder().setMaxLineLen(LONGEST_LINE).setMaxHeaderLen(LONGEST_LINE).build();
    MimeStreamParser parser =
        new MimeStreamParser(config, null, new DefaultBodyDescriptorBuilder());
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    parser.setContentHandler(
        new ShownAlternatives(
            xhtml, new EmbeddedDocumentUtil(context).getDetector(), metadata, context));
    parser.setContentDecoding(true);
    parser.setNoRecurse();
    xhtml.startDocument();
    try {
      parser.parse(mail);
    } catch (MimeException e) {
      throw unwrapped(e);
    }
    xhtml.endDocument();
  }

  private static boolean isEmpty(InputStream mail) throws IOException {
    mail.mark(1);
    boolean empty = mail.read() < 0;
    mail.reset();
    return empty;
  }

  /** What a handler threw, which the parser wraps. */
  private static TikaException unwrapped(MimeException e) throws SAXException {
    if (e.getCause() instanceof SAXException) {
      throw (SAXException) e.getCause();
    }
    return e.getCause() instanceof TikaException
        ? (TikaException) e.getCause()
        : new TikaException("a mail that breaks off", e);
  }
}
