package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what stands on most slides alike and no mark calls a foot: the day, the talk's name, the
 * slide's number. A slide's first text is its title and stays.
 */
final class SlideFurniture {
  private static final int FEWEST_SLIDES = 4;
  private static final int LONGEST = 60;
  private static final TextPattern DIGITS = TextPattern.compile("\\d+");

  private SlideFurniture() {}

  /** The pieces, such blocks with the role of furniture. */
  static List<MarkupPiece> mark(List<MarkupPiece> pieces) {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> onSlide = new HashSet<>();
    int slides = 0;
    boolean first = true;
    for (MarkupPiece piece : pieces) {
      if (piece instanceof MarkupPiece.PageStart start && start.slide()) {
        slides++;
        onSlide.clear();
        first = true;
      } else if (isShort(piece)) {
        if (!first && onSlide.add(key(piece))) {
          seen.merge(key(piece), 1, Integer::sum);
        }
        first = false;
      } else {
        first = false;
      }
    }
    int enough = Math.max(FEWEST_SLIDES, slides / 2 + 1);
    List<MarkupPiece> marked = new ArrayList<>(pieces.size());
    for (MarkupPiece piece : pieces) {
      boolean often =
          isShort(piece) && !first(marked) && seen.getOrDefault(key(piece), 0) >= enough;
      marked.add(often ? ((MarkupPiece.Block) piece).as(Role.PAGE_FURNITURE) : piece);
    }
    return marked;
  }

  private static boolean first(List<MarkupPiece> before) {
    return before.isEmpty() || before.get(before.size() - 1) instanceof MarkupPiece.PageStart;
  }

  private static boolean isShort(MarkupPiece piece) {
    return piece instanceof MarkupPiece.Block block
        && block.role() == Role.BODY
        && block.text().strip().length() <= LONGEST;
  }

  /** Its text with every number alike, so that those of slides agree. */
  private static String key(MarkupPiece piece) {
    return DIGITS.matcher(((MarkupPiece.Block) piece).text().strip()).replaceAll("#");
  }
}
