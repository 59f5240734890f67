package io.precis.rewrite;

import java.util.regex.Pattern;

/** Whether a text ends as a sentence does. */
final class WholeSentence {
  private static final Pattern ENDED = Pattern.compile("[.!?…。！？][\\p{Pe}\\p{Pf}\"'”’」』）]*$");

  private WholeSentence() {}

  static boolean is(String text) {
    return ENDED.matcher(text).find();
  }
}
