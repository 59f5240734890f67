package io.precis.compress;

import java.util.regex.Pattern;

/** Whether a text ends as a sentence does. */
public final class SentenceTerminator {
  private static final Pattern ENDED = Pattern.compile("[.!?…。！？][\\p{Pe}\\p{Pf}\"'”’」』）]*$");

  private SentenceTerminator() {}

  public static boolean is(String text) {
    return ENDED.matcher(text).find();
  }
}
