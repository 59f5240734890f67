package io.precis.read.build;

import io.precis.limit.TextPattern;
import java.util.Set;
import java.util.regex.Matcher;
import org.jsoup.parser.Parser;

/** What HTML names or numbers instead of writing it, as other formats take it over. */
public final class CharacterReferences {
  private static final TextPattern REFERENCE =
      TextPattern.compile("&(?:\\p{Alpha}[\\p{Alpha}\\d]{1,31}|#\\d{1,7}|#[xX]\\p{XDigit}{1,6});");

  /** Those that a program encoded twice; one that is spoken of stands between spaces. */
  private static final TextPattern AGAIN =
      TextPattern.compile(
          "&amp;|&#?\\w{2,8};(?=[\\p{L}\\p{N}.,;:!?)])|(?<=[\\p{L}\\p{N}.,;:!?(])&#?\\w{2,8};");

  private static final TextPattern ANGLE = TextPattern.compile("&(?:lt|gt|#0?6[02]|#x3[ce]);");
  private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp", "tt", "var");

  private CharacterReferences() {}

  /**
   * What a page shows in {@code element}, with references that a program encoded once more undone:
   * {@code R&amp;D}. Code, and a text that shows angle brackets so, speak of references.
   */
  public static String again(String text, String element) {
    return text.indexOf('&') < 0 || CODE.contains(element) || ANGLE.isIn(text)
        ? text
        : AGAIN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(sign(found.group())));
  }

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
