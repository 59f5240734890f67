package io.precis.document;

import java.util.Locale;

/**
 * What a block of a document's text is. Only {@linkplain #competes() what the author says in this
 * document} may stand in a summary; everything else is kept in the text, shown and counted.
 */
public enum Role {
  /** What the document calls itself on its first page. */
  TITLE,
  HEADING,
  /** Running text. */
  BODY,
  LIST_ITEM,
  /** One row of a table; cells are separated by a tab. */
  TABLE,
  CAPTION,
  /** A footnote, an endnote, a margin note. */
  NOTE,
  QUOTATION,
  CODE,
  /** One speaker's turn in a dialogue or transcript. */
  TURN,
  /** A field of a form, with its label. */
  FORM_FIELD,
  /** What stands before the text: the title page, imprint, dedication, list of authors. */
  FRONT_MATTER,
  /** Lines of a table of contents, a list of figures. */
  CONTENTS,
  /** What stands after the text: references, acknowledgements, licence, index. */
  BACK_MATTER,
  /** Running heads, page numbers, line numbers, time codes. */
  PAGE_FURNITURE,
  /** Navigation, cookie banner, related links, disclaimer, signature. */
  BOILERPLATE,
  /** Sender, recipients, date and subject of a mail, as text. */
  MAIL_HEAD,
  /** What a mail repeats of the mail it answers. */
  QUOTED_MAIL,
  /** A reader's or reviewer's comment. */
  COMMENT,
  /** Text that the format hides from a reader. */
  HIDDEN;

  /** Whether sentences of such a block may stand in a summary. */
  public boolean competes() {
    return this == BODY || this == LIST_ITEM || this == QUOTATION || this == TURN;
  }

  /** Whether such a block names what stands below it. */
  public boolean isHeading() {
    return this == TITLE || this == HEADING;
  }

  /** Whether such a block is cut into sentences, each with a number of its own. */
  public boolean isNumbered() {
    return this != PAGE_FURNITURE && this != CONTENTS && this != MAIL_HEAD;
  }

  /** Whether the words of such a block say what the document is about. */
  public boolean isAuthorsText() {
    return switch (this) {
      case TITLE,
          HEADING,
          BODY,
          LIST_ITEM,
          TABLE,
          CAPTION,
          NOTE,
          QUOTATION,
          CODE,
          TURN,
          FORM_FIELD ->
          true;
      case FRONT_MATTER,
          CONTENTS,
          BACK_MATTER,
          PAGE_FURNITURE,
          BOILERPLATE,
          MAIL_HEAD,
          QUOTED_MAIL,
          COMMENT,
          HIDDEN ->
          false;
    };
  }

  /** The name as programs print and read it, such as {@code list_item}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
