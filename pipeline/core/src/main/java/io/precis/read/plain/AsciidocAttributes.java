package io.precis.read.plain;

import io.precis.limit.TextPattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** Attributes of AsciiDoc: values that a text names, and signs that AsciiDoc itself names. */
final class AsciidocAttributes {
  private static final TextPattern ATTRIBUTE =
      TextPattern.compile("(?m)^:([a-z][\\w-]{0,60}):[ \\t]+(\\S.{0,300})$");
  private static final TextPattern USE = TextPattern.compile("(?<!\\\\)\\{([a-z][\\w-]{0,60})\\}");
  private static final int MOST_ATTRIBUTES = 1000;

  /** What AsciiDoc itself names. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("zwsp", ""),
          Map.entry("empty", ""),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("deg", "°"),
          Map.entry("plus", "+"),
          Map.entry("apos", "'"),
          Map.entry("quot", "\""),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("cpp", "C++"),
          Map.entry("asterisk", "*"),
          Map.entry("backtick", "`"),
          Map.entry("startsb", "["),
          Map.entry("endsb", "]"),
          Map.entry("vbar", "|"),
          Map.entry("tilde", "~"));

  private AsciidocAttributes() {}

  /** What stands for a value that the text itself defines, by that value. */
  static String replaced(String text) {
    Map<String, String> values = new LinkedHashMap<>(SIGNS);
    ATTRIBUTE
        .matcher(text)
        .results()
        .limit(MOST_ATTRIBUTES)
        .forEach(found -> values.put(found.group(1), found.group(2).strip()));
    return USE.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }
}
