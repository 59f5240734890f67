package io.precis.rank.filter;

import io.precis.limit.TextPattern;
import io.precis.request.TextUnits;
import io.precis.text.SentenceEnd;
import java.util.Optional;
import java.util.regex.Matcher;

/** What a sentence of good form must not say. */
final class ContentCheck {
  private static final int LEAST_UNITS_BESIDE_ADDRESS = 12;
  private static final double LEAST_LETTERS = 0.55;

  private static final TextPattern ADDRESS =
      TextPattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
  private static final TextPattern NUMBER = TextPattern.compile("\\d+");

  /** A note that is typed as a paragraph opens with the raised number that refers to it. */
  private static final TextPattern RAISED =
      TextPattern.compile("[¹²³⁰⁴-⁹]{1,3}\\s?(?:\\p{L}{2}|\\p{Lo})");

  private ContentCheck() {}

  /** Why a text may not be printed for what it says; empty where it may. */
  static Optional<RefusalReason> check(String text, FilterRules own) {
    Optional<RefusalReason> refused = own.refused().in(text);
    if (refused.isPresent()) {
      return refused;
    }
    if (RAISED.matcher(text).lookingAt()) {
      return Optional.of(RefusalReason.NOTE);
    }
    if (isAddress(text, own.language().tag())) {
      return Optional.of(RefusalReason.ADDRESS);
    }
    return letterShare(text, own.language().tag()) < LEAST_LETTERS
        ? Optional.of(RefusalReason.FEW_LETTERS)
        : Optional.empty();
  }

  private static boolean isAddress(String text, String language) {
    if (!ADDRESS.isPossible(text)) {
      return false;
    }
    Matcher address = ADDRESS.matcher(text);
    if (!address.find()) {
      return false;
    }
    int units = TextUnits.count(address.reset().replaceAll(" "), language);
    return units < LEAST_UNITS_BESIDE_ADDRESS || !SentenceEnd.endsIn(text);
  }

  /** Of what is shown; where words are not spaced a number is worth one character. */
  private static double letterShare(String text, String language) {
    String counted =
        TextUnits.countsCharacters(language) ? NUMBER.matcher(text).replaceAll("0") : text;
    long shown = counted.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    long letters = counted.codePoints().filter(Character::isLetter).count();
    return shown == 0 ? 0 : (double) letters / shown;
  }
}
