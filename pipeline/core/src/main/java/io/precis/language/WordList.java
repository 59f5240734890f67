package io.precis.language;

import java.util.Locale;

/** The lists that a language may have, each a file of one entry a line. */
public enum WordList {
  /** Abbreviations whose stop ends no sentence, whatever follows but a sure sentence starter. */
  ABBREVIATIONS_NEVER_LAST,
  /** Abbreviations that go before a number or a letter; else they are words like others. */
  ABBREVIATIONS_BEFORE_NUMBER,
  /** Abbreviations that end a sentence only where what follows looks like the start of one. */
  ABBREVIATIONS_PERHAPS_LAST,
  /** Titles before a name: a new sentence may begin with one after an abbreviation. */
  PERSONAL_TITLES,
  /** Given names: after an acronym they begin a new sentence. */
  GIVEN_NAMES,
  /** Words that open sentences and are seldom part of a name. */
  SENTENCE_STARTERS,
  /** Marks that end a sentence beside those that all languages share. */
  END_MARKS,
  /** Names that are written with a mark at their end. */
  NAMES_WITH_MARKS,
  /** Verbs that stand right behind their subject. */
  AUXILIARIES,
  /** Words that weaken a statement, such as "may"; without them more is said. */
  LIMITS_HEDGES,
  /** "Only" and its like. */
  LIMITS_EXCLUSIVES,
  /** Words that say of how many something is so. */
  LIMITS_QUANTITIES,
  /** Words that open a condition. */
  LIMITS_CONDITIONS,
  /** Words that open what stands against a statement. */
  LIMITS_CONTRASTS,
  /** Verbs of speech: after a closed quotation they go on with its sentence. */
  SPEECH_VERBS,
  /** What goes on with a sentence after a closed quotation, as its first characters. */
  AFTER_QUOTATION,
  /** In a language without stops: words that end a clause. */
  CLAUSE_FINAL,
  /** In a language without stops: words that no sentence begins with. */
  CLAUSE_JOINING,
  /** What the rules cannot tell from words, see {@link Trait}. */
  TRAITS,
  /** Words of the closed classes. */
  FUNCTION_WORDS,
  /** Prepositions, which may open a sentence before its subject. */
  PREPOSITIONS,
  /** Words that a sentence which leans on the one before it opens with. */
  LEANING_FIRST,
  /** Phrases of several words, or beginnings in a language without spaces, likewise. */
  LEANING_OPENINGS,
  /** Pronouns that lean wherever they stand early in a sentence with no noun before them. */
  LEANING_EARLY,
  /** "This", "such" and their like: they lean unless the text names itself. */
  LEANING_DEMONSTRATIVES,
  /** Regular expressions that point to a place of the document, wherever they stand. */
  LEANING_ANYWHERE,
  /** Nouns that lean on nothing after "this": the text's own names, times. */
  SELF_NAMES,
  /** Forms of verbs that can be the only verb of a sentence. */
  FINITE_VERBS,
  /** Bases of verbs, which may be nouns too; with their endings they may be finite verbs. */
  VERB_BASES,
  /** Words that look like verbs and are none. */
  NO_VERBS,
  /** Regular expressions of what no summary prints, one list a reason: lines of contents. */
  REFUSED_CONTENTS,
  /** Captions of figures and tables. */
  REFUSED_CAPTION,
  /** Entries of a list of references. */
  REFUSED_REFERENCE,
  /** Forms: what is to be filled in, ticked, signed, and how. */
  REFUSED_FORM,
  /** Program text, style sheets, settings, field codes and other residues of a format. */
  REFUSED_CODE,
  /** Heads and courtesies of mails and letters. */
  REFUSED_MAIL,
  /** Copyright, licence and imprint. */
  REFUSED_COPYRIGHT,
  /** What only sends the reader elsewhere, or tells a user of the medium what to press. */
  REFUSED_POINTER,
  /** Notes of transcribers and scanners. */
  REFUSED_NOTE,
  /** Talk about the meeting's own sound, screen and coffee. */
  REFUSED_SMALL_TALK;

  /** The file's name without its folder. */
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
  }
}
