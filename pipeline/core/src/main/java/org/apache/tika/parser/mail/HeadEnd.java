package org.apache.tika.parser.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;

/**
 * Where the head of a mail ends. By the standard a line of spaces goes on with the field above it,
 * and so does all below it up to an empty line; mails that were saved by hand end their heads so.
 */
final class HeadEnd {
  /** Bytes among which a head ends. */
  private static final int LONGEST = 1 << 16;

  /** What goes on with a head: a field, or a line that goes on with one. */
  private static final Pattern GOES_ON =
      Pattern.compile("[ \\t]*+[^\\s:]*+:.*+|[ \\t]++\\S.*+|[ \\t]*+", Pattern.DOTALL);

  private HeadEnd() {}

  /** The mail with an empty line in place of one of spaces where text stands below it. */
  static TikaInputStream mended(TikaInputStream mail) throws IOException {
    byte[] head = new byte[LONGEST];
    int length = Math.max(0, mail.peek(head));
    int end = end(new String(head, 0, length, StandardCharsets.ISO_8859_1));
    if (end < 0) {
      return mail;
    }
    byte[] all = mail.readAllBytes();
    for (int i = end; all[i] == ' ' || all[i] == '\t'; i++) {
      all[i] = '\n';
    }
    return TikaInputStream.get(all);
  }

  /** Where the line of spaces begins that ends the head; -1 for none. */
  static int end(String mail) {
    int from = 0;
    for (int to = mail.indexOf('\n'); to >= 0; to = mail.indexOf('\n', from)) {
      String line = mail.substring(from, to).replace("\r", "");
      if (line.isEmpty()) {
        return -1;
      }
      int next = mail.indexOf('\n', to + 1);
      if (line.isBlank() && next >= 0 && !GOES_ON.matcher(mail.substring(to + 1, next)).matches()) {
        return from;
      }
      from = to + 1;
    }
    return -1;
  }
}
