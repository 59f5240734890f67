package io.precis.language;

import java.util.Set;
import java.util.regex.Pattern;

/** Which English words with a stop do not end a sentence, and before what. */
public final class Abbreviations {
  /** Never the last word of a sentence. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "mr", "mrs", "ms", "messrs", "mmes", "dr", "drs", "prof", "rev", "hon", "gen", "col",
          "maj", "capt", "cmdr", "lt", "sgt", "cpl", "pvt", "adm", "gov", "sen", "rep", "pres",
          "supt", "insp", "fr", "sr.", "mt", "st", "ft", "e.g", "i.e", "eg", "ie", "cf", "vs",
          "v.s", "viz", "approx", "resp", "ca", "incl", "excl", "esp", "w.r.t", "a.k.a", "mme",
          "mlle", "herr", "ed", "eds", "trans");

  /** Goes before a number, as in {@code No. 5} and {@code Fig. 3(a)}; a last word otherwise. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nos", "fig", "figs", "eq", "eqs", "eqn", "eqns", "sec", "secs", "sect", "ch",
          "chap", "chaps", "vol", "vols", "art", "arts", "p", "pp", "para", "paras", "ref", "refs",
          "tab", "app", "pt", "pts", "par", "cl", "def", "thm", "prop", "ex", "exs", "ver", "num",
          "al", "c", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "reg", "bd", "nr");

  /** May be the last word: then what follows looks like the first word of a sentence. */
  private static final Set<String> PERHAPS_LAST =
      Set.of(
          "al", "etc", "inc", "ltd", "co", "corp", "llc", "plc", "bros", "jr", "sr", "esq", "ave",
          "blvd", "rd", "dept", "univ", "assn", "intl", "govt", "natl", "est", "dist", "mfg", "fig",
          "figs", "eq", "eqs", "sec", "sect", "chap", "vol", "ph.d", "phd", "m.d", "b.a", "m.a",
          "b.sc", "m.sc", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
          "wed", "thu", "thurs", "fri");

  /** Words that open sentences and seldom names. */
  private static final Set<String> STARTERS =
      Set.of(
          "a",
          "about",
          "according",
          "after",
          "all",
          "also",
          "although",
          "an",
          "and",
          "another",
          "any",
          "are",
          "as",
          "at",
          "because",
          "before",
          "both",
          "but",
          "by",
          "can",
          "did",
          "do",
          "does",
          "during",
          "each",
          "either",
          "even",
          "every",
          "few",
          "finally",
          "first",
          "for",
          "from",
          "furthermore",
          "given",
          "he",
          "hence",
          "her",
          "here",
          "his",
          "how",
          "however",
          "i",
          "if",
          "in",
          "indeed",
          "is",
          "it",
          "its",
          "later",
          "many",
          "meanwhile",
          "more",
          "moreover",
          "most",
          "much",
          "my",
          "neither",
          "nevertheless",
          "no",
          "none",
          "nor",
          "not",
          "note",
          "now",
          "of",
          "on",
          "once",
          "one",
          "only",
          "or",
          "other",
          "our",
          "over",
          "perhaps",
          "rather",
          "second",
          "several",
          "she",
          "similarly",
          "since",
          "so",
          "some",
          "still",
          "such",
          "that",
          "the",
          "their",
          "then",
          "there",
          "therefore",
          "these",
          "they",
          "this",
          "those",
          "though",
          "thus",
          "to",
          "today",
          "under",
          "unless",
          "until",
          "we",
          "were",
          "what",
          "when",
          "where",
          "whether",
          "which",
          "while",
          "who",
          "why",
          "will",
          "with",
          "within",
          "without",
          "yes",
          "yet",
          "you",
          "your");

  private static final Pattern NUMBER =
      Pattern.compile("[(\\[#§]?(?:\\d.*|[IVXLC]+\\b.*|[A-Z](?:[.\\d].*)?)", Pattern.DOTALL);
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");

  private Abbreviations() {}

  /**
   * Whether the stop after {@code word} belongs to it and ends no sentence.
   *
   * @param word what stands before the stop, up to the white space or bracket before it
   * @param next the word after the stop, opening quotes and brackets left out; empty at the end
   */
  public static boolean goesOn(String word, String next) {
    if (word.isEmpty() || next.isEmpty()) {
      return false;
    }
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    if (NEVER_LAST.contains(lower)) {
      return true;
    }
    if (BEFORE_NUMBER.contains(lower) && NUMBER.matcher(next).matches() && !isWord(next)) {
      return true;
    }
    boolean perhaps =
        PERHAPS_LAST.contains(lower) || isInitial(word) || ACRONYM.matcher(word).matches();
    return perhaps && !startsSentence(next);
  }

  /** {@code J} in {@code J. Smith}; not {@code I}, which is a word. */
  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean startsSentence(String next) {
    return STARTERS.contains(next.toLowerCase(java.util.Locale.ROOT));
  }

  /** {@code I} and {@code A} are numbers only where something says so. */
  private static boolean isWord(String next) {
    return next.equals("I") || next.equals("A");
  }
}
