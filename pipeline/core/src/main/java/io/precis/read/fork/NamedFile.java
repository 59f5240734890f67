package io.precis.read.fork;

import io.precis.limit.TextPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.mime.MediaType;

/**
 * Tells by their names what the first bytes of files tell wrong: parts of pages that sites keep in
 * files of their own and that begin with a comment, which XML does too, but XML must close what
 * pages leave open; mails whose long heads hold something that looks like markup; texts in which
 * the head of a mail stands below a first line.
 */
final class NamedFile {
  private static final int BEGINNING = 200;
  private static final String PAGE = "text/html";
  private static final String MAIL = "message/rfc822";
  private static final String APPLE_MAIL = "message/x-emlx";
  private static final String PLAIN = "text/plain";
  private static final TextPattern PAGE_NAME = TextPattern.compile("(?i).*\\.html?");
  private static final TextPattern MAIL_NAME = TextPattern.compile("(?i).*\\.eml");
  private static final TextPattern FIELD = TextPattern.compile("[A-Za-z][A-Za-z-]{1,40}:[ \\t]");
  private static final TextPattern LENGTH_LINE = TextPattern.compile("\\s{0,9}\\d{1,9}\\s{0,9}\n");
  private static final Set<String> TEXT = Set.of(PAGE, PLAIN);

  private NamedFile() {}

  /** The type of a file: {@code detected}, or what it is by its name. */
  static String type(Path file, String detected) throws IOException {
    String name = file.getFileName().toString();
    if (detected.equals(MediaType.APPLICATION_XML.toString()) && PAGE_NAME.matches(name)) {
      return PAGE;
    }
    if (detected.equals(APPLE_MAIL) && !LENGTH_LINE.matcher(beginning(file)).lookingAt()) {
      // A head stands below a line that does not say how long the mail is: a text that holds mails.
      return MAIL_NAME.matches(name) ? MAIL : PLAIN;
    }
    boolean mail = TEXT.contains(detected.replaceFirst(";.*", "")) && MAIL_NAME.matches(name);
    return mail && FIELD.matcher(beginning(file)).lookingAt() ? MAIL : detected;
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }
}
