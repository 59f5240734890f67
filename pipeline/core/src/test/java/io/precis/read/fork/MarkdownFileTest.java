package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFileTest {
  private static final String HTML = "text/html";

  @TempDir private Path folder;

  @Test
  void markdownMayBeginWithAnElement() throws IOException {
    String logo = "<h1 align=\"center\">The mill</h1>\n\n## Its wheel\n\nIt *turns*.\n";
    assertEquals("text/markdown", type("README.md", logo, HTML));
    assertEquals("text/markdown", type("page.MDX", logo, "application/xml"));
    assertEquals(HTML, type("page.html", logo, HTML));
    assertEquals("text/plain", type("README.md", "The mill", "text/plain"));
  }

  @Test
  void aWholePageIsOneWhateverItIsCalled() throws IOException {
    assertEquals(HTML, type("page.md", "<!DOCTYPE html>\n<p>The mill</p>", HTML));
    assertEquals(HTML, type("page.md", "<!-- saved -->\n<html><p>The mill</p>", HTML));
    assertEquals(
        "application/xml", type("page.md", "<?xml version=\"1.0\"?><a/>", "application/xml"));
  }

  private String type(String name, String text, String detected) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return MarkdownFile.type(file, detected);
  }
}
