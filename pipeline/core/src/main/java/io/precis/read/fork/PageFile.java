package io.precis.read.fork;

import io.precis.limit.TextPattern;
import java.nio.file.Path;
import org.apache.tika.mime.MediaType;

/**
 * Tells parts of pages that sites keep in files of their own from XML: nothing but their name says
 * so where they begin with a comment, and XML must close what pages leave open.
 */
final class PageFile {
  private static final String TYPE = "text/html";
  private static final TextPattern NAME = TextPattern.compile("(?i).*\\.html?");

  private PageFile() {}

  /**
   * The type of a file: {@code detected}, unless that is bare XML and the file is called a page.
   */
  static String type(Path file, String detected) {
    boolean page = NAME.matches(file.getFileName().toString());
    return page && detected.equals(MediaType.APPLICATION_XML.toString()) ? TYPE : detected;
  }
}
