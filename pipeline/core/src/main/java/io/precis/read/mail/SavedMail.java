package io.precis.read.mail;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a page that a mail program wrote: the body of a mail, saved without the mail's head. */
public final class SavedMail {
  private static final int LEAST_LABELS = 3;

  /** Characters from the first to the last line of a mail's head, markup included. */
  private static final int LONGEST_HEAD = 6_000;

  private static final int BEGINNING = 2_000_000;

  /** What mail programs call the part that repeats an earlier mail, or the line above it. */
  private static final TextPattern QUOTES =
      TextPattern.compile(
          "<(?:blockquote\\b[^<>]{0,300}\\btype=\"cite\"|(?:div|span|blockquote|hr)\\b[^<>]{0,300}"
              + "\\b(?:class|id)=\"[^\"]{0,100}\\b(?:gmail_quote|gmail_attr|moz-cite-prefix|divRplyFwdMsg|"
              + "OutlookMessageHeader|yahoo_quoted|protonmail_quote|appendonsend|ms-outlook-mobile|"
              + "zmail_extra|tutanota_quote)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** As Word writes pages, which Outlook has write its mails. */
  private static final TextPattern WORD =
      TextPattern.compile("class=\"(?:Mso|WordSection|Section\\d)", Pattern.CASE_INSENSITIVE);

  private static final TextPattern LABEL =
      TextPattern.compile(
          ">\\s{0,20}" + Phrases.pattern("mail-head-labels").pattern() + "\\s?[:：]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private SavedMail() {}

  /** Whether {@code xhtml}, as a fork sends it, is such a page. */
  public static boolean isOne(String xhtml) {
    String beginning = xhtml.substring(0, Math.min(BEGINNING, xhtml.length()));
    return QUOTES.isIn(beginning) || WORD.isIn(beginning) && hasHead(beginning);
  }

  /** Whether a mail's head stands below some text. */
  private static boolean hasHead(String xhtml) {
    Matcher label = LABEL.matcher(xhtml);
    int first = -1;
    int labels = 0;
    while (label.find()) {
      boolean near = first >= 0 && label.start() - first <= LONGEST_HEAD;
      first = near ? first : label.start();
      labels = near ? labels + 1 : 1;
      if (labels == LEAST_LABELS) {
        return true;
      }
    }
    return false;
  }
}
