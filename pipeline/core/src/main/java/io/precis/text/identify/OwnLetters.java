package io.precis.text.identify;

import io.precis.limit.TextPattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Letters that tell a language among those of its script, and for the rest the language that most
 * texts of the script are in.
 */
final class OwnLetters {
  /** The first that is in a text, unless one of the others is too. */
  private static final Map<String, Letters> LANGUAGES = new LinkedHashMap<>();

  static {
    LANGUAGES.put("uk", letters("[іїєґ]", "[ыэёўқңө]"));
    LANGUAGES.put("ru", letters("[ыэё]", "[іїєґўђјљњћџѓќәғқңөұүһ]"));
    LANGUAGES.put("ur", letters("[ٹڈڑےں]", "[ڵێ]"));
    LANGUAGES.put("fa", letters("[پچژگ]", "[ڵێۆ]"));
    LANGUAGES.put("ar", letters("\\p{IsArabic}", "[ٹڈڑےںپچژگڵێۆ]"));
    LANGUAGES.put("mr", letters("ळ", "\\p{IsBengali}"));
    LANGUAGES.put("hi", letters("\\p{IsDevanagari}", "ळ"));
  }

  private OwnLetters() {}

  private record Letters(TextPattern own, TextPattern others) {}

  private static Letters letters(String own, String others) {
    return new Letters(TextPattern.compile(own), TextPattern.compile(others));
  }

  /** The language whose letters {@code text} has; empty where none tells. */
  static Optional<String> language(String text) {
    return LANGUAGES.entrySet().stream()
        .filter(each -> each.getValue().own().isIn(text) && !each.getValue().others().isIn(text))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
