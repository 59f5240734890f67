package io.precis.text.identify;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Letters of a text by script. */
final class ScriptCount {
  private static final Map<Character.UnicodeScript, String> ONE_LANGUAGE =
      Map.of(
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.THAI, "th",
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.HEBREW, "he",
          Character.UnicodeScript.ARMENIAN, "hy",
          Character.UnicodeScript.GEORGIAN, "ka",
          Character.UnicodeScript.KHMER, "km",
          Character.UnicodeScript.LAO, "lo",
          Character.UnicodeScript.TAMIL, "ta");

  /** Letters to an ideograph. */
  private static final int OF_IDEOGRAPH = 6;

  private final Map<Character.UnicodeScript, Integer> counts =
      new EnumMap<>(Character.UnicodeScript.class);
  private int letters;

  private ScriptCount() {}

  static ScriptCount of(String text) {
    ScriptCount count = new ScriptCount();
    text.codePoints().filter(Character::isLetter).forEach(count::add);
    return count;
  }

  private void add(int letter) {
    letters++;
    Character.UnicodeScript script =
        letter < 0x80 ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(letter);
    counts.merge(script, 1, Integer::sum);
  }

  int letters() {
    return letters;
  }

  /**
   * The language, where the script tells it. An ideograph counts as six letters: it says as much as
   * three Latin ones, and Chinese texts are full of Latin names, commands and addresses.
   */
  Optional<String> language() {
    int kana = of(Character.UnicodeScript.HIRAGANA) + of(Character.UnicodeScript.KATAKANA);
    int han = of(Character.UnicodeScript.HAN);
    if ((han + kana) * OF_IDEOGRAPH > letters) {
      return Optional.of(kana * 8 > han ? "ja" : "zh");
    }
    return ONE_LANGUAGE.entrySet().stream()
        .filter(entry -> of(entry.getKey()) * 2 > letters)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether most letters are of the scripts that scores of languages share. */
  boolean isLatinOrCyrillic() {
    return (of(Character.UnicodeScript.LATIN) + of(Character.UnicodeScript.CYRILLIC)) * 2 > letters;
  }

  private int of(Character.UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
