package io.precis.read.plain;

import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** References of AsciiDoc to a part of the same text: a reader sees the part's title. */
final class AsciidocReferences {
  private static final int MOST = 5_000;

  /** A name that is set for the part below it, or none; and the part's title. */
  private static final TextPattern TITLE =
      TextPattern.compile(
          "(?m)^(?:\\[(?:\\[([\\w:.-]{1,100})(?:,[^\\]\\n]{0,200})?\\]|#([\\w:.-]{1,100})[^\\]\\n]{0,100})\\][ \\t]*\\n)?"
              + "={1,6}[ \\t]+(\\S[^\\n]{0,300})$");

  private static final TextPattern REFERENCE =
      TextPattern.compile("<<#?([\\w:.-]{1,100})>>|(?<![A-Za-z])xref:#?([\\w:.-]{1,100})\\[\\]");

  private static final TextPattern NO_PART_OF_NAME = TextPattern.compile("[^\\p{L}\\p{N} ._-]");
  private static final TextPattern JOINS = TextPattern.compile("[ .-]+");

  private AsciidocReferences() {}

  /** The text in which the titles stand; a reference to elsewhere stays. */
  static String titled(String text) {
    Map<String, String> titles = new HashMap<>();
    TITLE.matcher(text).results().limit(MOST).forEach(found -> add(found, titles));
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1) == null ? found.group(2) : found.group(1);
              return Matcher.quoteReplacement(titles.getOrDefault(name, found.group()));
            });
  }

  private static void add(MatchResult found, Map<String, String> titles) {
    String title = found.group(3).strip();
    String set = found.group(1) == null ? found.group(2) : found.group(1);
    String words = NO_PART_OF_NAME.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
    titles.putIfAbsent(set == null ? "_" + JOINS.matcher(words).replaceAll("_") : set, title);
  }
}
