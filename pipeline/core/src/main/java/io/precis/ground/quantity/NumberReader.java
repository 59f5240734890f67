package io.precis.ground.quantity;

import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one number, in digits or in words, from a sentence's words. */
final class NumberReader {
  private static final TextPattern GROUPED =
      TextPattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:,\\d{2})*,\\d{3}");
  private static final TextPattern PLAIN = TextPattern.compile("\\d+(?:\\.\\d+)?");

  /**
   * A number.
   *
   * @param amount its value
   * @param to one past its last word
   * @param ordinal whether it is an ordinal word
   * @param soft whether it may be an everyday word: "one"
   */
  record Value(BigDecimal amount, int to, boolean ordinal, boolean soft) {
    Value {
      amount = plain(amount);
    }

    private static BigDecimal plain(BigDecimal value) {
      BigDecimal stripped = value.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  private static final int MAX_DIGITS = 30;
  private static final Map<String, Long> SUFFIXES =
      Map.of("k", 1_000L, "m", 1_000_000L, "b", 1_000_000_000L);

  private final List<AnalyzedToken> words;
  private final QuantityWords language;

  NumberReader(List<AnalyzedToken> words, QuantityWords language) {
    this.words = words;
    this.language = language;
  }

  /** The number that begins at the word; empty where none does. */
  Optional<Value> read(int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    return switch (words.get(at).kind()) {
      case DIGITS -> digits(at);
      case HAN -> chinese(at);
      case LETTERS -> spelled(at);
      case SIGN -> Optional.empty();
    };
  }

  /** Whether the word is a whole number of at most nine digits, without separators. */
  static boolean isWhole(AnalyzedToken word) {
    return word.kind() == AnalyzedToken.Kind.DIGITS
        && word.text().length() <= 9
        && word.text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Optional<Value> digits(int at) {
    Optional<BigDecimal> parsed = parse(words.get(at).text());
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value = isMinus(at) ? parsed.get().negate() : parsed.get();
    return Optional.of(scaled(value, at + 1, false));
  }

  /** A minus sign stands at a word's beginning and touches its digits; other dashes join. */
  private boolean isMinus(int at) {
    if (at == 0) {
      return false;
    }
    AnalyzedToken sign = words.get(at - 1);
    boolean dash = sign.text().equals("-") || sign.text().equals("\u2212");
    boolean begins = at == 1 || words.get(at - 2).end() < sign.start();
    return dash && begins && sign.end() == words.get(at).start();
  }

  /** Groups of three after commas are one number; other commas make a list, which is refused. */
  private static Optional<BigDecimal> parse(String written) {
    if (written.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    String text = ascii(written);
    if (GROUPED.matches(text)) {
      return Optional.of(new BigDecimal(text.replace(",", "")));
    }
    if (PLAIN.matches(text)) {
      return Optional.of(new BigDecimal(text));
    }
    // 3,5 and versions such as 1.2.3: compared digit by digit.
    return Optional.of(
        new BigDecimal(
            text.replace(",", ".").replaceFirst("\\.", "d").replace(".", "00").replace('d', '.')));
  }

  private static String ascii(String digits) {
    StringBuilder out = new StringBuilder(digits.length());
    digits
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private Optional<Value> chinese(int at) {
    StringBuilder numerals = new StringBuilder();
    int to = at;
    while (to < words.size() && isNumeral(to)) {
      numerals.append(words.get(to).text());
      to++;
    }
    if (numerals.length() == 0
        || ChineseNumerals.scale(numerals.codePointAt(0)).isPresent()
            && numerals.codePointAt(0) != '十') {
      return Optional.empty();
    }
    boolean soft = to == at + 1 && "一两".indexOf(numerals.charAt(0)) >= 0;
    return Optional.of(new Value(ChineseNumerals.value(numerals.toString()), to, false, soft));
  }

  private boolean isNumeral(int at) {
    AnalyzedToken word = words.get(at);
    return word.kind() == AnalyzedToken.Kind.HAN
        && ChineseNumerals.isNumeral(word.text().codePointAt(0));
  }

  private Optional<Value> spelled(int at) {
    String key = words.get(at).key();
    Optional<Integer> ordinal = language.ordinal(key);
    if (ordinal.isPresent()) {
      return Optional.of(new Value(BigDecimal.valueOf(ordinal.get()), at + 1, true, false));
    }
    if (language.isOf(WordList.INDEFINITE_ARTICLES, key)) {
      boolean scale = factorAt(at + 1).isPresent() || scaleAt(at + 1).isPresent();
      return scale ? Optional.of(cardinal(at + 1, BigDecimal.ONE)) : Optional.empty();
    }
    return language.small(key).isPresent()
        ? Optional.of(cardinal(at, BigDecimal.ZERO))
        : Optional.empty();
  }

  /** Adds up words from the place on: "two hundred and twenty-five thousand". */
  private Value cardinal(int from, BigDecimal start) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = start;
    int at = from;
    int to = from;
    boolean ordinal = false;
    while (at < words.size() && !ordinal) {
      String key = words.get(at).key();
      Optional<Integer> small = language.small(key);
      Optional<Integer> last = language.ordinal(key).filter(o -> o < 10);
      Optional<BigDecimal> factor = language.factor(key);
      Optional<BigDecimal> scale = scaleAt(at);
      if (factor.isPresent()) {
        group = group.max(BigDecimal.ONE).multiply(factor.get());
      } else if (small.isPresent() && joins(group, small.get(), at == from)) {
        group = group.add(BigDecimal.valueOf(small.get()));
      } else if (last.isPresent() && joins(group, last.get(), false)) {
        group = group.add(BigDecimal.valueOf(last.get()));
        ordinal = true;
      } else if (scale.isPresent()) {
        total = total.add(group.max(BigDecimal.ONE).multiply(scale.get()));
        group = BigDecimal.ZERO;
      } else if (!isJoint(at, group, total)) {
        break;
      } else {
        at++;
        continue;
      }
      at++;
      to = at;
    }
    boolean soft = to == from + 1 && language.small(words.get(from).key()).equals(Optional.of(1));
    return new Value(total.add(group), to, ordinal, soft);
  }

  /** Whether a small number may follow: 5 after 20, 20 after 100, not 3 after 4. */
  private static boolean joins(BigDecimal group, int small, boolean first) {
    if (first || group.signum() == 0) {
      return first || small > 0;
    }
    int rest = group.remainder(BigDecimal.valueOf(100)).intValue();
    boolean afterTens = rest >= 20 && rest % 10 == 0 && small < 10;
    return small > 0 && (rest == 0 || afterTens);
  }

  /** A hyphen after tens, "and" after hundreds and thousands, before a number word. */
  private boolean isJoint(int at, BigDecimal group, BigDecimal total) {
    boolean next =
        at + 1 < words.size()
            && (language.small(words.get(at + 1).key()).isPresent()
                || language.ordinal(words.get(at + 1).key()).isPresent());
    boolean hundreds =
        group.remainder(BigDecimal.valueOf(100)).signum() == 0 && group.add(total).signum() > 0;
    int rest = group.remainder(BigDecimal.valueOf(100)).intValue();
    boolean tens = rest >= 20 && rest % 10 == 0;
    return next && ((isJoining(at) && hundreds) || (isKey(at, "-") && tens));
  }

  private Value scaled(BigDecimal value, int to, boolean soft) {
    Optional<BigDecimal> scale = scaleAt(to).or(() -> factorAt(to));
    if (scale.isPresent()) {
      return new Value(value.multiply(scale.get()), to + 1, false, soft);
    }
    if (to < words.size() && words.get(to).kind() == AnalyzedToken.Kind.HAN) {
      return chineseScaled(value, to);
    }
    boolean touches = to < words.size() && words.get(to - 1).end() == words.get(to).start();
    Long suffix = touches ? SUFFIXES.get(words.get(to).key()) : null;
    boolean metres = touches && words.get(to).text().equals("m");
    return suffix == null || metres
        ? new Value(value, to, false, soft)
        : new Value(value.multiply(BigDecimal.valueOf(suffix)), to + 1, false, soft);
  }

  private Value chineseScaled(BigDecimal value, int to) {
    BigDecimal scaled = value;
    int end = to;
    while (end < words.size() && words.get(end).kind() == AnalyzedToken.Kind.HAN) {
      Optional<BigDecimal> scale = ChineseNumerals.scale(words.get(end).text().codePointAt(0));
      boolean unit = end + 1 < words.size() && "米克瓦".contains(words.get(end + 1).text());
      if (scale.isEmpty() || (unit && words.get(end).text().equals("千"))) {
        break;
      }
      scaled = scaled.multiply(scale.get());
      end++;
    }
    return new Value(scaled, end, false, false);
  }

  private Optional<BigDecimal> scaleAt(int at) {
    int place = isKey(at, "-") ? at + 1 : at;
    return place == at && at < words.size()
        ? language.scale(words.get(place).key())
        : Optional.empty();
  }

  private Optional<BigDecimal> factorAt(int at) {
    return at < words.size() ? language.factor(words.get(at).key()) : Optional.empty();
  }

  private boolean isJoining(int at) {
    return language.isOf(WordList.NUMBER_JOINING, words.get(at).key());
  }

  private boolean isKey(int at, String key) {
    return at < words.size() && words.get(at).key().equals(key);
  }
}
