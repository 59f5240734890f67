package io.precis.write.report.document;

import java.util.List;

/**
 * A paragraph of the source text on a page, or a gap in it.
 *
 * @param anchor id, where a section begins here; empty string elsewhere
 * @param page such as {@code p. 12}, where that can be told and differs from the one before; empty
 *     string elsewhere
 * @param kind how it is shown
 */
public record Paragraph(String anchor, String page, Kind kind, List<TextRun> pieces) {
  /** How a paragraph is shown. */
  public enum Kind {
    HEADING,
    TEXT,
    /** Text that is left out; the one piece says how much. */
    GAP
  }

  public Paragraph {
    pieces = List.copyOf(pieces);
  }
}
