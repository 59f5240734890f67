package io.precis.read.build;

import io.precis.document.LeftOut;
import io.precis.language.PatternList;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.regex.Pattern;

/**
 * What a word processor shows in place of a field that it cannot fill, {@code Error! Reference
 * source not found.}, and the prompts of fields that are left blank: no word of the author's.
 */
final class FieldErrors {
  private static final TextPattern ERROR =
      TextPattern.compile(
          "[ \\t\u00A0]?" + Phrases.pattern("field-errors").pattern().replace(" ", "\\s{1,3}"),
          Pattern.UNICODE_CASE);

  /** Tells sooner that there are none. */
  private static final PatternList ANY =
      PatternList.of(
          Phrases.of("field-errors").stream()
              .map(entry -> entry.replace(" ", "\\s{1,3}"))
              .toList());

  private FieldErrors() {}

  /** The text without them; they are counted in {@code out}. */
  static String without(String text, DocumentBuilder out) {
    if (!ANY.isIn(text)) {
      return text;
    }
    String left = ERROR.replaceAll(text, "");
    out.leaveOut(LeftOut.Reason.FIELD_CODE, text.length() - left.length());
    return left;
  }
}
