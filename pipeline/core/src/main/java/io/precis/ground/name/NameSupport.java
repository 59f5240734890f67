package io.precis.ground.name;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.WordTokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether source sentences hold a name, in this or another of its forms. */
public final class NameSupport {
  private static final int STEM = 4;

  private NameSupport() {}

  /** Whether every word of the name stands in the sentence, in some form. */
  public static boolean holds(AnalyzedSentence source, EntityMention name) {
    return name.keys().stream().allMatch(key -> holds(source, key))
        || isInitialsOf(name, source.keys());
  }

  /** Whether every word of the name stands in one of several sentences. */
  public static boolean hold(List<AnalyzedSentence> sources, EntityMention name) {
    return name.keys().stream()
            .allMatch(key -> sources.stream().anyMatch(source -> holds(source, key)))
        || sources.stream().anyMatch(source -> isInitialsOf(name, source.keys()));
  }

  public static boolean holds(AnalyzedSentence source, String key) {
    if (source.keys().contains(key) || WordTokenizer.isHan(key.codePointAt(0))) {
      return source.keys().contains(key) || source.text().contains(key);
    }
    return source.words().stream().anyMatch(word -> word.isLetters() && alike(key, word.key()))
        || expands(source.words(), key);
  }

  /** American and America, APIs and API: one a short ending of the other. */
  private static boolean alike(String key, String other) {
    String shorter = key.length() < other.length() ? key : other;
    String longer = shorter == key ? other : key;
    boolean plural = longer.equals(shorter + "s") && shorter.length() >= 2;
    boolean derived = shorter.length() >= STEM && longer.length() - shorter.length() <= 3;
    return plural || (derived && longer.startsWith(shorter));
  }

  /** WHO in a sentence with "World Health Organization". */
  private static boolean expands(List<AnalyzedToken> words, String key) {
    if (key.length() < 2 || key.length() > 6) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (AnalyzedToken word : words) {
      if (word.isCapitalised()) {
        initials.append(Character.toLowerCase(word.text().charAt(0)));
      } else if (!word.isFunction() && !word.text().equals("-")) {
        initials.append(' ');
      }
    }
    return initials.indexOf(key) >= 0;
  }

  /** "World Health Organization" in a sentence with WHO. */
  private static boolean isInitialsOf(EntityMention name, Set<String> keys) {
    if (name.keys().size() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    name.keys().forEach(key -> initials.append(key.charAt(0)));
    return keys.contains(initials.toString().toLowerCase(Locale.ROOT));
  }
}
