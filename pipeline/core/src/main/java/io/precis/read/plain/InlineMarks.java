package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.text.RaisedText;
import java.util.List;
import java.util.regex.Matcher;

/** Takes the marks of a light markup out of a text. */
final class InlineMarks {
  private InlineMarks() {}

  /**
   * The text in which what {@code mark} raises, its first group, stands raised: digits by their
   * raised forms, other signs as they are.
   */
  static String raised(String text, TextPattern mark) {
    return mark.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(RaisedText.of("", found.group(1))));
  }

  /**
   * The text without its marks, which are counted in {@code out}.
   *
   * @param marks one after the other; of what one matches its first group is kept, nothing where it
   *     has none
   */
  static String plain(String text, List<TextPattern> marks, DocumentBuilder out) {
    String plain = text;
    for (TextPattern mark : marks) {
      Matcher found = mark.matcher(plain);
      StringBuilder kept = new StringBuilder();
      while (found.find()) {
        String shown = found.groupCount() == 0 ? "" : found.group(1);
        out.leaveOut(LeftOut.Reason.MARKUP, found.group().length() - shown.length());
        found.appendReplacement(kept, Matcher.quoteReplacement(shown));
      }
      plain = found.appendTail(kept).toString();
    }
    return plain;
  }
}
