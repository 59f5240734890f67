package io.precis.evaluate;

import static java.util.Objects.requireNonNull;

import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.request.Length;
import java.util.Optional;
import java.util.OptionalInt;

/** How long summaries are asked to be. */
public final class TargetLength {
  private static final String REFERENCE = "reference";

  private final OptionalInt words;

  private TargetLength(OptionalInt words) {
    this.words = words;
  }

  /** As long as the document's references are on average. */
  public static TargetLength ofReferences() {
    return new TargetLength(OptionalInt.empty());
  }

  /**
   * The same length for every document.
   *
   * @param words 1 or more
   */
  public static TargetLength ofWords(int words) {
    if (words < 1) {
      throw new IllegalArgumentException("length must be >= 1 word, got " + words);
    }
    return new TargetLength(OptionalInt.of(words));
  }

  /**
   * Reads {@code reference}, {@code short}, {@code medium}, {@code long} or a number of words.
   *
   * @param language BCP 47 tag of the documents, since named lengths count characters in some
   * @throws IllegalArgumentException for anything else
   */
  public static TargetLength parse(String text, String language) {
    requireNonNull(text, "text is null");
    if (text.equals(REFERENCE)) {
      return ofReferences();
    }
    Optional<Length> named = Length.named(text);
    if (named.isPresent()) {
      return ofWords(named.get().unitsFor(language));
    }
    try {
      return ofWords(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "length must be reference, short, medium, long or a number of words, got '" + text + "'",
          e);
    }
  }

  /** That length for every document; empty where it is that of the references. */
  public OptionalInt words() {
    return words;
  }

  /** Words to ask for, 1 or more. */
  public int wordsFor(EvaluationItem item, SummaryLanguage language) {
    double mean = item.targets().stream().mapToInt(language::words).average().orElseThrow();
    return words.orElse(Math.max(1, (int) Math.round(mean)));
  }

  /** {@code reference}, or the number of words. */
  @Override
  public String toString() {
    return words.isPresent() ? Integer.toString(words.getAsInt()) : REFERENCE;
  }
}
