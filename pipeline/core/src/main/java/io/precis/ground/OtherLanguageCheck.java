package io.precis.ground;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.Quantity;
import io.precis.ground.quantity.TextNormalizer;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.math.BigDecimal;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a sentence against sources in another language, of which no word can be compared: every
 * number, name, quotation and link of it must stand in them. What is in doubt is refused: a name
 * that is written otherwise there, a number in words whose value is not known. Languages whose
 * number words are not listed at all are none to be written in.
 */
public final class OtherLanguageCheck {
  /** A number with its groups and decimals. */
  private static final TextPattern NUMBER =
      TextPattern.compile(
          "\\d{1,3}(?:[.,'’\\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?");

  /** A date that has points between its numbers. */
  private static final TextPattern DATE =
      TextPattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2,4})(?!\\d)");

  private static final TextPattern WORD =
      TextPattern.compile("[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d'’-]*+");
  private static final TextPattern PARTS = TextPattern.compile("[-'’]");
  private static final TextPattern LATIN = TextPattern.compile("\\p{IsLatin}");
  private static final TextPattern NO_DIGITS = TextPattern.compile("\\D+");
  private static final TextPattern POSSESSIVE = TextPattern.compile("['’]s?$");

  /** Languages that write every noun with a capital. */
  private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

  /** Written forms of a language that goes by another code where languages are told. */
  private static final Map<String, String> FORMS = Map.of("nb", "no", "nn", "no");

  private final String language;
  private final LanguageRules rules;
  private final List<String> sources;
  private final Set<String> words;
  private final Numbers numbers;

  /**
   * @param language that sentences are held to be in
   * @param sources that one rests on
   * @param from their language
   */
  public OtherLanguageCheck(String language, List<String> sources, String from) {
    this.language = language;
    this.rules = LanguageRules.of(language);
    this.sources = sources;
    this.words = sources.stream().flatMap(OtherLanguageCheck::words).collect(Collectors.toSet());
    this.numbers = Numbers.of(String.join("\n", sources), LanguageRules.of(from));
  }

  /**
   * The language that sentences are checked in.
   *
   * @param code of it, or of a written form of it
   * @throws IllegalArgumentException where its numbers in words would pass unseen
   */
  public static String checkable(String code) {
    String language = FORMS.getOrDefault(code, code);
    if (!knowsNumbers(language)) {
      String all =
          Arrays.stream(Locale.getISOLanguages())
              .filter(OtherLanguageCheck::knowsNumbers)
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "a translation is checked in " + all + " alone, got '" + code + "'");
    }
    return language;
  }

  private static boolean knowsNumbers(String language) {
    return language.equals("zh")
        || Stream.of(WordList.NUMBER_WORDS, WordList.NUMBERS_SPELLED)
            .anyMatch(list -> !LanguageRules.of(language).words(list).isEmpty());
  }

  /** Why {@code text} may not be printed; empty where nothing speaks against it. */
  public Optional<RejectionReason> refusal(String text) {
    if (!hold(InjectionPatterns.of(text))) {
      return Optional.of(RejectionReason.INJECTED);
    }
    if (!hold(Quotations.of(text))) {
      return Optional.of(RejectionReason.QUOTATION);
    }
    if (hasUnknownNumber(text) || !numbers.hold(Numbers.of(text, rules))) {
      return Optional.of(RejectionReason.NUMBER);
    }
    return names(text).stream().allMatch(words::contains)
        ? Optional.empty()
        : Optional.of(RejectionReason.NAME);
  }

  /** Whether a number stands there in words whose value is not known. */
  private boolean hasUnknownNumber(String text) {
    PatternList spelled = rules.patterns(WordList.NUMBERS_SPELLED);
    return WORD.matcher(text)
        .results()
        .flatMap(word -> Arrays.stream(PARTS.split(word.group())))
        .anyMatch(spelled::isIn);
  }

  private boolean hold(List<String> stretches) {
    return stretches.stream()
        .map(TextNormalizer::stretch)
        .allMatch(each -> sources.stream().anyMatch(s -> TextNormalizer.stretch(s).contains(each)));
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).map(OtherLanguageCheck::folded);
  }

  private static String folded(String word) {
    return POSSESSIVE.replaceAll(word.toLowerCase(Locale.ROOT), "");
  }

  /** Words that may be names, folded: what is written in the sources' letters alone. */
  private Set<String> names(String text) {
    List<String> all = WORD.matcher(text).results().map(MatchResult::group).toList();
    if (!isLatin(text)) {
      return all.stream()
          .filter(word -> word.length() > 1 && LATIN.isIn(word))
          .map(OtherLanguageCheck::folded)
          .collect(Collectors.toSet());
    }
    Set<String> known = calendar();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      if (isName(all, i) && !known.contains(folded(word))) {
        names.add(folded(word));
      }
    }
    return names;
  }

  /** Whether most of it is in Latin letters, as names of other alphabets are not. */
  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return 2 * LATIN.matcher(text).results().count() > letters;
  }

  private boolean isName(List<String> all, int place) {
    String word = all.get(place);
    boolean marked = word.chars().skip(1).anyMatch(Character::isUpperCase);
    if (word.length() < 2 || marked) {
      return word.length() > 1;
    }
    if (!isCapital(all, place)) {
      return false;
    }
    boolean besides = isCapital(all, place - 1) || isCapital(all, place + 1);
    return CAPITAL_NOUNS.contains(language) || place == 0 ? besides : true;
  }

  /** At the beginning of a sentence an article or preposition is no part of a name. */
  private boolean isCapital(List<String> all, int place) {
    return place >= 0
        && place < all.size()
        && Character.isUpperCase(all.get(place).charAt(0))
        && (place > 0 || !rules.words(WordList.FUNCTION_WORDS).contains(folded(all.get(0))));
  }

  /** Names of months and days, which are the same day in every language. */
  private Set<String> calendar() {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
    return Stream.of(symbols.getMonths(), symbols.getShortMonths(), symbols.getWeekdays())
        .flatMap(Arrays::stream)
        .map(OtherLanguageCheck::folded)
        .collect(Collectors.toSet());
  }

  /**
   * The numbers of a text.
   *
   * @param written in digits
   * @param values as its language reads them, words and magnitudes included
   */
  private record Numbers(List<Written> written, Set<BigDecimal> values) {
    /**
     * A number in digits.
     *
     * @param digits alone
     * @param readings what it may be, whatever parts groups and decimals
     * @param plain whether no word of its language makes it larger, as "million" does
     */
    record Written(String digits, Set<BigDecimal> readings, boolean plain) {}

    static Numbers of(String sentence, LanguageRules rules) {
      String text = DATE.replaceAll(sentence, "$1 $2 $3");
      Set<BigDecimal> values =
          AnalyzedSentence.of(text, rules).quantities().stream()
              .filter(each -> !each.soft())
              .map(Quantity::value)
              .collect(Collectors.toSet());
      List<Written> written = new ArrayList<>();
      NUMBER
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .forEach(
              found -> {
                Set<BigDecimal> readings = readings(found);
                boolean plain = values.stream().noneMatch(each -> isLarger(each, readings));
                written.add(new Written(NO_DIGITS.replaceAll(found, ""), readings, plain));
              });
      return new Numbers(written, values);
    }

    private static Set<BigDecimal> readings(String found) {
      String digits = NO_DIGITS.replaceAll(found, "");
      int last = Math.max(found.lastIndexOf('.'), found.lastIndexOf(','));
      Set<BigDecimal> readings = new HashSet<>(Set.of(whole(digits)));
      if (last >= 0) {
        readings.add(whole(digits).movePointLeft(found.length() - last - 1).stripTrailingZeros());
      }
      return readings;
    }

    private static BigDecimal whole(String digits) {
      return new BigDecimal(digits).stripTrailingZeros();
    }

    private static boolean isLarger(BigDecimal value, Set<BigDecimal> readings) {
      return !readings.contains(value)
          && readings.stream()
              .anyMatch(
                  each ->
                      value.signum() > 0
                          && value.compareTo(each) > 0
                          && value.unscaledValue().equals(each.unscaledValue()));
    }

    /** Whether each number of {@code others} is one of these. */
    boolean hold(Numbers others) {
      Set<BigDecimal> borne = new HashSet<>(values);
      for (Written each : others.written) {
        boolean same =
            each.plain
                && written.stream().anyMatch(own -> own.plain && own.digits.equals(each.digits));
        boolean inWords =
            each.plain && each.readings.size() == 1 && values.containsAll(each.readings);
        boolean value =
            others.values.stream()
                .anyMatch(
                    read ->
                        values.contains(read)
                            && (each.readings.contains(read) || isLarger(read, each.readings)));
        if (!same && !inWords && !value) {
          return false;
        }
        borne.addAll(each.readings);
      }
      return borne.containsAll(others.values);
    }
  }
}
