package io.precis.language;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Phrases of all languages together, for what is not in the language of the text around it: a mail
 * program writes in its user's language, not in the letter's.
 *
 * <p>A list is the file {@code <tag>/<name>.txt} beside this class; a language without the file has
 * no entries.
 */
public final class Phrases {
  /** The languages that have lists. */
  private static final List<String> TAGS =
      List.of(
          "cs", "da", "de", "en", "es", "fi", "fr", "he", "hu", "it", "ja", "ko", "nl", "no", "pl",
          "pt", "ro", "ru", "sv", "tr", "uk", "zh");

  private static final Map<String, List<String>> LISTS = new ConcurrentHashMap<>();
  private static final Map<String, TextPattern> PATTERNS = new ConcurrentHashMap<>();
  private static final Map<String, PatternList> ENTRIES = new ConcurrentHashMap<>();
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private Phrases() {}

  /** The languages that have lists, by their tags. */
  static List<String> tags() {
    return TAGS;
  }

  /** The entries of a list, language by language. */
  public static List<String> of(String name) {
    return LISTS.computeIfAbsent(name, Phrases::read);
  }

  /**
   * A pattern that a text matches where one of a list's entries, which are regular expressions,
   * does; neither case nor Chinese script counts.
   */
  public static TextPattern pattern(String name) {
    return PATTERNS.computeIfAbsent(
        name,
        list ->
            TextPattern.compile(
                ChineseScript.inEither("(?:" + String.join("|", of(list)) + ")"), FLAGS));
  }

  /** The entries of a list one by one: what {@link #pattern} finds is in the same texts, sooner. */
  public static PatternList entries(String name) {
    return ENTRIES.computeIfAbsent(name, list -> PatternList.of(of(list), FLAGS));
  }

  private static List<String> read(String name) {
    List<String> entries = new ArrayList<>();
    for (String tag : TAGS) {
      ListResource.find(Phrases.class, tag + "/" + name + ".txt").ifPresent(entries::addAll);
    }
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("no language has a list " + name);
    }
    return List.copyOf(entries);
  }
}
