package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import io.precis.read.build.CharacterReferences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings at the head of a text: YAML between two lines of dashes, TOML between two of plus signs,
 * settings with a title among them that one line of dashes ends.
 *
 * @param title what they give as title; empty string where they give none
 * @param byline who wrote it and when, as far as they say it
 * @param settings characters of theirs
 * @param text what follows
 */
public record FrontMatter(String title, Byline byline, int settings, String text) {
  private static final int LONGEST = 50_000;
  private static final TextPattern FENCED =
      TextPattern.compile(
          "\\s*(?:---[ \\t]*\\R(.*?)^(?:---(?: abstract)?|\\.\\.\\.)|\\+\\+\\+[ \\t]*\\R(.*?)^\\+\\+\\+)[ \\t]*(?:\\R|$)",
          Pattern.DOTALL | Pattern.MULTILINE);

  /**
   * A key and its value, with the lines of it that are set in or are points of a list. No line
   * holds what may end one, so that there is one way only to part them.
   */
  private static final String SETTINGS =
      "[\\w-]{1,40}:(?:[ \\t][^\\v]{0,1000})?\\R(?:(?:[ \\t]{1,20}|- )[^\\s\\v][^\\v]{0,1000}\\R){0,40}";

  private static final TextPattern UNOPENED =
      TextPattern.compile(
          "\\s{0,20}((?:" + SETTINGS + "){1,40})(?:[ \\t]{0,9}\\R)?---[ \\t]*(?:\\R|$)");

  /**
   * As sites' generators want it without any dashes, the title first. The line feed that ends a
   * line together with a carriage return is no empty line.
   */
  private static final TextPattern UNFENCED =
      TextPattern.compile(
          "(?i)\\s{0,20}(title:[^\\v]{1,300}\\R(?:(?:date|modified|published|authors?|category|tags?"
              + "|keywords|slug|summary|status|lang|template|layout|save_as|url|description)"
              + ":[^\\v]{0,1000}(?>\\R)){1,20})\\R");

  private static final TextPattern SETTING = TextPattern.compile("(?m)^:?[\\w-]+\\s*[:=]");
  private static final TextPattern TITLE =
      TextPattern.compile("(?im)^:?title\\s*[:=][ \\t]*(\\S.*?)\\s*$");

  /** A link within a collection of notes, by the name that it shows. */
  private static final TextPattern WIKI_LINK =
      TextPattern.compile("\\[\\[(?:[^\\[\\]|]{1,200}\\|)?([^\\[\\]|]{1,200})\\]\\]");

  private static final TextPattern PICTURE =
      TextPattern.compile(
          "!\\[[^\\[\\]]{0,200}\\]\\([^()\\s]{1,500}\\)(?:\\{[^{}]{0,200}\\})?\\s*");

  /** Parts a text; one without settings is all text. */
  public static FrontMatter of(String text) {
    Matcher fenced = atHead(FENCED, text);
    if (!fenced.lookingAt()) {
      return titled(UNOPENED, text);
    }
    String settings = fenced.group(1) != null ? fenced.group(1) : fenced.group(2);
    // without a setting these are two rules with text between them
    return SETTING.isIn(settings) ? parted(settings, fenced.end(), text) : none(text);
  }

  /** Parts a text that is Markdown, in which an empty line may end the settings. */
  public static FrontMatter ofMarkdown(String text) {
    FrontMatter found = of(text);
    return found.settings() > 0 ? found : titled(UNFENCED, text);
  }

  private static FrontMatter titled(TextPattern form, String text) {
    Matcher head = atHead(form, text);
    boolean found = head.lookingAt() && TITLE.isIn(head.group(1));
    return found ? parted(head.group(1), head.end(), text) : none(text);
  }

  private static Matcher atHead(TextPattern form, String text) {
    return form.matcher(text).region(0, Math.min(text.length(), LONGEST));
  }

  private static FrontMatter none(String text) {
    return new FrontMatter("", Byline.NONE, 0, text);
  }

  private static FrontMatter parted(String settings, int end, String text) {
    Settings read = Settings.of(settings);
    String title = shown(read.text("title"));
    String subtitle = shown(read.text("subtitle"));
    return new FrontMatter(
        title.isEmpty() || subtitle.isEmpty() ? title : title + ": " + subtitle,
        Byline.of(read),
        end,
        text.substring(end));
  }

  private static String shown(String value) {
    String words = PICTURE.matcher(CharacterReferences.replaced(value)).replaceAll("");
    return WIKI_LINK.matcher(words).replaceAll("$1").strip();
  }
}
