package io.precis.text.identify;

import io.precis.language.FunctionWords;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells the language of a text: by its script where that is enough, else by Tika's model of
 * n-grams. Thread-safe; the model is loaded once.
 */
public final class Languages {
  static final String UNDETERMINED = "und";

  private static final int SAMPLE = 6_000;
  private static final int FEWEST_LETTERS = 20;
  private static final int FEWEST_OF_A_SCRIPT = 4;
  private static final double LEAST_LEAD = 1.3;
  private static final int MOST_LETTERS_OF_A_FEW_LINES = 400;
  private static final double LEAST_LEAD_OF_A_FEW_LINES = 1.1;

  /** Whether the program has rules of a language, by the model's name of it. */
  private static final Map<String, Boolean> RULED = new ConcurrentHashMap<>();

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
    if (scripts.letters() < (scripts.isLatinOrCyrillic() ? FEWEST_LETTERS : FEWEST_OF_A_SCRIPT)) {
      return UNDETERMINED;
    }
    return byScript.orElseGet(() -> byLetters(byModelAndWords(sample, scripts), sample));
  }

  private static String byModelAndWords(String sample, ScriptCount scripts) {
    LanguageProbe.Guess guess = LanguageProbe.guess(Model.MODEL, sample);
    if (lead(guess) >= LEAST_LEAD) {
      return shorten(guess.language());
    }
    boolean few = scripts.letters() <= MOST_LETTERS_OF_A_FEW_LINES;
    return few ? ofFewLines(guess, sample, scripts.isLatinOrCyrillic()) : byWords(sample);
  }

  /** Of a few lines the model says little: less is enough, among languages that have rules. */
  private static String ofFewLines(LanguageProbe.Guess guess, String sample, boolean shared) {
    if (!shared && lead(guess) >= LEAST_LEAD_OF_A_FEW_LINES) {
      return shorten(guess.language());
    }
    LanguageProbe.Guess own = LanguageProbe.guess(Model.MODEL, sample, Languages::hasRules);
    String likely = shorten(own.language());
    if (lead(own) >= LEAST_LEAD_OF_A_FEW_LINES) {
      return likely;
    }
    String told = OwnLetters.language(sample).orElseGet(() -> byWords(sample));
    boolean alone = told.equals(UNDETERMINED) && FunctionWords.anyOf(likely, sample);
    return alone ? likely : told;
  }

  private static boolean hasRules(String language) {
    return RULED.computeIfAbsent(
        language,
        name ->
            !LanguageRules.of(shorten(name)).words(WordList.ABBREVIATIONS_NEVER_LAST).isEmpty());
  }

  private static String byLetters(String guess, String sample) {
    return guess.equals(UNDETERMINED) ? OwnLetters.language(sample).orElse(UNDETERMINED) : guess;
  }

  /** What the model cannot tell of a few lines their function words may. */
  private static String byWords(String sample) {
    return FunctionWords.language(sample).orElse(UNDETERMINED);
  }

  /** The model's scores are small and their scale depends on the length: only ratios tell. */
  private static double lead(LanguageProbe.Guess guess) {
    return guess.probability() / Math.max(LEAST_SCORE, guess.second());
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
