package io.precis.rank.filter;

import java.util.Locale;

/** Why a sentence may not be printed in a summary. */
public enum RefusalReason {
  /** The role of its block: a table row, a heading, a note, what others say. */
  NOT_AUTHORS_TEXT(false),
  TOO_SHORT(true),
  /** Less than about half of its characters are letters. */
  FEW_LETTERS(false),
  /** No mark that ends a sentence, and no list item or bullet that says something. */
  NO_END_MARK(true),
  /** Begins amid a sentence. */
  SMALL_LETTER_FIRST(true),
  NO_VERB(true),
  /** Ends in an abbreviation or a number that counts what is cut off. */
  CUT(true),
  /** A bracket or a quotation mark without its partner. */
  UNBALANCED(true),
  /** Ends in a colon, and what it leads in is not with it. */
  LEAD_IN(true),
  /** An item that goes on with a lead-in which is not with it. */
  ITEM_ALONE(true),
  /** Words in capitals without a stop, a title page, a by-line. */
  BANNER(false),
  CONTENTS(false),
  CAPTION(false),
  REFERENCE(false),
  FORM(false),
  CODE(false),
  MAIL(false),
  COPYRIGHT(false),
  POINTER(false),
  NOTE(false),
  /** Offers something for sale. */
  ADVERT(false),
  SMALL_TALK(false),
  /** Mostly an address of the web or of a mailbox. */
  ADDRESS(false),
  /** Said before in the same words, numbers aside. */
  REPEATED(false);

  private final boolean lastResort;

  RefusalReason(boolean lastResort) {
    this.lastResort = lastResort;
  }

  /** Whether such a sentence may stand for a document that has nothing better. */
  public boolean isLastResort() {
    return lastResort;
  }

  /** The name as programs print and read it, such as {@code no_end_mark}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
