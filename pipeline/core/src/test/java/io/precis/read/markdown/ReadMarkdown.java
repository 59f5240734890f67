package io.precis.read.markdown;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;

/** What Markdown becomes, block by block. */
final class ReadMarkdown {
  private ReadMarkdown() {}

  static DocumentBuilder read(String markdown) {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(markdown, out);
    return out;
  }

  static List<Role> roles(DocumentBuilder out) {
    return out.blocks().stream().map(Block::role).toList();
  }

  static List<String> texts(DocumentBuilder out) {
    return out.blocks().stream().map(block -> block.span().of(out.text())).toList();
  }
}
