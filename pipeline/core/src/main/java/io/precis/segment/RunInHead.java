package io.precis.segment;

import io.precis.limit.TextPattern;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The name of an item or a step that Chinese texts set before what they say of it, with a full
 * stop: {@code （四）公报。适用于公布重要决定。}, {@code 环节1：展示交流。} Alone it says nothing.
 */
public final class RunInHead {
  /** A count in brackets or a labelled one, and a name of few characters without any mark. */
  private static final TextPattern HEAD =
      TextPattern.compile(
          "(?:^|[：:]\\s*)(?:[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]\\s*"
              + "|\\d{1,2}(?:\\.\\d{1,2})+\\s+(?=[^。]*$)|(?<step>\\p{IsHan}{1,4}[\\d一二三四五六七八九十]{1,3}[：:、]\\s*))"
              + "(?<name>\\p{IsHan}[^，。；：！？,;:!?]{0,14})。?$");

  private RunInHead() {}

  /** The head that {@code sentence} is, or ends in, without its count; empty where it is none. */
  public static Optional<String> of(String sentence) {
    Matcher head = HEAD.matcher(sentence);
    if (!head.find()) {
      return Optional.empty();
    }
    String step = head.group("step");
    return Optional.of((step == null ? "" : step) + head.group("name"));
  }
}
