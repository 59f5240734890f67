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
 * Tells Markdown that begins with an element of HTML, as with a heading in the middle or a logo,
 * from pages: by its first bytes alone it is taken for one, and all its own marks would be text.
 */
final class MarkdownFile {
  private static final int BEGINNING = 1024;
  private static final String TYPE = "text/markdown";
  private static final TextPattern NAME =
      TextPattern.compile("(?i).*\\.(?:md|mdx|qmd|rmd|mkd|mdtext|markdown)");
  private static final TextPattern PAGE =
      TextPattern.compile("(?i)<(?:!doctype|html|head|body)[\\s>]|<\\?xml\\s");
  private static final Set<String> OF_MARKUP =
      Set.of("text/html", "application/xhtml+xml", "application/xml");

  private MarkdownFile() {}

  /**
   * The type of a file: {@code detected}, unless that is markup and the file is called Markdown and
   * does not begin as a whole page does.
   */
  static String type(Path file, String detected) throws IOException {
    MediaType type = MediaType.parse(detected);
    boolean markup = type != null && OF_MARKUP.contains(type.getBaseType().toString());
    String name = file.getFileName().toString();
    return markup && NAME.matches(name) && !PAGE.matcher(beginning(file)).find() ? TYPE : detected;
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }
}
