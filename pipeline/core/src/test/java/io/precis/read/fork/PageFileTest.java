package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageFileTest {
  @Test
  void partsOfPagesThatBeginWithACommentAreNoXml() {
    String xml = "application/xml";
    assertEquals("text/html", PageFile.type(Path.of("design.html"), xml));
    assertEquals("text/html", PageFile.type(Path.of("DESIGN.HTM"), xml));
    assertEquals(xml, PageFile.type(Path.of("design.xml"), xml));
    assertEquals("application/rss+xml", PageFile.type(Path.of("a.html"), "application/rss+xml"));
  }
}
