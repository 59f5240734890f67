package io.precis.text.identify;

import io.precis.language.FunctionWords;
import io.precis.limit.TextPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the language of a text: by its script where that is enough, else by Tika's model of
 * n-grams. Thread-safe; the model is loaded once.
 */
public final class Languages {
  static final String UNDETERMINED = "und";

  private static final int SAMPLE = 6_000;
  private static final int FEWEST_LETTERS = 20;
  private static final int FEWEST_OF_A_SCRIPT = 8;
  private static final TextPattern RUSSIAN = TextPattern.compile("[ыэё]");
  private static final TextPattern NOT_RUSSIAN = TextPattern.compile("[іїєґўђјљњћџѓќәғқңөұүһ]");
  private static final double LEAST_LEAD = 1.3;
  private static final double LEAST_SCORE = 1e-6;

  /** ISO 639-3, which the model speaks, to BCP 47 where that has a shorter name. */
  private static final Map<String, String> SHORT =
      Map.of(
          "cmn", "zh", "nan", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "zlm", "ms", "nob", "no",
          "swa", "sw");

  private Languages() {}

  /** Loaded at the first text that needs it. */
  private static final class Model {
    private static final LanguageModel MODEL = load();

    private static LanguageModel load() {
      try {
        return LanguageModel.read();
      } catch (IOException e) {
        throw new UncheckedIOException("the model of languages cannot be read", e);
      }
    }
  }

  /** BCP 47 primary language of {@code text}; {@code und} where it cannot be told. */
  public static String detect(String text) {
    String sample = sample(text);
    ScriptCount scripts = ScriptCount.of(sample);
    Optional<String> byScript = scripts.language();
    if (scripts.letters() < (byScript.isPresent() ? FEWEST_OF_A_SCRIPT : FEWEST_LETTERS)) {
      return UNDETERMINED;
    }
    return byScript.orElseGet(() -> byLetters(byWords(byModel(sample), sample), sample));
  }

  /** Of the languages in Cyrillic letters that are alike some have letters of their own. */
  private static String byLetters(String guess, String sample) {
    if (!guess.equals(UNDETERMINED)) {
      return guess;
    }
    boolean russian = RUSSIAN.isIn(sample) && !NOT_RUSSIAN.isIn(sample);
    return russian ? "ru" : UNDETERMINED;
  }

  /** What the model cannot tell of a few lines their function words may. */
  private static String byWords(String guess, String sample) {
    return guess.equals(UNDETERMINED) ? FunctionWords.language(sample).orElse(UNDETERMINED) : guess;
  }

  /** The model's scores are small and their scale depends on the length: only ratios tell. */
  private static String byModel(String sample) {
    LanguageProbe.Guess guess = LanguageProbe.guess(Model.MODEL, sample);
    double lead = guess.probability() / Math.max(LEAST_SCORE, guess.second());
    return lead < LEAST_LEAD ? UNDETERMINED : shorten(guess.language());
  }

  private static String shorten(String language) {
    // some names carry the script, as zho-simp
    String plain = language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
    String known = SHORT.get(plain);
    return known != null ? known : TwoLetters.BY_THREE.getOrDefault(plain, plain);
  }

  /** ISO 639-3 to ISO 639-1, as far as the JDK knows both. */
  private static final class TwoLetters {
    private static final Map<String, String> BY_THREE =
        Arrays.stream(Locale.getISOLanguages())
            .collect(
                Collectors.toMap(
                    two -> Locale.forLanguageTag(two).getISO3Language(),
                    two -> two,
                    (first, second) -> first));
  }

  /** From the middle of the text: title pages and tables of contents say little. */
  private static String sample(String text) {
    if (text.length() <= SAMPLE) {
      return text;
    }
    int from = Math.min(text.length() / 4, text.length() - SAMPLE);
    return text.substring(from, from + SAMPLE);
  }
}
