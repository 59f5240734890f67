package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds lines that are headings since they are underlined. */
final class PdfUnderlined {
  private static final int LONGEST = 60;

  /** What a link's words have that names a place in a program or a finding. */
  private static final TextPattern IDENTIFIER =
      TextPattern.compile("[#_]|\\S/\\S|\\p{L}\\.\\p{L}|\\p{Lu}-\\d");

  private PdfUnderlined() {}

  /**
   * Underlined lines like titles, by identity, each alone: drafts underline whole paragraphs that
   * are new.
   */
  static Set<PdfLine> of(List<PdfPage> pages) {
    Set<PdfLine> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PdfPage page : pages) {
      List<PdfLine> lines = page.lines();
      for (int i = 0; i < lines.size(); i++) {
        PdfLine line = lines.get(i);
        if (isUnderlined(lines, i)
            && !isUnderlined(lines, i - 1)
            && !isUnderlined(lines, i + 1)
            && line.text().length() <= LONGEST
            && PdfStyles.isTitle(line.text())
            && !IDENTIFIER.isIn(line.text())) {
          found.add(line);
        }
      }
    }
    return found;
  }

  private static boolean isUnderlined(List<PdfLine> lines, int at) {
    return at >= 0 && at < lines.size() && lines.get(at).look().underlined();
  }
}
