package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.text.RaisedText;
import java.util.regex.Matcher;

/**
 * What copies of printed reports keep of their pages: page numbers amid the text of a decision,
 * {@code *393}, and numbers of notes that are glued to the word before them.
 */
final class StarPages {
  /** So many notes in a row, from the first, are no chance. */
  private static final int LEAST_NOTES = 3;

  private static final TextPattern NOTE =
      TextPattern.compile(
          "(?<=\\p{Ll}{4}[.,;]|\\p{Ll}{3}[.,]?[”’])(\\d{1,3})"
              + "(?=\\s+[\\p{Lu}“\\[(]|\\s*$|(?<=[,;]\\d{1,3})\\s+\\p{Ll})");

  /** One may be a mark of a note or of a list. */
  private static final int LEAST = 2;

  private static final TextPattern MARK =
      TextPattern.compile(
          "(?<![\\w*\\\\/])\\[?\\*{1,2}(\\d{1,4})\\b\\]?(?!\\*)[ \\t]?"
              + "|(?<![\\w*])\\*{1,2}(\\d{1,4})(?=\\p{Ll}{2})");

  private StarPages() {}

  /** The text without such numbers; the same where they do not count up. */
  static String without(String text, DocumentBuilder out) {
    if (!countUp(text)) {
      return text;
    }
    String plain = MARK.matcher(text).replaceAll("");
    out.leaveOut(LeftOut.Reason.MARKUP, text.length() - plain.length());
    return plain;
  }

  /** The text in which numbers of notes stand raised; the same where they do not count up. */
  static String withRaisedNotes(String text) {
    Matcher mark = NOTE.matcher(text);
    StringBuilder raised = new StringBuilder();
    int next = 1;
    while (mark.find()) {
      if (Integer.parseInt(mark.group(1)) == next) {
        mark.appendReplacement(raised, RaisedText.of("", mark.group(1)));
        next++;
      }
    }
    return next > LEAST_NOTES ? mark.appendTail(raised).toString() : text;
  }

  /** Whether there are some, and each but those of a second report is the next page. */
  private static boolean countUp(String text) {
    Matcher mark = MARK.matcher(text);
    int last = -1;
    int marks = 0;
    int next = 0;
    while (mark.find()) {
      int page = Integer.parseInt(mark.group(1) != null ? mark.group(1) : mark.group(2));
      next += page == last + 1 ? 1 : 0;
      last = page;
      marks++;
    }
    return marks >= LEAST && next * 2 >= marks - 1;
  }
}
