package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.mail.ShownMailParser;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;

class ShownMailTest {
  private static final String PLAIN = "text/plain";
  private static final String CALENDAR = "text/calendar; method=REQUEST";

  private static String part(String type, String text) {
    return "--b\r\nContent-Type: " + type + "\r\n\r\n" + text + "\r\n";
  }

  private static String read(String... parts) throws Exception {
    String mail =
        "Subject: Ramp\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
            + String.join("", parts)
            + "--b--\r\n";
    return read(mail, StandardCharsets.US_ASCII);
  }

  private static String read(String mail, Charset charset) throws Exception {
    return read(mail, charset, new Metadata());
  }

  private static String read(String mail, Charset charset, Metadata metadata) throws Exception {
    BodyContentHandler text = new BodyContentHandler();
    new ShownMailParser()
        .parse(
            new ByteArrayInputStream(mail.getBytes(charset)), text, metadata, new ParseContext());
    return text.toString().strip();
  }

  /** By the standard the body would go on with the subject, and be lost. */
  @Test
  void aLineOfSpacesEndsTheHeadWhereTextStandsBelowIt() throws Exception {
    Charset ascii = StandardCharsets.US_ASCII;
    String body = "The ramp is shut until May.\nCall us.\n";
    assertEquals(body.strip(), read("Subject: Ramp\n \n" + body, ascii).replace("\r", ""));
    assertEquals(body.strip(), read("Subject: Ramp\r\n \t\r\n" + body, ascii).replace("\r", ""));
    assertEquals("Hello", read("Subject: Ramp\n \nTo: ann@mill.example\n\nHello\n", ascii));
    assertEquals("Hello", read("Subject: Ramp\n \n is shut\n\nHello\n", ascii));
    assertEquals("a\n \nb", read("Subject: Ramp\n\na\n \nb\n", ascii).replace("\r", ""));
  }

  private static String subject(String subject, Charset charset) throws Exception {
    Metadata metadata = new Metadata();
    read("Subject: " + subject + "\r\n\r\nHello\r\n", charset, metadata);
    return metadata.get(TikaCoreProperties.TITLE);
  }

  @Test
  void testASubjectInBytesOfWhateverCharsetIsRead() throws Exception {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      assertEquals("Brücke gesperrt", subject("Brücke gesperrt", charset), charset.name());
    }
    assertEquals("水库蓄水量低于去年", subject("水库蓄水量低于去年", Charset.forName("GBK")));
  }

  @Test
  void testAPageThatIsKeptWithItsSheetsGetsThem() throws Exception {
    String archive =
        "Subject: Ramp\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n"
            + part("text/html", "<p>Open.</p>")
            + part("text/css", ".gone { display: none }")
            + "--b--\r\n";
    Metadata metadata = new Metadata();
    List<String> pages = new ArrayList<>();
    ParseContext context =
        EmbeddedParts.context(
            (part, bytes) -> pages.add(new String(bytes, StandardCharsets.US_ASCII).strip()));
    new ShownMailParser()
        .parse(
            new ByteArrayInputStream(archive.getBytes(StandardCharsets.US_ASCII)),
            new BodyContentHandler(),
            metadata,
            context);
    assertEquals(List.of("<p>Open.</p><style>.gone { display: none }\n</style>"), pages);
  }

  @Test
  void testAWordThatHoldsNothingEndsNoSubject() throws Exception {
    assertEquals(
        "Bridge closed", subject("=?UTF-8?Q?Bridge?= =?UTF-8?Q??= closed", StandardCharsets.UTF_8));
  }

  @Test
  void testAMailOfApplesProgramIsTheMailAlone() throws Exception {
    String mail = "Subject: Ramp\r\n\r\nHello\r\n";
    Metadata metadata = new Metadata();
    String kept = mail.length() + "       \n" + mail + "<?xml version=\"1.0\"?><plist/>";
    assertEquals("Hello", read(kept, StandardCharsets.US_ASCII, metadata));
    assertEquals("message/rfc822", metadata.get(Metadata.CONTENT_TYPE));
    assertEquals("Ramp", metadata.get(TikaCoreProperties.TITLE));
  }

  @Test
  void testAMailSavedAsUtf16IsRead() throws Exception {
    String mail =
        "Subject: Ramp\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=\"utf-16\"\r\n\r\nHello";
    for (Charset wide :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertEquals("Hello", read(mail, wide), wide.name());
    }
  }

  @Test
  void testAnInvitationIsNoBetterThanTheTextBesideIt() throws Exception {
    assertEquals("Hello", read(part(PLAIN, "Hello"), part(CALENDAR, "BEGIN:VCALENDAR")));
    assertEquals("Hello", read(part(CALENDAR, "BEGIN:VCALENDAR"), part(PLAIN, "Hello")));
  }

  @Test
  void testWhatOneProgramAloneShowsIsLeftOut() throws Exception {
    assertEquals(
        "Hello",
        read(
            part(PLAIN, "Hello"),
            part("text/x-amp-html", "<p>Hello, machine</p>"),
            part("text/watch-html", "<b>Hi</b>")));
  }

  @Test
  void testWhatStandsAloneIsRead() throws Exception {
    assertEquals("<bold>Hello</bold>", read(part("text/enriched", "<bold>Hello</bold>")));
  }

  @Test
  void testThePlainTextOfAnEmptyAlternativeIsNothing() throws Exception {
    assertEquals("", read());
  }

  @Test
  void testLinesThatASpaceBreaksAreJoinedWhereTheHeadSaysSo() throws Exception {
    String head = "MIME-Version: 1.0\r\nContent-Type: text/plain; format=flowed";
    String body =
        "\r\n\r\nThe boa \r\nrd signs  \r\ntoday. \r\n\r\n> Who \r\n> pays?\r\n-- \r\nAnn\r\n";
    assertEquals(
        "The board signs today. \n\n> Who \n> pays?\n-- \nAnn",
        read(head + "; DelSp=\"yes\"" + body, StandardCharsets.US_ASCII).replace("\r", ""));
    assertEquals(
        body.strip().replace("\r", ""),
        read(head + body, StandardCharsets.US_ASCII).replace("\r", ""));
  }

  /** As lists send on what is signed, with a line of their own below it. */
  @Test
  void aSignatureWithinAMailHasNoTextAndMovesNone() throws Exception {
    String mail =
        "Subject: Ramp\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n"
            + "--a\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n"
            + part(PLAIN, "The ramp is shut.")
            + part("application/pgp-signature", "-----BEGIN PGP SIGNATURE-----")
            + "--b--\r\n--a\r\nContent-Type: text/plain\r\n\r\nA mailing list.\r\n--a--\r\n";
    assertEquals(
        "The ramp is shut. A mailing list.",
        read(mail, StandardCharsets.US_ASCII).replaceAll("\\s+", " "));
  }
}
