package io.precis.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageResult;

/**
 * Tells the language of a text: by its script where that is enough, else by the OpenNLP model.
 * Thread-safe; the model is loaded once.
 */
public final class Languages {
  static final String UNDETERMINED = "und";

  private static final int SAMPLE = 6_000;
  private static final int FEWEST_LETTERS = 20;
  private static final float LEAST_LEAD = 1.3f;

  /** ISO 639-3, which the model speaks, to BCP 47 where that has a shorter name. */
  private static final Map<String, String> SHORT =
      Map.of(
          "cmn", "zh", "nan", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "zlm", "ms", "nob", "no",
          "swa", "sw");

  private Languages() {}

  /** Loaded at the first text that needs it: it takes a second and 100 MB. */
  private static final class Model {
    private static final OpenNLPDetector DETECTOR = load();

    private static OpenNLPDetector load() {
      OpenNLPDetector detector = new OpenNLPDetector();
      detector.setMaxLength(SAMPLE);
      return detector;
    }

    private static synchronized List<LanguageResult> detect(String sample) {
      DETECTOR.reset();
      DETECTOR.addText(sample);
      return DETECTOR.detectAll();
    }
  }

  /** BCP 47 primary language of {@code text}; {@code und} where it cannot be told. */
  public static String detect(String text) {
    String sample = sample(text);
    ScriptCount scripts = ScriptCount.of(sample);
    if (scripts.letters() < FEWEST_LETTERS) {
      return UNDETERMINED;
    }
    return scripts.language().orElseGet(() -> byModel(sample));
  }

  /** The model's scores are small and their scale depends on the length: only ratios tell. */
  private static String byModel(String sample) {
    List<LanguageResult> results = Model.detect(sample);
    if (results.size() < 2) {
      return UNDETERMINED;
    }
    float lead = results.get(0).getRawScore() / Math.max(1e-6f, results.get(1).getRawScore());
    return lead < LEAST_LEAD ? UNDETERMINED : shorten(results.get(0).getLanguage());
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
