package io.precis.read.fork.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.read.fork.EmbeddedParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;

class OutlookMailTest {
  private static final int PAGE = 0x1013_0102;
  private static final int TEXT = 0x1000_001F;

  /** Numbers of the format begin with their lowest byte. */
  private static void number(DataOutputStream out, int value) throws IOException {
    out.writeInt(Integer.reverseBytes(value));
  }

  private static void attribute(DataOutputStream out, int id, byte[] data) throws IOException {
    out.write(1);
    number(out, id);
    number(out, data.length);
    out.write(data);
    int sum = 0;
    for (byte each : data) {
      sum += each & 0xFF;
    }
    out.writeShort(Short.reverseBytes((short) sum));
  }

  /** A mail that says what {@code property} holds. */
  private static byte[] mail(int property, byte[] said) throws IOException {
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    DataOutputStream value = new DataOutputStream(values);
    number(value, 1);
    number(value, property);
    number(value, 1);
    number(value, said.length);
    value.write(said);
    value.write(new byte[(4 - said.length % 4) % 4]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    number(out, 0x223E_9F78);
    out.writeShort(0);
    attribute(out, 0x0006_9003, values.toByteArray());
    return bytes.toByteArray();
  }

  /** Type and text of what is embedded in a mail. */
  private static String said(byte[] mail) throws Exception {
    StringBuilder said = new StringBuilder();
    ParseContext context =
        EmbeddedParts.context(
            (part, bytes) ->
                said.append(part.get(Metadata.CONTENT_TYPE))
                    .append(' ')
                    .append(new String(bytes, StandardCharsets.UTF_8)));
    new OutlookMailParser()
        .parse(new ByteArrayInputStream(mail), new BodyContentHandler(), new Metadata(), context);
    return said.toString();
  }

  @Test
  void whatIsSaidAsAPageOrAsPlainTextIsRead() throws Exception {
    byte[] page = "<p>He begins in May.</p>".getBytes(StandardCharsets.UTF_8);
    assertEquals("text/html <p>He begins in May.</p>", said(mail(PAGE, page)));
    byte[] text = "他五月动工。\0".getBytes(StandardCharsets.UTF_16LE);
    assertEquals("text/plain 他五月动工。", said(mail(TEXT, text)));
  }
}
