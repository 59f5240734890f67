package io.precis.ground;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Finds what a sentence puts between quotation marks. */
final class Quotations {
  private static final TextPattern LAST_SIGNS = TextPattern.compile("[.,;:!?，。；：！？\\s]+$");

  /** Signs that close on the same line; a quotation of one letter is none. */
  private static final TextPattern MARKED =
      TextPattern.compile(
          "\u201C([^\u201C\u201D]{2,})\u201D"
              + "|\"([^\"]{2,})\""
              + "|``((?:(?!''|``).){2,}?)''"
              + "|\u00AB([^\u00AB\u00BB]{2,})\u00BB"
              + "|\u300C([^\u300C\u300D]{2,})\u300D"
              + "|\u201E([^\u201E\u201C\u201D]{2,})[\u201C\u201D]");

  private Quotations() {}

  /** The quoted stretches in order, without their marks and the stop or comma before the last. */
  static List<String> of(String text) {
    List<String> quoted = new ArrayList<>();
    Matcher matcher = MARKED.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          quoted.add(withoutStop(matcher.group(group).strip()));
        }
      }
    }
    return quoted.stream().filter(stretch -> !stretch.isEmpty()).toList();
  }

  private static String withoutStop(String stretch) {
    return LAST_SIGNS.replaceAll(stretch, "");
  }
}
