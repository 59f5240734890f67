package io.precis.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as the tokens that phrases are sought in. */
public final class CueTokens {
  /** What stands for a number of any form. */
  public static final String NUMBER = "#";

  private CueTokens() {}

  /**
   * Words in lower case, ideographs and hiragana one by one, Chinese in simplified characters,
   * numbers as {@link #NUMBER}.
   */
  public static List<String> of(String written) {
    String text = ChineseScript.simplified(written);
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean alone = Character.isIdeographic(c) || isHiragana(c);
      if (Character.isLetterOrDigit(c) && !alone) {
        start = start < 0 ? i : start;
      } else {
        add(text, start, i, tokens);
        start = -1;
        if (alone) {
          tokens.add(Character.toString(c));
        }
      }
      i += Character.charCount(c);
    }
    add(text, start, text.length(), tokens);
    return tokens;
  }

  /** Endings and particles, which no space parts from each other. */
  private static boolean isHiragana(int c) {
    return c >= 'ぁ' && c <= 'ゟ';
  }

  private static void add(String text, int start, int end, List<String> tokens) {
    if (start >= 0) {
      boolean number = Character.isDigit(text.charAt(start));
      tokens.add(number ? NUMBER : text.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }
}
