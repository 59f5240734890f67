package io.precis.segment;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.TreeMap;

/**
 * Tells paragraphs that are lines of longer ones, as pages have whose maker made a paragraph of
 * every line: of those in scripts without spaces many end amid a sentence, and all are equally
 * long.
 */
final class LineParagraphs {
  private static final int SHORTEST = 20;
  private static final int FEWEST = 5;

  /** Lines differ by a character or two, where Latin words stand between. */
  private static final double NEAR = 0.1;

  /** How many paragraphs without a mark at their end there are of each length. */
  private final TreeMap<Integer, Integer> open = new TreeMap<>();

  private LineParagraphs() {}

  static LineParagraphs of(Document document) {
    LineParagraphs found = new LineParagraphs();
    for (Block block : document.blocks()) {
      Span span = block.span();
      boolean amid =
          block.role() == Role.BODY
              && span.length() >= SHORTEST
              && Character.isIdeographic(document.text().charAt(span.end() - 1))
              && document.text().lastIndexOf('\n', span.end() - 1) < span.start();
      if (amid) {
        found.open.merge(span.length(), 1, Integer::sum);
      }
    }
    return found;
  }

  /** Whether a paragraph is about as long as several that end amid a sentence. */
  boolean isLine(Span paragraph) {
    int length = paragraph.length();
    int low = (int) Math.floor(length * (1 - NEAR));
    int high = (int) Math.ceil(length * (1 + NEAR));
    return length >= SHORTEST
        && open.subMap(low, true, high, true).values().stream().mapToInt(n -> n).sum() >= FEWEST;
  }
}
