package org.apache.tika.parser.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.XHTMLContentHandler;

/**
 * Leaves out of the alternatives of a mail those that no ordinary program shows beside a text:
 * invitations for a calendar, pages for programs of one maker. Tika takes any type that it does not
 * know for the best. One that stands alone is kept. A page that is kept with its style sheets gets
 * them.
 */
final class ShownAlternatives extends MailContentHandler {
  private static final Set<String> SHOWN =
      Set.of("text/plain", "text/html", "application/xhtml+xml", "application/rtf", "text/rtf");

  /** What proves who sent a mail; nobody reads it. */
  private static final Set<String> SIGNATURES =
      Set.of(
          "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature");

  /** One multipart that is open. Not thread-safe. */
  private static final class Multipart {
    private final boolean alternatives;

    /** Whether a page stands with what belongs to it, as archives of pages keep it. */
    private final boolean related;

    /**
     * Whether it only adds a signature to a part of another one: its text is as much the mail's as
     * if it stood in that one.
     */
    private final boolean transparent;

    private BodyDescriptor page;
    private byte[] pageBytes;
    private final StringBuilder sheets = new StringBuilder();
    private boolean shown;
    private BodyDescriptor other;
    private byte[] otherBytes;

    private Multipart(BodyDescriptor descriptor, boolean outermost) {
      this.alternatives = "alternative".equalsIgnoreCase(descriptor.getSubType());
      this.related = "related".equalsIgnoreCase(descriptor.getSubType());
      this.transparent = !outermost && "signed".equalsIgnoreCase(descriptor.getSubType());
    }
  }

  private final Deque<Multipart> open = new ArrayDeque<>();

  /** Whether the next text goes on behind the space at the end of a line, which is none of it. */
  private boolean flowed;

  ShownAlternatives(
      XHTMLContentHandler xhtml, Detector detector, Metadata metadata, ParseContext context) {
    super(xhtml, detector, metadata, context, false, false);
  }

  @Override
  public void field(Field field) throws MimeException {
    flowed |= FlowedText.isDeclared(field);
    try {
      super.field(MailHead.readable(field));
    } catch (IOException e) {
      throw new MimeException(e);
    }
  }

  @Override
  public void startMultipart(BodyDescriptor descriptor) throws MimeException {
    if (!open.isEmpty()) {
      open.peek().shown = true;
    }
    Multipart started = new Multipart(descriptor, open.isEmpty());
    open.push(started);
    if (!started.transparent) {
      super.startMultipart(descriptor);
    }
  }

  @Override
  public void body(BodyDescriptor body, InputStream sent) throws MimeException, IOException {
    InputStream bytes = flowed ? FlowedText.joined(sent) : sent;
    flowed = false;
    Multipart around = open.peek();
    if (around != null && SIGNATURES.contains(body.getMimeType())) {
      return;
    }
    if (around != null && around.related && isOfPage(body, around)) {
      keep(body, bytes.readAllBytes(), around);
    } else if (around == null || !around.alternatives) {
      super.body(body, bytes);
    } else if (SHOWN.contains(body.getMimeType())) {
      around.shown = true;
      super.body(body, bytes);
    } else {
      around.other = body;
      around.otherBytes = bytes.readAllBytes();
    }
  }

  /** The page itself, and the sheets that say how it looks, which may stand behind it. */
  private static boolean isOfPage(BodyDescriptor body, Multipart around) {
    boolean page = body.getMimeType().equals("text/html") && around.page == null;
    return page || body.getMimeType().equals("text/css");
  }

  private static void keep(BodyDescriptor body, byte[] bytes, Multipart around) {
    if (body.getMimeType().equals("text/css")) {
      around.sheets.append(new String(bytes, StandardCharsets.US_ASCII)).append('\n');
    } else {
      around.page = body;
      around.pageBytes = bytes;
    }
  }

  /** The page with its sheets behind it, so that what it says of its charset stays in front. */
  private static InputStream styled(Multipart related) {
    InputStream page = new ByteArrayInputStream(related.pageBytes);
    if (related.sheets.isEmpty()) {
      return page;
    }
    String rules = related.sheets.toString().replace("</", "< /");
    byte[] sheets = ("<style>" + rules + "</style>").getBytes(StandardCharsets.US_ASCII);
    return new SequenceInputStream(page, new ByteArrayInputStream(sheets));
  }

  @Override
  public void endMultipart() throws MimeException {
    Multipart ended = open.poll();
    if (ended != null && ended.page != null) {
      try {
        super.body(ended.page, styled(ended));
      } catch (IOException e) {
        throw new MimeException(e);
      }
    }
    if (ended != null && !ended.shown && ended.other != null) {
      try {
        super.body(ended.other, new ByteArrayInputStream(ended.otherBytes));
      } catch (IOException e) {
        throw new MimeException(e);
      }
    }
    if (ended == null || !ended.transparent) {
      super.endMultipart();
    }
  }
}
