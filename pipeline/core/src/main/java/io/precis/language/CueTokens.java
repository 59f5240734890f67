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
   * Words in lower case, ideographs one by one in simplified characters, numbers as {@link
   * #NUMBER}.
   */
  public static List<String> of(String written) {
    String text = ChineseScript.simplified(written);
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean ideograph = Character.isIdeographic(c);
      if (Character.isLetterOrDigit(c) && !ideograph) {
        start = start < 0 ? i : start;
      } else {
        add(text, start, i, tokens);
        start = -1;
        if (ideograph) {
          tokens.add(Character.toString(c));
        }
      }
      i += Character.charCount(c);
    }
    add(text, start, text.length(), tokens);
    return tokens;
  }

  private static void add(String text, int start, int end, List<String> tokens) {
    if (start >= 0) {
      boolean number = Character.isDigit(text.charAt(start));
      tokens.add(number ? NUMBER : text.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }
}
