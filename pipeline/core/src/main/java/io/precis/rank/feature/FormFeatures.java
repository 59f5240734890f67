package io.precis.rank.feature;

import io.precis.compress.LeadingStatement;
import io.precis.language.EndSigns;
import io.precis.limit.TextPattern;
import io.precis.request.TextUnits;
import io.precis.text.SentenceEnd;
import java.util.function.IntPredicate;

/** How a sentence looks. */
final class FormFeatures {
  /** Ideographs that say as much as a word. */
  private static final double CHARACTERS_A_WORD = 1.7;

  private static final int LONG_WORDS = 45;
  private static final int SHORT_WORDS = 8;
  private static final int LONGEST_LABEL = 30;
  private static final EndSigns STOP = EndSigns.of(".!。！…");
  private static final TextPattern COLON = TextPattern.compile("[:：]\\s*$");

  private FormFeatures() {}

  static void fill(RankedText text, FeatureTable table) {
    float[] length = table.add("form.length");
    float[] isShort = table.add("form.is_short");
    float[] isLong = table.add("form.is_long");
    float[] stop = table.add("form.ends_in_stop");
    float[] colon = table.add("form.ends_in_colon");
    float[] question = table.add("form.question");
    float[] lower = table.add("form.starts_in_lower_case");
    float[] leans = table.add("form.leans_back");
    float[] speaker = table.add("form.speaker");
    for (int i = 0; i < text.size(); i++) {
      String said = text.sentences().get(i).text();
      double words = words(said, text.language());
      length[i] = (float) Math.log1p(words);
      isShort[i] = words < SHORT_WORDS ? 1 : 0;
      isLong[i] = words > LONG_WORDS ? 1 : 0;
      String ended = LeadingStatement.isIn(said) ? text.leaning().printed(said) : said;
      stop[i] = STOP.isEndOf(ended) ? 1 : 0;
      colon[i] = COLON.isIn(ended) ? 1 : 0;
      question[i] = SentenceEnd.asks(said) ? 1 : 0;
      lower[i] = Character.isLowerCase(said.codePointAt(0)) ? 1 : 0;
      leans[i] = text.leaning().leans(said) ? 1 : 0;
      speaker[i] = hasLabel(said) ? 1 : 0;
    }
    characters(text, table);
  }

  private static double words(String text, String language) {
    int units = TextUnits.count(text, language);
    return TextUnits.countsCharacters(language) ? units / CHARACTERS_A_WORD : units;
  }

  /** {@code Michael: we agreed}. */
  private static boolean hasLabel(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && colon < LONGEST_LABEL && colon + 2 < text.length();
  }

  private static void characters(RankedText text, FeatureTable table) {
    float[] letters = table.add("form.letters");
    float[] digits = table.add("form.digits");
    float[] capitals = table.add("form.capitals");
    float[] commas = table.add("form.commas");
    float[] brackets = table.add("form.brackets");
    float[] quotes = table.add("form.quotes");
    float[] signs = table.add("form.signs");
    float[] names = table.add("form.names");
    for (int i = 0; i < text.size(); i++) {
      String said = text.sentences().get(i).text();
      float shown = Math.max(1, count(said, c -> !Character.isWhitespace(c)));
      letters[i] = count(said, Character::isLetter) / shown;
      digits[i] = count(said, Character::isDigit) / shown;
      capitals[i] = count(said, Character::isUpperCase) / shown;
      commas[i] = count(said, c -> ",，、;；".indexOf(c) >= 0);
      brackets[i] = count(said, c -> "([（【《".indexOf(c) >= 0);
      quotes[i] = count(said, c -> "\"“”「」".indexOf(c) >= 0);
      signs[i] = count(said, c -> "|/\\_=<>{}`@$%#*+~^".indexOf(c) >= 0) / shown;
      names[i] = names(said);
    }
  }

  private static int count(String text, IntPredicate kind) {
    int count = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      count += kind.test(c) ? 1 : 0;
      at += Character.charCount(c);
    }
    return count;
  }

  /** The share of words that begin with a capital, the first one left aside. */
  private static float names(String text) {
    boolean wordStarts = true;
    int words = 0;
    int names = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (Character.isWhitespace(c)) {
        wordStarts = true;
      } else if (wordStarts && Character.isLetterOrDigit(c)) {
        names += words > 0 && Character.isUpperCase(c) ? 1 : 0;
        words++;
        wordStarts = false;
      }
    }
    return (float) names / Math.max(1, words);
  }
}
