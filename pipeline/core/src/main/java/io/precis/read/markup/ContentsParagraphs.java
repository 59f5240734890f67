package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.text.line.SectionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds a table of contents that was typed, not made by the word processor: paragraphs that end in
 * a page number below one that says so; or many of them on end whose numbers never fall, and do not
 * merely count.
 */
final class ContentsParagraphs {
  private static final int FEWEST = 2;
  private static final int LONGEST = 160;
  private static final TextPattern ENTRY =
      TextPattern.compile(
          "[^\\n\\p{L}]*+\\p{L}[^\\n]*(?:\\s|[.·…_]{3}|[—–])\\s*+(\\d{1,3}|[ivxl]{1,6})");

  /** Entries that no line announces, before they are taken for a table of contents. */
  private static final int FEWEST_ALONE = 8;

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
    for (int i = 0; i < marked.size(); i++) {
      int end = endOfRising(marked, i);
      for (int at = i; end - i >= FEWEST_ALONE && at < end; at++) {
        marked.set(at, contents(marked.get(at)));
      }
      i = Math.max(i, end - 1);
    }
    return marked;
  }

  /** Behind the entries from {@code from} on whose page numbers rise; as far where they count. */
  private static int endOfRising(List<MarkupPiece> pieces, int from) {
    int end = from;
    int before = 0;
    boolean counts = true;
    while (end < pieces.size() && isEntry(pieces.get(end)) && page(pieces.get(end)) >= before) {
      int page = page(pieces.get(end));
      counts &= end == from || page == before + 1;
      before = page;
      end++;
    }
    return counts ? from : end;
  }

  /** The number that an entry ends in; -1 for one in letters. */
  private static int page(MarkupPiece piece) {
    Matcher entry = ENTRY.matcher(((MarkupPiece.Block) piece).text().strip());
    return entry.matches() && Character.isDigit(entry.group(1).charAt(0))
        ? Integer.parseInt(entry.group(1))
        : -1;
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
