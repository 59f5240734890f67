package io.precis.read.build;

import io.precis.document.LeftOut;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.regex.Matcher;
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

  private FieldErrors() {}

  /** The text without them; they are counted in {@code out}. */
  static String without(String text, DocumentBuilder out) {
    Matcher error = ERROR.matcher(text);
    if (!error.find()) {
      return text;
    }
    String left = error.replaceAll("");
    out.leaveOut(LeftOut.Reason.FIELD_CODE, text.length() - left.length());
    return left;
  }
}
