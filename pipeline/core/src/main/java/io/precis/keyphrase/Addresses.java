package io.precis.keyphrase;

import io.precis.document.Span;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Where something is to be found: links and addresses of mail in a text, looked for by what they
 * cannot do without, since an expression for them is tried at every letter.
 */
final class Addresses {
  private static final TextPattern LINK =
      TextPattern.compile("(?:https?://|www\\.)[^\\s\\p{IsHan}]{1,1000}");
  private static final TextPattern MAIL =
      TextPattern.compile("[\\w.+-]{1,64}+@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,5}");

  /** Characters before the sign of an address, at most. */
  private static final int LONGEST_NAME = 64;

  private Addresses() {}

  /** Links first, then addresses of mail, of which a link may hold one; each in text order. */
  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    if (text.contains("://") || text.contains("www.")) {
      LINK.matcher(text).results().forEach(link -> found.add(new Span(link.start(), link.end())));
    }
    Matcher mail = MAIL.matcher(text);
    int end = 0;
    for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
      int start = sign;
      while (start > end && sign - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
        start--;
      }
      if (start < sign && mail.region(start, text.length()).lookingAt()) {
        end = mail.end();
        found.add(new Span(start, end));
      }
    }
    return found;
  }

  private static boolean isOfName(char c) {
    return c < '\u0080' && Character.isLetterOrDigit(c) || "_.+-".indexOf(c) >= 0;
  }
}
