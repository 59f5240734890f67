package io.precis.evaluate.rouge;

import java.util.ArrayList;
import java.util.List;

/** Words as ROUGE-1.5.5 splits them: ASCII letters and digits, lower case. */
final class RougeEnglishTokenizer {
  private RougeEnglishTokenizer() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = lower(text.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word.append(c);
      } else {
        flush(word, words);
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  // ASCII only: Unicode lower case would turn the Kelvin sign into a letter that the script drops.
  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
