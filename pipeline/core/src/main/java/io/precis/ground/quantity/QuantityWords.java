package io.precis.ground.quantity;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A language's words for numbers, units and dates. Immutable. */
public final class QuantityWords {
  private static final ConcurrentMap<String, QuantityWords> INSTANCES = new ConcurrentHashMap<>();

  private final LanguageRules rules;
  private final Map<String, Integer> small;
  private final Map<String, Integer> ordinals;
  private final Map<String, Integer> decades;
  private final Map<String, Integer> factors;
  private final Map<String, BigDecimal> scales = new HashMap<>();
  private final Map<String, Integer> months;
  private final Map<String, String> currencies;
  private final Map<String, String> measures;
  private final List<String> halves;

  private QuantityWords(LanguageRules rules) {
    this.rules = rules;
    this.small = integers(WordList.NUMBER_WORDS);
    this.ordinals = integers(WordList.ORDINAL_WORDS);
    this.decades = integers(WordList.DECADE_WORDS);
    this.factors = integers(WordList.NUMBER_FACTORS);
    rules
        .table(WordList.NUMBER_SCALES)
        .forEach((word, value) -> scales.put(word, new BigDecimal(value)));
    this.months = integers(WordList.MONTHS);
    this.currencies = names(WordList.CURRENCIES);
    this.measures = names(WordList.MEASURES);
    this.halves = List.copyOf(rules.words(WordList.HALVES_OF_DAY));
  }

  /** The words of one language, and the signs that all share. */
  static QuantityWords of(LanguageRules rules) {
    return INSTANCES.computeIfAbsent(rules.tag(), tag -> new QuantityWords(rules));
  }

  /** Value of a number word below a hundred; empty for other words. */
  public static Optional<Integer> small(String key, LanguageRules rules) {
    return of(rules).small(key);
  }

  /** Whether the word is a capitalised name of a month. */
  public static boolean isMonth(AnalyzedToken word, LanguageRules rules) {
    return of(rules).month(word).isPresent();
  }

  private Map<String, Integer> integers(WordList list) {
    Map<String, Integer> values = new HashMap<>();
    rules.table(list).forEach((word, value) -> values.put(word, Integer.valueOf(value)));
    return values;
  }

  private Map<String, String> names(WordList list) {
    Map<String, String> names = new HashMap<>();
    rules
        .table(list)
        .forEach(
            (name, written) -> {
              for (String key : written.split(" ")) {
                names.put(key, name);
              }
            });
    return names;
  }

  boolean isOf(WordList list, String key) {
    return rules.words(list).contains(key);
  }

  Optional<Integer> small(String key) {
    return Optional.ofNullable(small.get(key));
  }

  /** What "million" multiplies by. */
  Optional<BigDecimal> scale(String key) {
    return Optional.ofNullable(scales.get(key));
  }

  /** What "hundred" and "dozen" multiply by. */
  Optional<BigDecimal> factor(String key) {
    return Optional.ofNullable(factors.get(key)).map(BigDecimal::valueOf);
  }

  Optional<Integer> ordinal(String key) {
    return Optional.ofNullable(ordinals.get(key));
  }

  /** The year that "the nineties" begin with, in its century. */
  Optional<Integer> decade(String key) {
    return Optional.ofNullable(decades.get(key));
  }

  /** 1 to 12 for a capitalised month or its short form. */
  OptionalInt month(AnalyzedToken word) {
    Integer month = word.isCapitalised() ? months.get(word.key()) : null;
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  /** Whether a longer name of a month begins with it. */
  boolean isShortMonth(String key) {
    return months.keySet().stream()
        .anyMatch(name -> name.length() > key.length() && name.startsWith(key));
  }

  /** 0 before noon, 1 after noon; empty for other words. */
  OptionalInt halfOfDay(String key) {
    int half = halves.indexOf(key);
    return half < 0 ? OptionalInt.empty() : OptionalInt.of(half);
  }

  /** The currency that a sign or word names; the yen sign is read as yuan. */
  Optional<String> currency(String key) {
    return Optional.ofNullable(currencies.get(key));
  }

  Optional<String> measure(String key) {
    return Optional.ofNullable(measures.get(key));
  }

  boolean isPercent(String key) {
    return rules.withShared(WordList.PERCENT_WORDS).contains(key);
  }
}
