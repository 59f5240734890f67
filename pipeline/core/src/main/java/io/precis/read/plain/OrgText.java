package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.Locale;
import java.util.regex.Matcher;

/** Brings what org-mode writes over several lines to what is read line by line. */
final class OrgText {
  /** A link whose words were wrapped. */
  private static final TextPattern WRAPPED_LINK =
      TextPattern.compile(
          "(\\[\\[[^\\]\\[\\n]{1,500}\\]\\[[^\\]\\[\\n]{1,200})\\n[ \\t]{0,40}([^\\]\\[\\n]{1,200}\\]\\])");

  /** What is passed on as it is to one format, and for pages it is text of theirs. */
  private static final TextPattern EXPORTED =
      TextPattern.compile(
          "(?im)^[ \\t]{0,20}#\\+begin_(export|html|latex)\\b[ \\t]{0,5}(\\w{0,20})[^\\n]{0,200}\\n"
              + "((?:(?![ \\t]{0,20}#\\+end_)[^\\n]*+\\n){0,2000}+)[ \\t]{0,20}#\\+end_\\w{1,20}");

  private static final TextPattern TAG = TextPattern.compile("<[^<>]{0,1000}>");
  private static final TextPattern INDENT = TextPattern.compile("(?m)^[ \\t]+");

  private OrgText() {}

  /** The text with links on one line, and without the tags of pages; other exports are left out. */
  static String inLines(String text, DocumentBuilder out) {
    String joined = WRAPPED_LINK.matcher(text).replaceAll("$1 $2");
    return EXPORTED
        .matcher(joined)
        .replaceAll(
            block -> {
              boolean page =
                  (block.group(1) + block.group(2)).toLowerCase(Locale.ROOT).endsWith("html");
              String words = page ? TAG.matcher(block.group(3)).replaceAll("") : "";
              out.leaveOut(LeftOut.Reason.MARKUP, block.group().length() - words.length());
              return Matcher.quoteReplacement("\n" + INDENT.matcher(words).replaceAll("") + "\n");
            });
  }
}
