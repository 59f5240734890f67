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
  /** Units behind a number: before a capital they end a sentence that has its verb. */
  UNITS_PERHAPS_LAST,
  /** Units that are words or names where no number stands before them. */
  UNITS_BEHIND_NUMBER,
  /** Words whose number with a stop opens a sentence: {@code Step 2. Add water}. */
  LABELS_BEFORE_NUMBER,
  /** Words in capitals that go on behind a unit, an hour, a company: days, zones, offices. */
  AFTER_UNITS,
  /** Abbreviations before a name, which may open with any word: {@code Av. El Sol}. */
  ABBREVIATIONS_BEFORE_NAME,
  /**
   * Words that keep their hyphen at a line's end; with a hyphen at their end, first parts of any.
   */
  HYPHENATED,
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
  /** Words that say of all of a kind, or of every time, that it is so. */
  LIMITS_UNIVERSALS,
  /** Words that open a condition. */
  LIMITS_CONDITIONS,
  /** Words that open what stands against a statement. */
  LIMITS_CONTRASTS,
  /** Verbs of speech: after a closed quotation they go on with its sentence. */
  SPEECH_VERBS,
  /** To whom something is said, right behind such a verb, in scripts without spaces. */
  SPEECH_OBJECTS,
  /** What goes on with a sentence after a closed quotation, as its first characters. */
  AFTER_QUOTATION,
  /** What no sentence opens with though a mark stands before it, as regular expressions. */
  NEVER_FIRST,
  /** In a language without stops: words that end a clause. */
  CLAUSE_FINAL,
  /** In a language without stops: words that no sentence begins with. */
  CLAUSE_JOINING,
  /** In speech written down without marks: words that open another clause. */
  RUN_ON_OPENERS,
  /** Bases of verbs that are no nouns. */
  VERBS_NEVER_NOUNS,
  /** What the rules cannot tell from words, see {@link Trait}. */
  TRAITS,
  /** Words of the closed classes. */
  FUNCTION_WORDS,
  /** Prepositions, which may open a sentence before its subject. */
  PREPOSITIONS,
  /** Words that a sentence which leans on the one before it opens with. */
  LEANING_FIRST,
  /** Phrases that such a sentence opens with, or beginnings in a language without spaces. */
  LEANING_OPENINGS,
  /** Pronouns that lean wherever they stand early in a sentence with no noun before them. */
  LEANING_EARLY,
  /** "This", "such" and their like: they lean unless the text names itself. */
  LEANING_DEMONSTRATIVES,
  /** Regular expressions that point to a place of the document, wherever they stand. */
  LEANING_ANYWHERE,
  /** Regular expressions of what points at the list below. */
  FORWARD_POINTERS,
  /** Regular expressions of a line without which the list below it says the opposite. */
  LEAD_INS_TURNING,
  /** Regular expressions of a clause that turns against the clauses before it. */
  CLAUSES_TURNING,
  /** Regular expressions of a clause that takes its subject from the clauses before it. */
  CLAUSES_WITHOUT_SUBJECT,
  /** Regular expressions of what opens a party's plea, their first group. */
  PLEA_OPENINGS,
  /** Regular expressions of sentences in which a court speaks. */
  COURT_OPENINGS,
  /** Regular expressions of the sentence that opens what a court itself holds. */
  COURT_OPINIONS,
  /** Regular expressions of the words for a lawsuit, for who meets and who decides there. */
  COURT_WORDS,
  /** Regular expressions of lines below which the words of a law or of a court are quoted. */
  QUOTING_LEAD_INS,
  /** Regular expressions of headings of a company's report, after the part that each opens. */
  FILING_PARTS,
  /** Regular expressions of what a court holds in its own opinion. */
  STATEMENTS_HOLDING,
  /** Regular expressions of what a court is asked. */
  STATEMENTS_ASKING,
  /** First words of clauses that are questions or parts of sentences. */
  CLAUSE_OPENERS,
  /** Regular expressions of what says how or by what rule a text came about, or leads on. */
  STATEMENTS_WEAK,
  /** Regular expressions of sentences of next to no words. */
  STATEMENTS_BRIEF,
  /** Regular expressions of decisions, verdicts, sums and dates of force. */
  STATEMENTS_STRONG,
  /** Regular expressions of what came out: what is ordered, resolved, found. */
  STATEMENTS_OUTCOME,
  /** Regular expressions of what every meeting resolves of itself: no outcome. */
  STATEMENTS_FORMAL,
  /** Regular expressions of openings that take back in part what stands before them. */
  STATEMENTS_TURNING,
  /** Regular expressions of sentences that say nothing without what stands behind them. */
  STATEMENTS_ANNOUNCING,
  /** Regular expressions of sentences that count what may be told one by one behind them. */
  STATEMENTS_COUNTING,
  /** Regular expressions of openings of what tells what was counted, all of it at once. */
  COUNTED_TOGETHER,
  /** Regular expressions of openings of what tells one of what was counted. */
  COUNTED_SINGLY,
  /** Regular expressions of sentences in which a text says what it is for or what it does. */
  STATEMENTS_PURPOSE,
  /** Regular expressions of sentences in which something is moved, heard or put to a vote. */
  STATEMENTS_MOTION,
  /** Regular expressions of short sentences that say what became of a motion. */
  STATEMENTS_RESULT,
  /** Regular expressions of lines below which a judge speaks beside the court. */
  SEPARATE_OPINIONS,
  /** Regular expressions of titles, and the kind of document that each names. */
  TITLES_KINDS,
  /** Regular expressions of lines behind or below which stands what was decided. */
  OUTCOME_LEAD_INS,
  /** Regular expressions, each of a sort of statement of which a summary holds one. */
  STATEMENTS_SOUGHT,
  /** Regular expressions of the sentence that opens a summary: why a statute is made. */
  STATEMENTS_OPENING,
  /**
   * Regular expressions of the rows by which a company tells its results, each for a sort of them.
   */
  TABLE_RESULTS,
  /** Regular expressions of rows of a table that count what was found. */
  TABLE_COUNTS,
  /** Regular expressions of openings that lean on nothing, though their first word does. */
  LEANING_NEVER,
  /** Regular expressions of openings whose pronoun is named right behind them. */
  LEANING_FORWARD,
  /** Regular expressions of what a court ordered, which leans on nothing, whatever opens it. */
  LEANING_OUTCOMES,
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
  /** Advertisements and offers. */
  REFUSED_ADVERT,
  /** Words that no topic is named by. */
  WEAK_TERMS,
  /** Regular expressions of words that no topic is named by: forms of verbs, particles. */
  WEAK_TERM_FORMS,
  /** Words that no topic's name ends with. */
  WEAK_LAST_TERMS,
  /** Words that many documents hold, and how many of a thousand. */
  COMMON_TERMS,
  /** Particles that are written at the end of a word and belong to no topic's name. */
  WORD_PARTICLES,
  /** Copyright, licence and imprint. */
  REFUSED_COPYRIGHT,
  /** What only sends the reader elsewhere, or tells a user of the medium what to press. */
  REFUSED_POINTER,
  /** Notes of transcribers and scanners. */
  REFUSED_NOTE,
  /** Talk about the meeting's own sound, screen and coffee. */
  REFUSED_SMALL_TALK,
  /** Endings that are taken off to compare words, the first that fits. */
  INFLECTIONS,
  /** Endings of the possessive. */
  POSSESSIVE_ENDINGS,
  /** What denies: words, turns of two words, or characters in a language without spaces. */
  DENIALS,
  /** Endings of words that deny. */
  DENIAL_ENDINGS,
  /** Turns and words in which a denial does not deny. */
  DENIALS_NOT,
  /** Opposites, see {@link Antonyms}. */
  ANTONYMS,
  /** What makes a word its opposite at its beginning. */
  DENYING_PREFIXES,
  /** Pronouns that may stand for a name. */
  PRONOUNS,
  /** Small words inside names. */
  NAMES_JOINING,
  /** Words before which the word that opens a sentence is no name. */
  AFTER_NO_NAME,
  /** Surnames, in a language that tells names by them. */
  SURNAMES,
  /** Endings of names of organisations and places, in a language that tells names by them. */
  NAME_ENDINGS,
  /** Words with such an ending that name nothing. */
  NO_NAMES,
  /** Titles that tell that a name is of a person. */
  PERSON_TITLES,
  /** What people do: beside a name it tells that the name is of a person. */
  PERSON_VERBS,
  /** Words that join clauses or phrases. */
  JOINING_WORDS,
  /** Words that make a stretch behind a name a clause or a list instead of a description. */
  NO_DESCRIPTION,
  /** Words that open a phrase whose comma is no apposition's. */
  PHRASE_OPENERS,
  /** Words before a name that may get its description. */
  BEFORE_DESCRIPTION,
  /** Words right behind a name that gets no description there. */
  AFTER_NO_DESCRIPTION,
  /** Words after which a name may be a place's or a thing's. */
  NOT_BEFORE_PERSON,
  /** Regular expressions of a name that parentheses define, their first group. */
  NAME_DEFINITIONS,
  /** Regular expressions of what describes the name right before, their first group. */
  APPOSITIONS,
  /** Regular expressions of what follows a name that its sentence says something of. */
  APPOSITION_MARKS,
  /** Regular expressions of a sentence that defines a term, their first group. */
  TERM_DEFINITIONS,
  /** Regular expressions of what a sentence that says what a thing is has. */
  DEFINITION_TURNS,
  /** Number words below a hundred, with values. */
  NUMBER_WORDS,
  /** Regular expressions of words that are numbers, in languages where no values are known. */
  NUMBERS_SPELLED,
  /** Ordinals, with values. */
  ORDINAL_WORDS,
  /** Decades of the last century, with the year in it. */
  DECADE_WORDS,
  /** What multiplies all of a number before it, with values. */
  NUMBER_SCALES,
  /** What multiplies the number word before it, with values. */
  NUMBER_FACTORS,
  /** Articles. */
  ARTICLES,
  /** Those that mean one before a scale: "a hundred". */
  INDEFINITE_ARTICLES,
  /** Words inside numbers in words. */
  NUMBER_JOINING,
  /** Words between the two ends of a range. */
  RANGE_WORDS,
  /** Endings of ordinals in digits. */
  ORDINAL_ENDINGS,
  /** Words that make a number a rounded one. */
  APPROXIMATIONS,
  /** Headings that technical proposals and specifications have and seldom other documents. */
  HEADINGS_PROPOSAL,
  /** Regular expressions by which such a document names itself. */
  SELF_NAMES_PROPOSAL,
  /** Words of a question or a request that say nothing of its matter. */
  QUESTION_WORDS,
  /** Names of months, with numbers. */
  MONTHS,
  /** Before noon, after noon. */
  HALVES_OF_DAY,
  /** Words between a day and its month. */
  DATE_JOINING,
  /** Signs and words for per cent. */
  PERCENT_WORDS,
  /** Currencies, with the ways to write them. */
  CURRENCIES,
  /** Units of measure, with the ways to write them. */
  MEASURES,
  /**
   * A sentence that says of a table how many rows it has, {rows}, and its {columns}; then, where
   * the language tells them apart, one for a single row.
   */
  TABLE_STATEMENT;

  /** The file's name without its folder. */
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
  }
}
