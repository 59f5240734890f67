package io.precis.rank;

import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.FeatureTable;
import io.precis.rank.feature.RankedText;
import io.precis.segment.outcome.AnnouncedOutcomes;
import io.precis.segment.outcome.Motions;
import io.precis.segment.outcome.Pleas;
import java.util.List;

/**
 * What the sentences of a document do, told by lists of its language: weigh nothing, weigh much, or
 * say what came out.
 */
final class Statements {
  private final RankedText text;
  private final float[] question;
  private final PatternList weak;
  private final PatternList brief;
  private final PatternList outcome;
  private final PatternList strong;
  private final PatternList opening;
  private final PatternList formal;
  private final PatternList turning;

  /** First sentence of what judges say beside the court; their number where none does. */
  private final int apart;

  /** What a line above announces as decided. */
  private final AnnouncedOutcomes announced;

  /** What is quoted at length. */
  private final boolean[] quoted;

  private final Motions motions;

  /** Who pleads, sentence by sentence; empty string for none. */
  private final List<String> pleas;

  private Statements(RankedText text, float[] question, LanguageRules language) {
    this.text = text;
    this.question = question;
    this.weak = language.patterns(WordList.STATEMENTS_WEAK);
    this.brief = language.patterns(WordList.STATEMENTS_BRIEF);
    this.outcome = language.patterns(WordList.STATEMENTS_OUTCOME);
    this.strong = language.patterns(WordList.STATEMENTS_STRONG);
    this.opening = language.patterns(WordList.STATEMENTS_OPENING);
    this.formal = language.patterns(WordList.STATEMENTS_FORMAL);
    this.turning = language.patterns(WordList.STATEMENTS_TURNING);
    this.apart = SeparateOpinions.from(text);
    this.announced = AnnouncedOutcomes.of(text.language(), text.blocks(), text.sentences());
    this.quoted = QuotedPassages.of(text);
    this.motions = Motions.of(text.language(), text.sentences());
    this.pleas = Pleas.of(text.language(), text.sentences());
  }

  static Statements of(RankedText text, FeatureTable features) {
    return new Statements(
        text, features.column("form.question"), LanguageRules.of(text.language()));
  }

  boolean isQuestion(int i) {
    return question[i] > 0;
  }

  /** An outcome: a court's order, a motion that was put to a vote, an audit's count of findings. */
  boolean isOutcome(int i) {
    boolean said = outcome.isIn(said(i)) || isTold(i) && !weak.isIn(said(i));
    boolean ofOthers = quoted[i] || !pleas.get(i).isEmpty() || i >= apart;
    return !isQuestion(i) && said && !ofOthers && !isFormal(i);
  }

  /** Whether a line above announces it as decided, or one below says what became of it. */
  private boolean isTold(int i) {
    return announced.isAnnounced(i) || motions.result(i) >= 0;
  }

  /** Whether a line above announces a sentence as decided. */
  boolean isAnnounced(int i) {
    return announced.isAnnounced(i);
  }

  /** The sentence that a line announces, the last of those; -1 for none. */
  int lastAnnounced() {
    return announced.last();
  }

  /**
   * How a text came about, chatter, what a party of a lawsuit or a judge beside the court says,
   * what is quoted at length.
   */
  boolean isWeak(int i) {
    boolean said = weak.isIn(said(i)) || brief.isIn(said(i));
    return quoted[i] || !pleas.get(i).isEmpty() || i >= apart || isFormal(i) || said;
  }

  private boolean isFormal(int i) {
    return formal.isIn(said(i));
  }

  /** A decision, a verdict, a sum, a date of force. */
  boolean isStrong(int i) {
    return strong.isIn(said(i));
  }

  /** Whether the next sentence takes this one back in part. */
  boolean isTurned(int i) {
    return i + 1 < text.sentences().size() && turning.isIn(said(i + 1));
  }

  /** Why a statute is made: what opens its summary, whatever else there is. */
  boolean isOpening(int i) {
    return opening.isIn(said(i));
  }

  private String said(int i) {
    return text.sentences().get(i).text();
  }
}
