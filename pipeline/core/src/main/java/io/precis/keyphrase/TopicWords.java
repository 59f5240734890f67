package io.precis.keyphrase;

import io.precis.language.FiniteVerbs;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.terms.Term;
import io.precis.terms.TermAnalyzer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a text that its topics may be named by, by the rules of one language. */
final class TopicWords {
  /** Languages whose index holds pairs of characters, which are no words. */
  private static final Set<String> PAIRED = Set.of("ja", "ko");

  /** The inverse document frequency of what is not listed: 50 documents of 1,000. */
  private static final double UNLISTED = Math.log(1000.0 / 50);

  private final TermAnalyzer analyzer;

  /** Words that the index counts and no topic is named by; a phrase ends at them. */
  private final Set<String> weak;

  private final Set<String> weakLast;
  private final PatternList weakForms;

  /** Of the terms that many documents hold, how much each says. */
  private final Map<String, Double> rarity;

  /** What is taken off a word's end, the longest first. */
  private final List<String> particles;

  private final FiniteVerbs verbs;

  /** Whether a name may go on with a single character: {@code 感染症}. */
  private final boolean suffixed;

  private TopicWords(LanguageRules rules, Set<String> weak) {
    this.analyzer =
        TermAnalyzer.of(PAIRED.contains(rules.tag()) ? LanguageRules.UNDETERMINED : rules.tag());
    this.weak = Set.copyOf(weak);
    this.weakLast = rules.words(WordList.WEAK_LAST_TERMS);
    this.weakForms = rules.patterns(WordList.WEAK_TERM_FORMS);
    this.particles =
        rules.words(WordList.WORD_PARTICLES).stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    this.verbs = rules.has(Trait.CASED) ? rules.verbs() : LanguageRules.of("en").verbs();
    this.suffixed = rules.tag().equals("ja");
    this.rarity = rarity(rules.table(WordList.COMMON_TERMS));
  }

  /**
   * By term, from words and of how many documents in a thousand hold each: inverse document
   * frequency, as a share of what a word has that the list does not name.
   */
  private Map<String, Double> rarity(Map<String, String> common) {
    Map<String, Double> rarity = new HashMap<>();
    common.forEach(
        (word, documents) -> {
          double share = Math.log(1000.0 / Integer.parseInt(documents)) / UNLISTED;
          analyzer.analyze(word).forEach(term -> rarity.merge(term.text(), share, Math::min));
        });
    return rarity;
  }

  static TopicWords of(LanguageRules rules) {
    Set<String> weak = new HashSet<>(rules.words(WordList.WEAK_TERMS));
    weak.addAll(rules.words(WordList.FUNCTION_WORDS));
    if (!rules.has(Trait.CASED)) {
      LanguageRules english = LanguageRules.of("en"); // whose words stand among the others
      weak.addAll(english.words(WordList.FUNCTION_WORDS));
      weak.addAll(english.words(WordList.WEAK_TERMS));
    } else {
      // Elsewhere a verb may be part of a noun.
      rules
          .words(WordList.FINITE_VERBS)
          .forEach(verb -> weak.addAll(List.of(verb, verb.replace("'", ""))));
    }
    return new TopicWords(rules, weak);
  }

  /** The terms of a text in its order, without the particles at their ends. */
  List<Term> in(String text) {
    List<Term> terms = analyzer.analyze(text);
    return particles.isEmpty()
        ? terms
        : terms.stream().map(term -> bare(term, text.substring(term.start(), term.end()))).toList();
  }

  private Term bare(Term term, String surface) {
    if (!names(surface)) {
      return term; // a verb, whose ending may look like a particle
    }
    for (String particle : particles) {
      int length = surface.length() - particle.length();
      if (length > 1 && surface.endsWith(particle)) {
        String bare = surface.substring(0, length);
        return new Term(bare.toLowerCase(Locale.ROOT), term.start(), term.start() + length);
      }
    }
    return term;
  }

  /** How much a term says, above 0 and at most 1: less where most documents hold it. */
  double rarity(String term) {
    return rarity.getOrDefault(term, 1.0);
  }

  /** Whether a topic's name may hold a word, as it is written. */
  boolean names(String surface) {
    return (suffixed || surface.length() > 1)
        && surface.codePoints().anyMatch(Character::isLetter)
        && !weak.contains(plain(surface))
        && !verbs.isNeverNoun(plain(surface))
        && !weakForms.isIn(surface);
  }

  /** In small letters, with a straight apostrophe. */
  private static String plain(String surface) {
    return surface.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /**
   * Whether one may end with it: {@code integrated} is behind a noun its verb, {@code ensuring} and
   * {@code useful} name nothing.
   */
  boolean mayEnd(String surface) {
    String lower = plain(surface);
    return !(lower.endsWith("ed") && verbs.isFormOfVerb(lower))
        && !lower.endsWith("'s")
        && !weakLast.contains(lower)
        && !isNeverNounIn(lower, "ing");
  }

  /** Whether a word is a verb that is never a noun, with an ending. */
  private boolean isNeverNounIn(String word, String ending) {
    if (!word.endsWith(ending)) {
      return false;
    }
    String stem = word.substring(0, word.length() - ending.length());
    return verbs.isNeverNoun(stem) || verbs.isNeverNoun(stem + "e");
  }
}
