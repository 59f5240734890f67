package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFileTest {
  private static final String XML = "application/xml";

  @TempDir private Path folder;

  private String type(String name, String text, String detected) throws IOException {
    return NamedFile.type(Files.writeString(folder.resolve(name), text), detected);
  }

  @Test
  void partsOfPagesThatBeginWithACommentAreNoXml() throws IOException {
    assertEquals("text/html", type("design.html", "<!-- a -->", XML));
    assertEquals("text/html", type("DESIGN.HTM", "<!-- a -->", XML));
    assertEquals(XML, type("design.xml", "<!-- a -->", XML));
    assertEquals("application/rss+xml", type("a.html", "<rss/>", "application/rss+xml"));
  }

  @Test
  void aMailIsOneWhateverItsHeadHolds() throws IOException {
    String head = "Received: from mill.example\r\nX-Scan: d=\"html\"\r\n\r\n<html>";
    assertEquals("message/rfc822", type("a.eml", head, "text/html"));
    assertEquals("message/rfc822", type("a.eml", head, "text/plain; charset=UTF-8"));
    assertEquals("text/html", type("a.eml", "<p>{{ page }}</p>", "text/html"));
    assertEquals("text/html", type("a.html", head, "text/html"));
  }

  @Test
  void aTextThatHoldsMailsBelowALineOfItsOwnIsNoMail() throws IOException {
    String mails = "email 1:\nFrom: ann@mill.example\nSubject: Ramp\n \nThe ramp is shut.\n";
    String apple = "message/x-emlx";
    assertEquals("text/plain", type("thread.txt", mails, apple));
    assertEquals(apple, type("1.emlx", "86       \nFrom: ann@mill.example\n\nHello\n", apple));
  }
}
