package io.precis.rank;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import io.precis.rank.feature.RankedText;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds what a document quotes at length below a line that says so, {@code Section 17 reads:-}: the
 * words of a law, or of another court, that as they stand may be superseded or overruled.
 */
final class QuotedPassages {
  /** Sentences of a passage; one that is not closed among them is none. */
  private static final int LONGEST = 40;

  /** Sentences behind the line among which the passage opens: a number, a heading stand before. */
  private static final int OPENS_WITHIN = 2;

  private static final String OPENING = "“\"‘«「『";

  private static final TextPattern CLOSED =
      TextPattern.compile("[”\"’»」』][.,;)\\]\\d⁰¹²³⁴-⁹\\s]{0,6}$");

  /** A line behind whose colon a quotation opens. */
  private static final TextPattern RUN_IN =
      TextPattern.compile("^(.{0,300}?:[-–—]{0,2})\\s?[“\"‘«][^”»]{0,200}$");

  private QuotedPassages() {}

  /** Whether each sentence is quoted so; in a language without the list none is. */
  static boolean[] of(RankedText text) {
    PatternList leadIns = LanguageRules.of(text.language()).patterns(WordList.QUOTING_LEAD_INS);
    List<Sentence> sentences = text.sentences();
    boolean[] quoted = new boolean[text.size()];
    for (int i = 0; i < quoted.length; i++) {
      String line = sentences.get(i).text();
      if (leadIns.isIn(line)) {
        mark(quoted, opening(sentences, i + 1), sentences);
      } else if (i + 1 < quoted.length && isRunIn(line, leadIns)) {
        mark(quoted, i + 1, sentences);
      }
    }
    return quoted;
  }

  private static boolean isRunIn(String line, PatternList leadIns) {
    Matcher opens = RUN_IN.matcher(line);
    return opens.find() && leadIns.isIn(opens.group(1));
  }

  /** Where the passage opens that a line right before {@code from} announces; -1 for nowhere. */
  private static int opening(List<Sentence> sentences, int from) {
    for (int i = from; i < Math.min(sentences.size(), from + OPENS_WITHIN); i++) {
      Sentence sentence = sentences.get(i);
      boolean opens = OPENING.indexOf(sentence.text().charAt(0)) >= 0;
      if (opens || sentence.role() == Role.QUOTATION) {
        return i;
      }
    }
    return -1;
  }

  private static void mark(boolean[] quoted, int from, List<Sentence> sentences) {
    int end = from < 0 ? -1 : end(sentences, from);
    for (int i = from; i >= 0 && i < end; i++) {
      quoted[i] = true;
    }
  }

  /** Index behind the last sentence of the passage; -1 where it is not closed. */
  private static int end(List<Sentence> sentences, int from) {
    boolean block = sentences.get(from).role() == Role.QUOTATION;
    for (int i = from; i < Math.min(sentences.size(), from + LONGEST); i++) {
      if (block && sentences.get(i).role() != Role.QUOTATION) {
        return i;
      }
      if (!block && CLOSED.isIn(sentences.get(i).text())) {
        return i + 1;
      }
    }
    return -1;
  }
}
