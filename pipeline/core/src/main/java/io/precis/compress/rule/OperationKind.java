package io.precis.compress.rule;

/** What was done to a source sentence. The constants stand in records. */
public enum OperationKind {
  /** A bullet, a number or a letter of a list at the head. */
  CUT_LIST_MARK,
  /** The time at which something was said. */
  CUT_TIME_CODE,
  /** A note's mark or a citation by number. */
  CUT_NOTE_MARK,
  /** A bracket that only refers elsewhere: a figure, a section, an author and a year. */
  CUT_REFERENCE,
  /** A word at the head that ties the sentence to the one before it. */
  CUT_CONNECTIVE,
  /** "It should be noted that", "In this report," and their like. */
  CUT_SIGNPOST,
  /** A word or two by the way: "of course", "also". */
  CUT_ASIDE,
  /** A sound, a word said twice in a row, or the mark of a break, for which a dash may stand. */
  CUT_DISFLUENCY,
  /** A bracket, or what stands between two dashes. */
  CUT_PARENTHESIS,
  /** A clause with "which" or "who" that a comma sets apart. */
  CUT_RELATIVE_CLAUSE,
  /** A phrase behind the main clause, set apart by a comma: "making it …". */
  CUT_PARTICIPLE,
  /** Why the main clause holds, or what comes of it, at the end: "because …", ", so …". */
  CUT_REASON,
  /** What a name is besides, between commas: "Lee, its chair, said". */
  CUT_APPOSITION,
  /** Examples, set apart by commas or brackets: "such as …", "(e.g. …)". */
  CUT_EXAMPLES,
  /** A second whole clause, after a semicolon, a dash or ", and". */
  CUT_SECOND_CLAUSE,
  /** A phrase that a tagger leaves out and a judge finds right to. */
  CUT_PHRASE,
  /** A long turn of phrase replaced by a short one that says the same. */
  SUBSTITUTE,
  /** A letter in the other case, where a sentence begins or goes on. */
  CHANGE_CASE,
  /**
   * A full stop for the Chinese semicolon or colon behind which the source goes on, and for "; and"
   * behind an item.
   */
  END_SENTENCE;

  /** Whether only words of the source are left after it. */
  public boolean onlyCuts() {
    return this != SUBSTITUTE;
  }
}
