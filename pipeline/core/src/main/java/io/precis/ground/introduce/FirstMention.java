package io.precis.ground.introduce;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * A name or term and where the document introduces it.
 *
 * @param kind how it is introduced
 * @param name as it is used afterwards: "WHO", "Keller", "Alice Keller", "epoch"
 * @param introduction what introduces it: "World Health Organization" for an acronym, "Alice
 *     Keller" for a surname, "Ada Masur or Otto Masur" for a shared one, "the chief engineer" for a
 *     full name; empty for a term or a definition, whose sentence defines it
 * @param ordinal the introducing source sentence
 */
public record FirstMention(Kind kind, String name, String introduction, int ordinal)
    implements Serializable {
  static final String OR = " or ";

  /** How names are introduced. */
  public enum Kind {
    /** By the long form: World Health Organization (WHO). */
    ACRONYM,
    /** By the full name, of which the last part is used later. */
    SURNAME,
    /** A last name that several full names share: known to be unclear, never put in. */
    SHARED,
    /** By a definition in parentheses: the Northern Pipeline Company (the "Company"). */
    DEFINED,
    /** By an apposition: Alice Keller, the chief engineer. */
    DESCRIBED,
    /** By a sentence of its own: an epoch is defined as ... */
    TERM;

    /** Whether the whole introducing sentence is the introduction. */
    public boolean isBySentence() {
      return this == TERM || this == DEFINED;
    }
  }

  public FirstMention {
    requireNonNull(kind, "kind is null");
    requireNonNull(introduction, "introduction is null");
    if (name.isBlank() || ordinal < 0) {
      throw new IllegalArgumentException("want a name and an ordinal >= 0, got ordinal " + ordinal);
    }
    if (introduction.isBlank() && !kind.isBySentence()) {
      throw new IllegalArgumentException("a name of kind " + kind + " has an introduction");
    }
  }

  /** The full names that may be meant: one, but for a shared last name. */
  List<String> introductions() {
    return kind == Kind.SHARED ? List.of(introduction.split(OR)) : List.of(introduction);
  }
}
