package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import io.precis.read.build.CharacterReferences;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings at the head of a text: YAML between two lines of dashes, TOML between two of plus signs.
 *
 * @param title what they give as title; empty string where they give none
 * @param settings characters of theirs
 * @param text what follows
 */
public record FrontMatter(String title, int settings, String text) {
  private static final int LONGEST = 50_000;
  private static final TextPattern FENCED =
      TextPattern.compile(
          "\\s*(?:---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)|\\+\\+\\+[ \\t]*\\R(.*?)^\\+\\+\\+)[ \\t]*(?:\\R|$)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final TextPattern SETTING = TextPattern.compile("(?m)^:?[\\w-]+\\s*[:=]");
  private static final TextPattern TITLE =
      TextPattern.compile("(?m)^:?title\\s*[:=][ \\t]*(\\S.*?)\\s*$");
  private static final TextPattern SUBTITLE =
      TextPattern.compile("(?m)^:?subtitle\\s*[:=][ \\t]*(\\S.*?)\\s*$");

  /** Parts a text; one without settings is all text. */
  public static FrontMatter of(String text) {
    Matcher fenced = FENCED.matcher(text).region(0, Math.min(text.length(), LONGEST));
    if (!fenced.lookingAt()) {
      return new FrontMatter("", 0, text);
    }
    String settings = fenced.group(1) != null ? fenced.group(1) : fenced.group(2);
    if (!SETTING.matcher(settings).find()) {
      return new FrontMatter("", 0, text); // two rules with text between them
    }
    String title = value(TITLE, settings);
    String subtitle = value(SUBTITLE, settings);
    return new FrontMatter(
        title.isEmpty() || subtitle.isEmpty() ? title : title + ": " + subtitle,
        fenced.end(),
        text.substring(fenced.end()));
  }

  /** Of the first such setting; empty string where there is none. */
  private static String value(TextPattern setting, String settings) {
    Matcher found = setting.matcher(settings);
    return found.find() ? CharacterReferences.replaced(unquoted(found.group(1))) : "";
  }

  private static String unquoted(String value) {
    for (String quote : List.of("\"", "'")) {
      if (value.length() > 1 && value.startsWith(quote) && value.endsWith(quote)) {
        return value.substring(1, value.length() - 1);
      }
    }
    return value.startsWith(">") || value.startsWith("|") ? "" : value;
  }
}
