package io.precis.read.build;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.text.RaisedText;
import java.util.List;
import java.util.regex.Matcher;

/** Takes the marks of a markup out of a text. */
public final class InlineMarks {
  private InlineMarks() {}

  /**
   * The text in which what {@code mark} raises, its first group, stands raised: digits by their
   * raised forms, other signs as they are.
   */
  public static String raised(String text, TextPattern mark) {
    if (!mark.isPossible(text)) {
      return text;
    }
    return mark.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(RaisedText.of("", found.group(1))));
  }

  /**
   * The text without its marks, which are counted in {@code out}.
   *
   * @param marks one after the other
   */
  public static String plain(String text, List<TextPattern> marks, DocumentBuilder out) {
    String plain = text;
    for (TextPattern mark : marks) {
      plain = without(plain, mark, LeftOut.Reason.MARKUP, out);
    }
    return plain;
  }

  /**
   * The text without a mark. Of what it matches its first group is kept, nothing where it has none;
   * the rest is counted in {@code out}.
   */
  public static String without(
      String text, TextPattern mark, LeftOut.Reason reason, DocumentBuilder out) {
    if (!mark.isPossible(text)) {
      return text;
    }
    Matcher found = mark.matcher(text);
    StringBuilder kept = new StringBuilder();
    while (found.find()) {
      String shown = found.groupCount() == 0 ? "" : found.group(1);
      out.leaveOut(reason, found.group().length() - shown.length());
      found.appendReplacement(kept, Matcher.quoteReplacement(shown));
    }
    return found.appendTail(kept).toString();
  }
}
