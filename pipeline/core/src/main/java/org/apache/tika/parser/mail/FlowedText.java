package org.apache.tika.parser.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/**
 * Text whose lines a program broke anywhere, within words too, and marked by a space at their end
 * that is not of the text ({@code DelSp=yes}, RFC 3676). Lines that quote are left as they are.
 */
final class FlowedText {
  private static final Pattern DECLARED = Pattern.compile("(?is).*\\bdelsp\\s*=\\s*\"?yes\\b.*");
  private static final Pattern BROKEN =
      Pattern.compile("(?m)^(?!>)(?!-- \\r?$)([^\\r\\n]*) \\r?\\n(?![>\\r\\n])");

  private FlowedText() {}

  static boolean isDeclared(Field field) {
    return field.getName().equalsIgnoreCase("Content-Type")
        && field.getBody() != null
        && DECLARED.matcher(field.getBody()).matches();
  }

  /** The text with such lines joined; the signs that break it are single bytes in any charset. */
  static InputStream joined(InputStream text) throws IOException {
    String lines = new String(text.readAllBytes(), StandardCharsets.ISO_8859_1);
    String joined = BROKEN.matcher(lines).replaceAll("$1");
    return new ByteArrayInputStream(joined.getBytes(StandardCharsets.ISO_8859_1));
  }
}
