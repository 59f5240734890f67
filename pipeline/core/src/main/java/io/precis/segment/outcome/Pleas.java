package io.precis.segment.outcome;

import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds what a party of a lawsuit says in the judgment: from a sentence that names the party and
 * opens its plea, {@code 某公司辩称，}, to the next one or to where the court speaks again. A language
 * without lists has none, and neither has a text in which no court speaks.
 */
public final class Pleas {
  /** Sentences of a court at least, for a text to be a judgment. */
  private static final int LEAST_OF_COURT = 2;

  private Pleas() {}

  /**
   * Who pleads in each sentence, as the plea is opened, {@code 某公司辩称}; empty string where none
   * does. The opening sentence itself is among them.
   *
   * @param language BCP 47 primary language of the document
   * @param sentences of a document, in text order
   */
  public static List<String> of(String language, List<Sentence> sentences) {
    LanguageRules rules = LanguageRules.of(language);
    List<TextPattern> openings = rules.expressions(WordList.PLEA_OPENINGS);
    PatternList court = rules.patterns(WordList.COURT_OPENINGS);
    boolean[] ofCourt = new boolean[sentences.size()];
    int courts = 0;
    for (int i = 0; i < ofCourt.length && !openings.isEmpty(); i++) {
      ofCourt[i] = court.isIn(sentences.get(i).text());
      courts += ofCourt[i] ? 1 : 0;
    }
    return courts < LEAST_OF_COURT
        ? Collections.nCopies(sentences.size(), "")
        : pleas(sentences, openings, ofCourt);
  }

  private static List<String> pleas(
      List<Sentence> sentences, List<TextPattern> openings, boolean[] ofCourt) {
    List<String> pleas = new ArrayList<>();
    String plea = "";
    int section = -1;
    for (Sentence sentence : sentences) {
      boolean ends = ofCourt[pleas.size()] || sentence.section() != section;
      section = sentence.section();
      plea = opening(sentence.text(), openings, ends ? "" : plea, ofCourt[pleas.size()]);
      pleas.add(sentence.role().competes() ? plea : "");
    }
    return List.copyOf(pleas);
  }

  private static String opening(
      String text, List<TextPattern> openings, String open, boolean ofCourt) {
    for (TextPattern opening : openings) {
      Matcher opens = opening.matcher(text);
      if (!ofCourt && opens.find()) {
        return opens.group(1);
      }
    }
    return open;
  }
}
