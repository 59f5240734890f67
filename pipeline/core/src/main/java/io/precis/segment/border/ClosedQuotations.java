package io.precis.segment.border;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.util.Set;

/** Whether a sentence goes on behind a quotation or a bracket that a mark closes. */
final class ClosedQuotations {
  /** Between "”" and the mark after "he said" in Chinese. */
  private static final int LONGEST_SPEECH_CLAUSE = 14;

  /** "the old man asked": words up to the verb, and characters. */
  private static final int MOST_WORDS_OF_SPEAKER = 4;

  private static final int LONGEST_SPEAKER = 40;

  private final LanguageRules rules;

  ClosedQuotations(LanguageRules rules) {
    this.rules = rules;
  }

  boolean goOn(MarkPlace mark) {
    return mark.isClosed()
        && (isTitle(mark) || goesOnAfterQuotation(mark) || goesOnAfterBracket(mark));
  }

  /** {@code 《怎么办？》两本书}: the mark is the title's. */
  private static boolean isTitle(MarkPlace mark) {
    return "》〉".indexOf(mark.text().charAt(mark.end() - 1)) >= 0 && mark.end() == mark.next();
  }

  /** {@code 。”他说} and {@code 。」と}. */
  private boolean goesOnAfterQuotation(MarkPlace mark) {
    String text = mark.text();
    for (String opening : rules.words(WordList.AFTER_QUOTATION)) {
      if (text.startsWith(opening, mark.next())) {
        return true;
      }
    }
    return mark.end() == mark.next() ? isSpeechClause(mark) : namesSpeaker(mark);
  }

  /** {@code 。”他说} */
  private boolean isSpeechClause(MarkPlace mark) {
    String text = mark.text();
    int end = mark.end();
    int clause = end;
    while (clause < text.length()
        && clause - end < LONGEST_SPEECH_CLAUSE
        && Character.isLetter(text.charAt(clause))) {
      clause++;
    }
    String said = text.substring(end, clause);
    return endsInVerb(said)
        || rules.words(WordList.SPEECH_OBJECTS).stream()
            .filter(said::endsWith)
            .anyMatch(whom -> endsInVerb(said.substring(0, said.length() - whom.length())));
  }

  private boolean endsInVerb(String said) {
    return rules.words(WordList.SPEECH_VERBS).stream()
        .anyMatch(verb -> said.endsWith(verb) || said.endsWith(verb + "了"));
  }

  /**
   * {@code ?” Harry asked.} and {@code .” 그녀가 말했다}: a speaker in few words and a verb of speech. In
   * a script with capitals a full stop in the quotation ends the sentence.
   */
  private boolean namesSpeaker(MarkPlace mark) {
    boolean cased = Character.isUpperCase(mark.first());
    Set<String> verbs = rules.words(WordList.SPEECH_VERBS);
    if (verbs.isEmpty() || mark.word() != mark.next() || cased && mark.mark() == '.') {
      return false;
    }
    int most = cased ? MOST_WORDS_OF_SPEAKER : 2;
    int word = 1;
    int start = mark.word();
    for (int i = start; i < mark.text().length() && word <= most; i++) {
      char c = mark.text().charAt(i);
      if (c == ' ') {
        start = i + 1;
        word++;
      }
      boolean last = i + 1 == mark.text().length();
      boolean whole = last || !Character.isLetter(mark.text().charAt(i + 1));
      if (word > 1 && whole && verbs.contains(mark.text().substring(start, i + 1))) {
        return true;
      }
      if (",;:!?".indexOf(c) >= 0 || i - mark.word() > LONGEST_SPEAKER) {
        return false;
      }
    }
    return false;
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
