package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.text.line.SectionNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a table of contents that was typed, not made by the word processor: paragraphs that end in
 * a page number below one that says so.
 */
final class ContentsParagraphs {
  private static final int FEWEST = 2;
  private static final int LONGEST = 160;
  private static final TextPattern ENTRY =
      TextPattern.compile(
          "[^\\n\\p{L}]*+\\p{L}[^\\n]*(?:\\s|[.·…_]{3})\\s*+(?:\\d{1,3}|[ivxl]{1,6})");

  private ContentsParagraphs() {}

  /** The pieces, those of such tables with the role of contents. */
  static List<MarkupPiece> mark(List<MarkupPiece> pieces) {
    List<MarkupPiece> marked = new ArrayList<>(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      if (announces(pieces.get(i))) {
        int end = i + 1;
        while (end < pieces.size() && isEntry(pieces.get(end))) {
          end++;
        }
        for (int at = i; end - i > FEWEST && at < end; at++) {
          marked.set(at, contents(pieces.get(at)));
        }
      }
    }
    return marked;
  }

  private static boolean announces(MarkupPiece piece) {
    String text =
        piece instanceof MarkupPiece.Heading heading
            ? heading.text()
            : piece instanceof MarkupPiece.Block block && block.role() == Role.BODY
                ? block.text()
                : "";
    return text.length() <= LONGEST
        && SectionNames.below(text.strip()).filter(Role.CONTENTS::equals).isPresent();
  }

  private static boolean isEntry(MarkupPiece piece) {
    return piece instanceof MarkupPiece.Block block
        && (block.role() == Role.BODY
            || block.role() == Role.LIST_ITEM
            || block.role() == Role.CONTENTS)
        && block.text().length() <= LONGEST
        && ENTRY.matcher(block.text().strip()).matches();
  }

  private static MarkupPiece contents(MarkupPiece piece) {
    return piece instanceof MarkupPiece.Block block
        ? new MarkupPiece.Block(
            Role.CONTENTS, block.text(), false, 0, block.linkCharacters(), block.element())
        : piece;
  }
}
