package io.precis.read.plain;

import io.precis.read.build.DocumentBuilder;
import java.util.List;

/** What plain text becomes, block by block. */
final class ReadBlocks {
  private ReadBlocks() {}

  static List<String> blocks(String text) {
    DocumentBuilder builder = new DocumentBuilder();
    PlainTextReader.read(text, builder);
    return builder.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(builder.text()))
        .toList();
  }
}
