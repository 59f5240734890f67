package org.apache.tika.parser.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Mails as Apple's program keeps them: a line that says how many bytes the mail has, the mail, and
 * a list of properties.
 */
final class AppleMail {
  static final MediaType TYPE = new MediaType("message", "x-emlx");

  /** Digits and the spaces behind them. */
  private static final int LONGEST_LINE = 20;

  private AppleMail() {}

  /** The mail alone, which {@code metadata} then calls one; what is no such file as it is. */
  static TikaInputStream message(TikaInputStream file, Metadata metadata) throws IOException {
    byte[] head = new byte[LONGEST_LINE];
    int length = file.peek(head);
    String first = new String(head, 0, Math.max(0, length), StandardCharsets.US_ASCII);
    int end = first.indexOf('\n');
    String number = end < 0 ? "" : first.substring(0, end).strip();
    if (!number.matches("\\d{1,9}")) {
      return file;
    }
    metadata.set(Metadata.CONTENT_TYPE, "message/rfc822");
    byte[] all = file.readAllBytes();
    int from = end + 1;
    int to = (int) Math.min(all.length, from + Long.parseLong(number));
    return TikaInputStream.get(Arrays.copyOfRange(all, from, to));
  }
}
