package io.precis.read.build;

import io.precis.limit.TextPattern;
import java.util.regex.Matcher;
import org.jsoup.parser.Parser;

/** What HTML names or numbers instead of writing it, as other formats take it over. */
public final class CharacterReferences {
  private static final TextPattern REFERENCE =
      TextPattern.compile("&(?:\\p{Alpha}[\\p{Alpha}\\d]{1,31}|#\\d{1,7}|#[xX]\\p{XDigit}{1,6});");

  private CharacterReferences() {}

  /** The text with the signs that its references stand for; what HTML does not know stays. */
  public static String replaced(String text) {
    return text.indexOf('&') < 0
        ? text
        : REFERENCE
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(sign(found.group())));
  }

  private static String sign(String reference) {
    return Parser.unescapeEntities(reference, false).replace('\u00a0', ' ');
  }
}
