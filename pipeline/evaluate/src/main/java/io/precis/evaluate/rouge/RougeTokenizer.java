package io.precis.evaluate.rouge;

import java.util.List;

/** Splits text into the words that ROUGE compares. Implementations are safe for use by threads. */
@FunctionalInterface
public interface RougeTokenizer {

  /** Words of {@code text} in order; empty where it has none. No word holds white space. */
  List<String> words(String text);

  /**
   * English as the script ROUGE-1.5.5 splits it: lower case, everything but the letters a to z and
   * digits separates words.
   *
   * @param stemmed whether words longer than three characters lose their endings by Porter's rules
   *     (the script's option {@code -m})
   */
  static RougeTokenizer english(boolean stemmed) {
    return stemmed ? RougeTokenizer::stemsOf : RougeEnglishTokenizer::of;
  }

  // Twice, since only so are "environment" and "environmental" the same, as they are to the script.
  private static List<String> stemsOf(String text) {
    return PorterStems.of(PorterStems.of(RougeEnglishTokenizer.of(text)));
  }

  /**
   * Any language by Unicode: lower case, runs of letters, marks and digits; of scripts written
   * without spaces (Han, kana, Thai, Lao, Khmer, Burmese) every character is a word.
   */
  static RougeTokenizer unicode() {
    return UnicodeWords::of;
  }
}
