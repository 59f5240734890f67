package io.precis.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The language of a paragraph in a document of a known language: another one where the paragraph is
 * written in another script, or plainly in the closed-class words of another language.
 */
public final class ParagraphLanguage {
  private static final int SAMPLE = 2_000;
  private static final int LEAST_WORDS = 6;
  private static final int LEAST_HITS = 3;

  /** Of a text's different words at least one in so many is of the closed classes. */
  private static final int PLAINLY = 5;

  /** As many are enough where nobody knows those of the document's own language. */
  private static final int MOSTLY = 3;

  /** Languages that are told by their closed-class words. */
  private static final List<String> TOLD_BY_WORDS =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru");

  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.of(
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.THAI, "th",
          UnicodeScript.GREEK, "el",
          UnicodeScript.ARMENIAN, "hy",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.MYANMAR, "my");

  /**
   * Scripts of several languages: the most frequent first, then others that a document may be in.
   */
  private static final Map<UnicodeScript, List<String>> MORE_LANGUAGES =
      Map.of(
          UnicodeScript.DEVANAGARI, List.of("hi", "mr", "ne", "sa"),
          UnicodeScript.ARABIC, List.of("ar", "fa", "ur", "ps", "ku", "ug"));

  /** Letters below are Latin; the script of others is searched for. */
  private static final int FIRST_FOREIGN = 0x80;

  private final String document;

  /**
   * @param document language of the document, {@code und} where it is not known
   */
  public ParagraphLanguage(String document) {
    this.document = document;
  }

  /** The language of a paragraph; the document's where the paragraph does not plainly differ. */
  public String of(String paragraph) {
    String sample = paragraph.substring(0, Math.min(SAMPLE, paragraph.length()));
    Map<UnicodeScript, Integer> letters = letters(sample);
    UnicodeScript script = main(letters);
    if (script == null) {
      return document;
    }
    return switch (script) {
      case HIRAGANA, KATAKANA -> "ja";
      case HAN -> hanLanguage(letters);
      case LATIN, CYRILLIC -> byWords(sample, script);
      case DEVANAGARI, ARABIC -> ofScript(MORE_LANGUAGES.get(script));
      default -> ONE_LANGUAGE.getOrDefault(script, document);
    };
  }

  private String ofScript(List<String> languages) {
    return languages.contains(document) ? document : languages.get(0);
  }

  private String hanLanguage(Map<UnicodeScript, Integer> letters) {
    boolean kana =
        letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA);
    return kana || document.equals("ja") ? "ja" : "zh";
  }

  private String byWords(String sample, UnicodeScript script) {
    Set<String> words = new HashSet<>();
    int count = addWords(sample, words);
    int own = hits(document, words);
    if (own * PLAINLY >= words.size()) {
      return document;
    }
    String best = document;
    int most = LEAST_HITS - 1;
    if (isWrittenIn(document, script)) {
      most = isTold(document) ? 2 * own + most : Math.max(most, words.size() / MOSTLY);
    }
    for (String language : TOLD_BY_WORDS) {
      int hits = hits(language, words);
      if (hits > most && count >= LEAST_WORDS) {
        best = language;
        most = hits;
      }
    }
    return best.equals(document) && !isWrittenIn(document, script)
        ? LanguageRules.UNDETERMINED
        : best;
  }

  /** Of a language without such words nobody knows how many of them a paragraph has. */
  private static boolean isTold(String language) {
    return !LanguageRules.of(language).words(WordList.FUNCTION_WORDS).isEmpty();
  }

  /** Adds the runs of letters in small ones, and counts them. */
  private static int addWords(String text, Set<String> words) {
    int count = 0;
    int start = -1;
    for (int at = 0; at <= text.length(); ) {
      int letter = at < text.length() ? text.codePointAt(at) : ' ';
      if (Character.isLetter(letter)) {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
        count++;
        start = -1;
      }
      at += Character.charCount(letter);
    }
    return count;
  }

  private static int hits(String language, Set<String> words) {
    Set<String> known = LanguageRules.of(language).words(WordList.FUNCTION_WORDS);
    int hits = 0;
    for (String word : words) {
      hits += known.contains(word) ? 1 : 0;
    }
    return hits;
  }

  private static boolean isWrittenIn(String language, UnicodeScript script) {
    boolean cyrillic = Set.of("ru", "bg", "uk", "kk", "sr", "mk", "be", "mn").contains(language);
    boolean other =
        Set.of("zh", "ja", "ko", "th", "ar", "fa", "ur", "hi", "mr", "el", "hy", "am", "my", "he")
            .contains(language);
    return script == UnicodeScript.CYRILLIC ? cyrillic : !cyrillic && !other;
  }

  private static Map<UnicodeScript, Integer> letters(String sample) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int plain = 0;
    for (int at = 0; at < sample.length(); ) {
      int letter = sample.codePointAt(at);
      at += Character.charCount(letter);
      if (letter < FIRST_FOREIGN) {
        plain += Character.isLetter(letter) ? 1 : 0;
      } else if (Character.isLetter(letter)) {
        letters.merge(UnicodeScript.of(letter), 1, Integer::sum);
      }
    }
    if (plain > 0) {
      letters.merge(UnicodeScript.LATIN, plain, Integer::sum);
    }
    return letters;
  }

  /** The script of most letters; a Han, Kana or Hangul letter is worth several Latin ones. */
  private static UnicodeScript main(Map<UnicodeScript, Integer> letters) {
    UnicodeScript main = null;
    double most = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      double weight = entry.getKey() == UnicodeScript.LATIN ? 1 : 3;
      if (entry.getValue() * weight > most) {
        most = entry.getValue() * weight;
        main = entry.getKey();
      }
    }
    return main;
  }
}
