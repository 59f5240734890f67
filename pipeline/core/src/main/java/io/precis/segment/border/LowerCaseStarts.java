package io.precis.segment.border;

import io.precis.language.LanguageRules;
import io.precis.language.Trait;
import java.util.Locale;

/** Whether a sentence may begin with a small letter: {@code it was late. nobody spoke}. */
final class LowerCaseStarts {
  /** Letters of a word that is rather an abbreviation. */
  private static final int LONGEST_SHORT = 4;

  /** Characters of what follows that are looked at. */
  private static final int LONGEST_LOOK = 120;

  private final LanguageRules rules;

  LowerCaseStarts(LanguageRules rules) {
    this.rules = rules;
  }

  /** Where the language does so, or in text written without care, with a verb on either side. */
  boolean mayBe(MarkPlace mark) {
    String before = mark.wordBefore();
    return mark.end() < mark.next()
        && (rules.has(Trait.SMALL_AFTER_STOP) ? isWord(before) : isCareless(mark, before))
        && before.chars().allMatch(Character::isLetter)
        && !rules.abbreviations().isListed(before.toLowerCase(Locale.ROOT));
  }

  private static boolean isWord(String before) {
    return before.length() > LONGEST_SHORT;
  }

  private boolean isCareless(MarkPlace mark, String before) {
    boolean starts =
        before.length() == LONGEST_SHORT && rules.abbreviations().isStarter(mark.nextWord());
    return rules.has(Trait.CASED)
        && rules.verbs().isKnown()
        && mark.mark() == '.'
        && mark.dots() == 1
        && !mark.isClosed()
        && (isWord(before) || starts)
        && (rules.verbs().surelyIn(mark.said()) || rules.verbs().likelyIn(mark.said()))
        && saysBehind(mark);
  }

  private boolean saysBehind(MarkPlace mark) {
    int end = mark.word();
    int most = Math.min(mark.text().length(), end + LONGEST_LOOK);
    while (end < most && ".!?;".indexOf(mark.text().charAt(end)) < 0) {
      end++;
    }
    return rules.verbs().surelyIn(mark.text().substring(mark.word(), end));
  }
}
