package io.precis.rank.filter;

import io.precis.language.Abbreviations;
import io.precis.language.FiniteVerbs;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;

/**
 * What is asked of sentences in one language.
 *
 * @param refused what a sentence must not say
 * @param outcomes what says what came out
 */
record FilterRules(
    LanguageRules language,
    FiniteVerbs verbs,
    Abbreviations abbreviations,
    RefusedPhrases refused,
    PatternList outcomes) {
  static FilterRules of(String tag) {
    LanguageRules rules = LanguageRules.of(tag);
    PatternList outcomes = rules.patterns(WordList.STATEMENTS_OUTCOME);
    return new FilterRules(
        rules, rules.verbs(), rules.abbreviations(), RefusedPhrases.of(rules), outcomes);
  }
}
