package io.precis.rank.filter;

import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a sentence of a language must not say, by the reason to refuse it: all lists as one, so that
 * a text is read once for all of them. Immutable.
 */
final class RefusedPhrases {
  private static final Map<String, RefusedPhrases> KNOWN = new ConcurrentHashMap<>();

  private static final Map<RefusalReason, WordList> LISTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(RefusalReason.CONTENTS, WordList.REFUSED_CONTENTS),
              Map.entry(RefusalReason.CAPTION, WordList.REFUSED_CAPTION),
              Map.entry(RefusalReason.REFERENCE, WordList.REFUSED_REFERENCE),
              Map.entry(RefusalReason.FORM, WordList.REFUSED_FORM),
              Map.entry(RefusalReason.CODE, WordList.REFUSED_CODE),
              Map.entry(RefusalReason.MAIL, WordList.REFUSED_MAIL),
              Map.entry(RefusalReason.COPYRIGHT, WordList.REFUSED_COPYRIGHT),
              Map.entry(RefusalReason.POINTER, WordList.REFUSED_POINTER),
              Map.entry(RefusalReason.NOTE, WordList.REFUSED_NOTE),
              Map.entry(RefusalReason.ADVERT, WordList.REFUSED_ADVERT),
              Map.entry(RefusalReason.SMALL_TALK, WordList.REFUSED_SMALL_TALK)));

  private final PatternList patterns;

  /** Of each pattern. */
  private final List<RefusalReason> reasons;

  private RefusedPhrases(LanguageRules language) {
    List<String> expressions = new ArrayList<>();
    List<RefusalReason> all = new ArrayList<>();
    LISTS.forEach(
        (reason, list) ->
            language
                .withShared(list)
                .forEach(
                    expression -> {
                      expressions.add(expression);
                      all.add(reason);
                    }));
    this.patterns = PatternList.of(expressions);
    this.reasons = List.copyOf(all);
  }

  /** Those of a language and of all languages. */
  static RefusedPhrases of(LanguageRules language) {
    return KNOWN.computeIfAbsent(language.tag(), tag -> new RefusedPhrases(language));
  }

  /** Why a text may not be printed, the first reason in their order; empty where none is said. */
  Optional<RefusalReason> in(String text) {
    int first = patterns.first(text);
    return first < 0 ? Optional.empty() : Optional.of(reasons.get(first));
  }
}
