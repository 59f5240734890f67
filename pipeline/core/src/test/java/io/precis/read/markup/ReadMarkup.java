package io.precis.read.markup;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;

/** What markup becomes, block by block. */
final class ReadMarkup {
  static final String PROSE = "The council will vote in November on a new bridge of steel.";

  private ReadMarkup() {}

  static DocumentBuilder read(String body) {
    DocumentBuilder out = new DocumentBuilder();
    String xhtml = "<html><head></head><body>" + body + "</body></html>";
    XhtmlReader.read(xhtml, "application/epub+zip", "", out);
    return out;
  }

  static DocumentBuilder read(String body, String mediaType) {
    DocumentBuilder out = new DocumentBuilder();
    XhtmlReader.read("<html><body>" + body + "</body></html>", mediaType, "", out);
    return out;
  }

  static List<String> texts(DocumentBuilder out, Role role) {
    return out.blocks().stream()
        .filter(block -> block.role() == role)
        .map(Block::span)
        .map(span -> out.text().substring(span.start(), span.end()))
        .toList();
  }
}
