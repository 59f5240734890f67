package io.precis.segment;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;

/** Whether a sentence goes on behind a quotation or a bracket that a mark closes. */
final class Quotations {
  /** Between "”" and the mark after "he said" in Chinese. */
  private static final int LONGEST_SPEECH_CLAUSE = 14;

  private final LanguageRules rules;

  Quotations(LanguageRules rules) {
    this.rules = rules;
  }

  boolean goOn(MarkPlace mark) {
    return mark.isClosed() && (goesOnAfterQuotation(mark) || goesOnAfterBracket(mark));
  }

  /** {@code 。”他说} and {@code 。」と}. */
  private boolean goesOnAfterQuotation(MarkPlace mark) {
    String text = mark.text();
    for (String opening : rules.words(WordList.AFTER_QUOTATION)) {
      if (text.startsWith(opening, mark.next())) {
        return true;
      }
    }
    int end = mark.end();
    if (end != mark.next()) {
      return false;
    }
    int clause = end;
    while (clause < text.length()
        && clause - end < LONGEST_SPEECH_CLAUSE
        && Character.isLetter(text.charAt(clause))) {
      clause++;
    }
    String said = text.substring(end, clause);
    return rules.words(WordList.SPEECH_VERBS).stream()
        .anyMatch(verb -> said.endsWith(verb) || said.endsWith(verb + "了"));
  }

  /** In scripts without spaces a bracket amid a sentence may hold sentences of its own. */
  private static boolean goesOnAfterBracket(MarkPlace mark) {
    String text = mark.text();
    boolean bracket = ")）]］】".indexOf(text.charAt(mark.end() - 1)) >= 0;
    return bracket
        && Characters.isCjk(mark.first())
        && !Characters.isOpener(text.charAt(mark.start()));
  }
}
