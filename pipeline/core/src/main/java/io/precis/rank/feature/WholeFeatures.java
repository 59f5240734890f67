package io.precis.rank.feature;

import io.precis.language.FiniteVerbs;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import io.precis.request.TextUnits;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What bears on whether a sentence is one, and a whole one, glued to nothing. */
final class WholeFeatures {
  /** Letters from which a word counts as a longer one. */
  private static final int LONGER = 4;

  /** Characters before a colon that may be a label. */
  private static final int LONGEST_LABEL = 60;

  private static final TextPattern INNER_END =
      TextPattern.compile("[.!?][\\p{Pe}\\p{Pf}\"'”’]*\\s+(?=[\\p{Lu}\\p{N}])|[。！？](?=.)");

  private final RankedText text;
  private final FeatureTable table;
  private final FiniteVerbs verbs;
  private final Set<String> function;

  private WholeFeatures(RankedText text, FeatureTable table) {
    LanguageRules rules = LanguageRules.of(text.language());
    this.text = text;
    this.table = table;
    this.verbs = rules.verbs();
    this.function = rules.words(WordList.FUNCTION_WORDS);
  }

  /**
   * @param words of each sentence
   */
  static void fill(
      RankedText text, int[] candidates, List<List<String>> words, FeatureTable table) {
    WholeFeatures features = new WholeFeatures(text, table);
    features.ends(candidates);
    features.words(candidates, words);
    features.marks(candidates);
  }

  private String said(int i) {
    return text.sentences().get(i).text();
  }

  private void ends(int[] candidates) {
    float[] inner = table.add("whole.inner_ends");
    float[] label = table.add("whole.label");
    float[] verb = table.add("whole.verb");
    for (int i : candidates) {
      String said = said(i);
      inner[i] = INNER_END.matcher(said).results().count();
      int colon = firstColon(said);
      label[i] =
          colon > 0 && colon + 1 < said.length()
              ? TextUnits.count(said.substring(0, colon), text.language())
              : 0;
      verb[i] = !verbs.isKnown() ? 1 : verbs.surelyIn(said) ? 3 : verbs.perhapsIn(said) ? 2 : 0;
    }
  }

  private static int firstColon(String said) {
    int end = Math.min(said.length(), LONGEST_LABEL);
    for (int at = 0; at < end; at++) {
      if (said.charAt(at) == '：' || said.charAt(at) == ':' && !isInside(said, at)) {
        return at;
      }
    }
    return -1;
  }

  /** In a time, an address, a name of code. */
  private static boolean isInside(String said, int at) {
    return at + 1 < said.length() && !Character.isWhitespace(said.charAt(at + 1));
  }

  private void words(int[] candidates, List<List<String>> all) {
    float[] closed = table.add("whole.function_words");
    float[] capital = table.add("whole.capital_words");
    float[] titled = table.add("whole.titled_words");
    float[] numbers = table.add("whole.number_words");
    float[] longest = table.add("whole.longest_word");
    float[] mean = table.add("whole.mean_word");
    for (int i : candidates) {
      List<String> words = all.get(i);
      int longer = 0;
      int letters = 0;
      for (String word : words) {
        int first = word.codePointAt(0);
        closed[i] += function.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
        capital[i] += word.length() > 1 && word.chars().allMatch(Character::isUpperCase) ? 1 : 0;
        numbers[i] += Character.isDigit(first) ? 1 : 0;
        longer += word.length() >= LONGER ? 1 : 0;
        titled[i] += word.length() >= LONGER && Character.isUpperCase(first) ? 1 : 0;
        letters += word.length();
        longest[i] = Math.max(longest[i], word.length());
      }
      float count = Math.max(1, words.size());
      closed[i] /= count;
      capital[i] /= count;
      numbers[i] /= count;
      titled[i] /= Math.max(1, longer);
      mean[i] = letters / count;
    }
  }

  private void marks(int[] candidates) {
    float[] opensOdd = table.add("whole.opens_with_sign");
    float[] opensNumber = table.add("whole.opens_with_number");
    float[] semicolons = table.add("whole.semicolons");
    float[] dashes = table.add("whole.dashes");
    float[] quotes = table.add("whole.quotes_inside");
    for (int i : candidates) {
      String said = said(i);
      int first = said.codePointAt(0);
      opensNumber[i] = Character.isDigit(first) ? 1 : 0;
      opensOdd[i] = Character.isLetterOrDigit(first) ? 0 : 1;
      for (int at = 0; at < said.length(); at++) {
        char c = said.charAt(at);
        semicolons[i] += c == ';' || c == '；' ? 1 : 0;
        dashes[i] += c == '–' || c == '—' || c == '-' && isApart(said, at) ? 1 : 0;
        quotes[i] += c == '`' || c == '\'' ? 1 : 0;
      }
    }
  }

  private static boolean isApart(String said, int at) {
    return at > 0
        && said.charAt(at - 1) == ' '
        && at + 1 < said.length()
        && said.charAt(at + 1) == ' ';
  }
}
