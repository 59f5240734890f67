package io.precis.document;

/** What a stretch of a document's text is on the page. */
public enum BlockKind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  /** One row of a table; cells are separated by a tab. */
  TABLE_ROW,
  CAPTION,
  QUOTE,
  CODE,
  /** One speaker's turn in a dialogue or transcript. */
  TURN,
  /** Running heads, page numbers, navigation: kept in the text, never a candidate for a summary. */
  FURNITURE;

  /** Whether sentences of such a block may stand in a summary. */
  public boolean isProse() {
    return this == PARAGRAPH || this == LIST_ITEM || this == QUOTE || this == TURN;
  }
}
