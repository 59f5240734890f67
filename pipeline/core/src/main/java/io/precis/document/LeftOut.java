package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;

/**
 * What a file holds and no reader of the document sees, so that it is not in the document's text.
 *
 * @param reason what it is
 * @param characters how much of it, in UTF-16 code units; at least 1
 */
public record LeftOut(Reason reason, int characters) implements Serializable {
  public LeftOut {
    requireNonNull(reason, "reason is null");
    if (characters < 1) {
      throw new IllegalArgumentException("characters must be >= 1, got " + characters);
    }
  }

  /** Why text was left out. */
  public enum Reason {
    /** Programs and style sheets. */
    SCRIPT,
    /** Templates that a program of the page fills in, or shows where there is no program. */
    TEMPLATE,
    /** Comments in the markup. */
    MARKUP_COMMENT,
    /** Marks of the format that a reader never sees as text: cue numbers, directives, badges. */
    MARKUP,
    /** Text that is laid out invisibly, or that the page does not show. */
    HIDDEN,
    /** Revisions that took text away. */
    DELETED,
    /** Settings at the head of a file: YAML, TOML. */
    METADATA_BLOCK,
    /** Instructions to the word processor, codes of a sheet's heads and feet. */
    FIELD_CODE,
    /** Characters that reorder or smuggle text, or stand for none. */
    INVISIBLE_CHARACTERS,
    /** The same words painted or stored twice. */
    DUPLICATE,
    /** Words in drawings that are part of a document. */
    DRAWING;

    /** The name as programs print and read it, such as {@code field_code}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
