package io.precis.read.fork.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Names in XML that its file does not declare: a part of a book leaves that to the book, and a text
 * uses the names of HTML. A parser that knows of no declarations elsewhere gives up at the first.
 */
final class UndeclaredEntities {
  private static final int BEGINNING = 65_536;

  /** What says that there may be declarations elsewhere; they are not looked up. */
  private static final byte[] DECLARATION =
      "<!DOCTYPE part SYSTEM \"part.dtd\">".getBytes(StandardCharsets.US_ASCII);

  /**
   * What stands before the root: a mark of UTF-8 as it is read byte by byte, and the declaration.
   */
  private static final Pattern BEFORE = Pattern.compile("(?:ï»¿)?(?:<\\?xml\\s[^>]{0,300}\\?>)?");

  private UndeclaredEntities() {}

  /** {@code xml} such that a parser goes on behind such a name and tells of it. */
  static InputStream tolerated(InputStream xml) throws IOException {
    byte[] beginning = xml.readNBytes(BEGINNING);
    String head = new String(beginning, StandardCharsets.ISO_8859_1);
    if (head.contains("<!DOCTYPE") || head.indexOf('\0') >= 0) {
      return new SequenceInputStream(new ByteArrayInputStream(beginning), xml);
    }
    Matcher before = BEFORE.matcher(head);
    int at = before.lookingAt() ? before.end() : 0;
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(beginning, 0, at),
                new ByteArrayInputStream(DECLARATION),
                new ByteArrayInputStream(beginning, at, beginning.length - at),
                xml)));
  }

  /**
   * What is shown for a name: the sign that it has in HTML, or the name, so that its sentence has
   * no hole; nothing for one with a dot, which is that of a file or of a part of the book.
   */
  static String shown(String name) {
    String sign = Parser.unescapeEntities("&" + name + ";", false);
    return !sign.startsWith("&") ? sign : name.indexOf('.') < 0 ? name : "";
  }
}
