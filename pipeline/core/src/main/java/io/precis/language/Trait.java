package io.precis.language;

/** What a language does that a list of words cannot say; named in its {@code traits.txt}. */
public enum Trait {
  /** A number with a stop is an ordinal: {@code 3. Mai}. */
  ORDINAL_STOP,
  /** Nouns begin with a capital, so that a capital tells little. */
  CAPITAL_NOUNS,
  /** A stop behind a word of some length ends a sentence also before a small letter. */
  SMALL_AFTER_STOP,
  /** Sentences end without a mark; a space is the border of a clause. */
  NO_STOPS,
  /** Small and capital letters are told apart, and a sentence begins with a capital. */
  CASED
}
