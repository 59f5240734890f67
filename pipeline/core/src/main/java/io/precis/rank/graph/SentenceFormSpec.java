package io.precis.rank.graph;

import io.precis.language.EndSigns;
import io.precis.text.SentenceEnd;
import java.io.Serializable;

/**
 * What a sentence's form says of its use in a summary, whatever it is about.
 *
 * @param fullTerms number of different terms from which a sentence is long enough to say something,
 *     at least 1; a shorter one loses by the square of what it has ("Yeah.")
 * @param longTerms number of different terms from which a sentence costs more than it says, at
 *     least {@code fullTerms}; a longer one loses in proportion
 * @param question factor for a question, and for what ends in a colon and so leaves the rest to a
 *     list, in [0, 1]
 * @param quotation factor for a sentence that opens or closes with a quotation mark: speech, in [0,
 *     1]
 */
public record SentenceFormSpec(int fullTerms, int longTerms, double question, double quotation)
    implements Serializable {

  private static final EndSigns COLON = EndSigns.of(":：");

  /** What suits most texts. */
  public static final SentenceFormSpec DEFAULT = new SentenceFormSpec(6, 12, 0.5, 0.5);

  /** A form that says nothing. */
  public static final SentenceFormSpec NONE = new SentenceFormSpec(1, Integer.MAX_VALUE, 1, 1);

  public SentenceFormSpec {
    if (fullTerms < 1 || longTerms < fullTerms) {
      throw new IllegalArgumentException(
          "want 1 <= fullTerms <= longTerms, got " + fullTerms + " and " + longTerms);
    }
    if (!(question >= 0 && question <= 1) || !(quotation >= 0 && quotation <= 1)) {
      throw new IllegalArgumentException(
          "question and quotation must be in 0..1, got " + question + " and " + quotation);
    }
  }

  /**
   * Factor on a sentence's worth, 0 to 1.
   *
   * @param text the sentence
   * @param terms number of its different terms
   */
  public double factor(String text, int terms) {
    double share = Math.min(1, (double) terms / fullTerms);
    double full = share * share;
    double brief = terms > longTerms ? (double) longTerms / terms : 1;
    double asked = isOpenEnded(text) ? question : 1;
    return full * brief * asked * (isQuotation(text) ? quotation : 1);
  }

  private static boolean isOpenEnded(String text) {
    return SentenceEnd.asks(text) || COLON.isEndOf(text.stripTrailing());
  }

  private static boolean isQuotation(String text) {
    String bare = text.strip();
    return !bare.isEmpty()
        && ("\"“„«「『".indexOf(bare.charAt(0)) >= 0
            || "\"”»」』".indexOf(bare.charAt(bare.length() - 1)) >= 0);
  }
}
