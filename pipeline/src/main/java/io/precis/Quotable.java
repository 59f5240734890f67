package io.precis;

import io.precis.document.BlockKind;
import io.precis.document.Sentence;
import io.precis.rank.RankInput;
import io.precis.rank.RankInput.Role;
import io.precis.spec.TextUnits;
import java.util.regex.Pattern;

/**
 * Whether a sentence can stand in a summary: it says something, and says it whole. Titles, lines of
 * a table of contents, labels and formulae are read for their terms and never quoted.
 */
final class Quotable {
  private static final int LEAST_UNITS = 4;
  private static final int LEAST_UNITS_WITHOUT_END = 8;
  private static final double LEAST_LETTERS = 0.55;
  private static final Pattern DOT_LEADER = Pattern.compile("(?:\\.\\s?){4,}\\s*\\d*\\s*$|…{2,}");
  private static final Pattern ENDED = Pattern.compile("[.!?…。！？；;:：][\\p{Pe}\\p{Pf}\"'”’」』）]*$");

  private Quotable() {}

  /** The sentence as ranking sees it. */
  static RankInput rankInput(Sentence sentence, String language) {
    RankInput input = RankInput.of(sentence);
    return input.role() == Role.CANDIDATE && !isQuotable(sentence, language)
        ? new RankInput(input.text(), Role.CONTEXT, input.prior(), input.section())
        : input;
  }

  private static boolean isQuotable(Sentence sentence, String language) {
    String text = sentence.text();
    int units = TextUnits.count(text, language);
    boolean whole =
        sentence.kind() == BlockKind.LIST_ITEM
            || units >= LEAST_UNITS_WITHOUT_END
            || ENDED.matcher(text).find();
    return units >= LEAST_UNITS
        && whole
        && letterShare(text) >= LEAST_LETTERS
        && !DOT_LEADER.matcher(text).find();
  }

  private static double letterShare(String text) {
    long shown = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return shown == 0 ? 0 : (double) letters / shown;
  }
}
