package io.precis.rank.filter;

import io.precis.language.Abbreviations;
import io.precis.language.FiniteVerbs;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is asked of sentences in one language.
 *
 * @param refused what a sentence must not say, by the reason to refuse it
 * @param outcomes what says what came out
 */
record FilterRules(
    LanguageRules language,
    FiniteVerbs verbs,
    Abbreviations abbreviations,
    Map<RefusalReason, PatternList> refused,
    PatternList outcomes) {
  private static final Map<WordList, RefusalReason> LISTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(WordList.REFUSED_CONTENTS, RefusalReason.CONTENTS),
              Map.entry(WordList.REFUSED_CAPTION, RefusalReason.CAPTION),
              Map.entry(WordList.REFUSED_REFERENCE, RefusalReason.REFERENCE),
              Map.entry(WordList.REFUSED_FORM, RefusalReason.FORM),
              Map.entry(WordList.REFUSED_CODE, RefusalReason.CODE),
              Map.entry(WordList.REFUSED_MAIL, RefusalReason.MAIL),
              Map.entry(WordList.REFUSED_COPYRIGHT, RefusalReason.COPYRIGHT),
              Map.entry(WordList.REFUSED_POINTER, RefusalReason.POINTER),
              Map.entry(WordList.REFUSED_NOTE, RefusalReason.NOTE),
              Map.entry(WordList.REFUSED_ADVERT, RefusalReason.ADVERT),
              Map.entry(WordList.REFUSED_SMALL_TALK, RefusalReason.SMALL_TALK)));

  static FilterRules of(String tag) {
    LanguageRules rules = LanguageRules.of(tag);
    Map<RefusalReason, PatternList> refused = new EnumMap<>(RefusalReason.class);
    LISTS.forEach((list, reason) -> refused.put(reason, rules.patterns(list)));
    PatternList outcomes = rules.patterns(WordList.STATEMENTS_OUTCOME);
    return new FilterRules(rules, rules.verbs(), rules.abbreviations(), refused, outcomes);
  }
}
