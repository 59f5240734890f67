package io.precis.document;

import java.io.Serializable;
import java.util.List;

/**
 * A stretch of a document under one heading path.
 *
 * @param ordinal place among the document's sections in text order, from 0
 * @param parent ordinal of the enclosing section, smaller than {@code ordinal}; -1 for the
 *     outermost
 * @param path headings from the outermost to this section's own; empty for text before the first
 *     heading
 * @param span the section's own text, heading included, up to the next heading of any level; spans
 *     of sections do not overlap and are in text order
 * @param embedded whether this is an embedded document: an attachment, a sheet, a file in an
 *     archive
 */
public record Section(int ordinal, int parent, List<String> path, Span span, boolean embedded)
    implements Serializable {
  public Section {
    if (ordinal < 0 || parent < -1 || parent >= ordinal) {
      throw new IllegalArgumentException(
          "want ordinal >= 0 and -1 <= parent < ordinal, got " + ordinal + " under " + parent);
    }
    path = List.copyOf(path);
  }

  /** Its own heading; empty string for text before the first one. */
  public String heading() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  /** Depth of the heading path: 0 for text before the first heading. */
  public int depth() {
    return path.size();
  }
}
