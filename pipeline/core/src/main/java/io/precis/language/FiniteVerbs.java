package io.precis.language;

import io.precis.limit.TextPattern;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Whether a text has a verb that a sentence can stand on, told by word lists alone. It errs towards
 * yes; a language without lists is always told yes.
 */
public final class FiniteVerbs {
  private static final TextPattern WORD =
      TextPattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?");

  private final boolean spaced;
  private final Set<String> sure;
  private final Set<String> bases;
  private final Set<String> none;
  private final Set<String> neverNouns;

  FiniteVerbs(LanguageRules rules) {
    this.sure = rules.words(WordList.FINITE_VERBS);
    this.spaced = sure.stream().noneMatch(word -> Character.isIdeographic(word.codePointAt(0)));
    this.bases = rules.words(WordList.VERB_BASES);
    this.none = rules.words(WordList.NO_VERBS);
    this.neverNouns = rules.words(WordList.VERBS_NEVER_NOUNS);
  }

  /** Whether the language has lists. */
  public boolean isKnown() {
    return !sure.isEmpty();
  }

  /** Whether some word of {@code text} can only be a finite verb; true where nothing is known. */
  public boolean surelyIn(String text) {
    if (!spaced) {
      return sure.stream().anyMatch(text::contains);
    }
    return !isKnown() || words(text).anyMatch(this::isSure);
  }

  /** Whether some word of {@code text} may be a verb; true where no bases are known. */
  public boolean perhapsIn(String text) {
    return bases.isEmpty() || words(text).anyMatch(word -> isSure(word) || isPerhaps(word));
  }

  /**
   * Whether some word of {@code text}, its first aside, has the ending of a verb: an item without a
   * stop is then more likely a sentence than not. False where nothing is known.
   */
  public boolean likelyIn(String text) {
    return isKnown()
        && (words(text).skip(1).anyMatch(this::isEnding)
            || words(text).limit(1).anyMatch(word -> word.endsWith("ed") && isEnding(word)));
  }

  /** Whether a word may be the base of a verb, as an instruction opens with. */
  public boolean isBase(String word) {
    return bases.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a word in small letters can be nothing but a verb: {@code approves}, no {@code plans}.
   */
  public boolean isNeverNoun(String word) {
    return neverNouns.contains(word)
        || word.endsWith("s")
            && (neverNouns.contains(without(word, "s"))
                || neverNouns.contains(without(word, "es"))
                || word.endsWith("ies") && neverNouns.contains(without(word, "ies") + "y"));
  }

  /** Whether a word in small letters is a known base with the ending of a verb. */
  public boolean isFormOfVerb(String word) {
    return isEnding(word);
  }

  private boolean isSure(String word) {
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    return sure.contains(word)
        || apostrophe > 0 && sure.contains("'" + word.substring(apostrophe + 1));
  }

  private boolean isPerhaps(String word) {
    if (none.contains(word)) {
      return false;
    }
    return bases.contains(word) || word.endsWith("ed") && word.length() > 4 || isEnding(word);
  }

  private boolean isEnding(String word) {
    return !none.contains(word)
        && (word.endsWith("s") && isInflected(word, "s", "es", "ies")
            || word.endsWith("ed") && isInflected(word, "ed", "d", "ied"));
  }

  private boolean isInflected(String word, String plain, String after, String ofY) {
    return bases.contains(without(word, plain))
        || bases.contains(without(word, after))
        || word.endsWith(ofY) && bases.contains(without(word, ofY) + "y")
        || word.endsWith(plain) && isDoubled(without(word, plain));
  }

  /** {@code dropped}, {@code permitted}: the base's last letter stands twice. */
  private boolean isDoubled(String stem) {
    int last = stem.length() - 1;
    return last > 2
        && stem.charAt(last) == stem.charAt(last - 1)
        && bases.contains(stem.substring(0, last));
  }

  private static String without(String word, String ending) {
    return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
  }

  /** Looked for as they are asked for: most questions are answered by the first few. */
  private static Stream<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT));
  }
}
