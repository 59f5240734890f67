package io.precis.read.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
  @Test
  void testEntriesStandBelowTheirTitles() {
    DocumentBuilder out = new DocumentBuilder();
    FeedReader.read(
        "<html><head><title>Town</title></head><body><h1>Town</h1><p>News.</p><ul><li><a"
            + " href=\"u\">Bridge</a>\n"
            + "It is shut.Buses &amp;amp; trams run.</li></ul></body></html>",
        out);
    assertEquals("Town", out.title());
    assertEquals(
        List.of(
            "HEADING Town",
            "BODY News.",
            "HEADING Bridge",
            "BODY It is shut.",
            "BODY Buses & trams run."),
        out.blocks().stream()
            .map(block -> block.role() + " " + block.span().of(out.text()))
            .toList());
  }
}
