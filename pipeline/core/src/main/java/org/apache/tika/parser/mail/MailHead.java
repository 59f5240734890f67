package org.apache.tika.parser.mail;

import io.precis.read.fork.charset.ByteEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.tika.metadata.Metadata;

/**
 * Subjects as standards have them: programs write them in bytes of whatever charset, and with
 * encoded words that hold nothing, at which the parser ends.
 */
final class MailHead {
  private static final Pattern EMPTY_WORD =
      Pattern.compile("=\\?[\\w.-]{1,40}\\?[QqBb]\\?\\?=\\s*");

  private MailHead() {}

  /** The field, its bytes beyond ASCII as an encoded word and without empty ones. */
  static Field readable(Field field) throws IOException {
    if (!field.getName().equalsIgnoreCase("Subject")) {
      return field;
    }
    byte[] raw = field.getRaw().toByteArray();
    String line = new String(raw, StandardCharsets.ISO_8859_1);
    String body = line.substring(line.indexOf(':') + 1).strip();
    if (body.chars().anyMatch(c -> c > 0x7E)) {
      return new RawField(field.getName(), encoded(body));
    }
    String full = EMPTY_WORD.matcher(body).replaceAll("");
    return full.equals(body) ? field : new RawField(field.getName(), full);
  }

  private static String encoded(String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    Charset charset = new ByteEncoding().detect(new ByteArrayInputStream(bytes), new Metadata());
    byte[] text = new String(bytes, charset).getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text) + "?=";
  }
}
