package org.apache.tika.parser.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;

/** A mail that a program saved as a text of UTF-16, heads and all, which no standard knows. */
final class SavedWide {
  private static final int MARK = 2;

  /** What its parts say of themselves was true of the text as it was saved. */
  private static final Pattern NAMED =
      Pattern.compile("(?i)(charset\\s?=\\s?\"?)utf-?16(?:[bl]e)?");

  private SavedWide() {}

  /** The mail in UTF-8 where it is such a one, else itself. */
  static TikaInputStream inBytes(TikaInputStream mail) throws IOException {
    Optional<Charset> charset = charset(mail);
    if (charset.isEmpty()) {
      return mail;
    }
    String text = new String(mail.readAllBytes(), charset.get());
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String named = NAMED.matcher(whole).replaceAll("$1utf-8");
    return TikaInputStream.get(named.getBytes(StandardCharsets.UTF_8));
  }

  /** By its byte order mark, or a zero beside the first letter. */
  private static Optional<Charset> charset(InputStream mail) throws IOException {
    mail.mark(MARK);
    byte[] first = mail.readNBytes(MARK);
    mail.reset();
    if (first.length < MARK) {
      return Optional.empty();
    }
    boolean marked = first[0] == (byte) 0xFF && first[1] == (byte) 0xFE;
    boolean markedBig = first[0] == (byte) 0xFE && first[1] == (byte) 0xFF;
    if (marked || first[0] > 0 && first[1] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return markedBig || first[0] == 0 && first[1] > 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }
}
