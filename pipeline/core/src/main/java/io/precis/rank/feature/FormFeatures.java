package io.precis.rank.feature;

import io.precis.compress.LeadingStatement;
import io.precis.language.EndSigns;
import io.precis.limit.TextPattern;
import io.precis.request.TextUnits;
import io.precis.text.SentenceEnd;

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
      int shown = 0;
      boolean wordStarts = true;
      boolean first = true;
      int nameStarts = 0;
      int words = 0;
      for (int at = 0; at < said.length(); ) {
        int c = said.codePointAt(at);
        at += Character.charCount(c);
        if (Character.isWhitespace(c)) {
          wordStarts = true;
          continue;
        }
        shown++;
        letters[i] += Character.isLetter(c) ? 1 : 0;
        digits[i] += Character.isDigit(c) ? 1 : 0;
        capitals[i] += Character.isUpperCase(c) ? 1 : 0;
        commas[i] += ",，、;；".indexOf(c) >= 0 ? 1 : 0;
        brackets[i] += "([（【《".indexOf(c) >= 0 ? 1 : 0;
        quotes[i] += "\"“”「」".indexOf(c) >= 0 ? 1 : 0;
        signs[i] += "|/\\_=<>{}`@$%#*+~^".indexOf(c) >= 0 ? 1 : 0;
        if (wordStarts && Character.isLetterOrDigit(c)) {
          words++;
          nameStarts += !first && Character.isUpperCase(c) ? 1 : 0;
          first = false;
          wordStarts = false;
        }
      }
      letters[i] /= Math.max(1, shown);
      digits[i] /= Math.max(1, shown);
      capitals[i] /= Math.max(1, shown);
      signs[i] /= Math.max(1, shown);
      names[i] = (float) nameStarts / Math.max(1, words);
    }
  }
}
