package io.precis.ground.quantity;

import java.math.BigDecimal;

/**
 * A number, date or amount, normalised.
 *
 * @param kind what it counts
 * @param value its value: 1200000 for "1.2 million", 2024 for a year, 1990 for "the '90s", minutes
 *     since midnight for a time of day
 * @param unit currency or unit, canonical; empty where none is written
 * @param from first of its words
 * @param to one past the last of its words
 * @param soft whether it may be no number at all ("one of them", "first of all")
 * @param rounded whether the text says that it is about so much
 */
public record Quantity(
    Kind kind, BigDecimal value, String unit, int from, int to, boolean soft, boolean rounded) {
  enum Kind {
    NUMBER,
    PERCENT,
    MONEY,
    MEASURE,
    ORDINAL,
    DAY,
    MONTH,
    YEAR,
    DECADE,
    QUARTER,
    TIME
  }

  private static final BigDecimal TEN = BigDecimal.TEN;

  public Quantity {
    value = value.stripTrailingZeros();
  }

  /** Whether a source that says {@code source} supports a summary that says this. */
  public boolean isSupportedBy(Quantity source) {
    if (kind == Kind.DECADE && source.kind != Kind.DECADE) {
      return isYearLike(source) && value.equals(decade(source.value));
    }
    return fits(source) && (value.compareTo(source.value) == 0 || rounds(source));
  }

  private boolean fits(Quantity source) {
    return switch (kind) {
      case NUMBER -> true;
      case PERCENT -> source.kind == Kind.PERCENT;
      case MONEY -> source.kind == Kind.MONEY && sameUnit(source);
      case MEASURE -> bare(source) || (source.kind == Kind.MEASURE && sameUnit(source));
      case ORDINAL -> bare(source) || source.kind == Kind.ORDINAL || source.kind == Kind.DAY;
      case DAY -> bare(source) || source.kind == Kind.DAY || source.kind == Kind.ORDINAL;
      case MONTH -> bare(source) || source.kind == Kind.MONTH;
      case YEAR -> bare(source) || source.kind == Kind.YEAR;
      case DECADE, QUARTER, TIME -> source.kind == kind;
    };
  }

  private boolean sameUnit(Quantity source) {
    return unit.equals(source.unit);
  }

  private static boolean bare(Quantity source) {
    return source.kind == Kind.NUMBER;
  }

  private static boolean isYearLike(Quantity source) {
    return source.kind == Kind.YEAR || source.kind == Kind.NUMBER;
  }

  private static BigDecimal decade(BigDecimal year) {
    return year.divideToIntegralValue(TEN).multiply(TEN).stripTrailingZeros();
  }

  /** "about 1.2 million" of 1,203,443: equal when the source is cut to as many digits. */
  private boolean rounds(Quantity source) {
    if (!rounded || source.value.signum() == 0) {
      return false;
    }
    java.math.MathContext digits =
        new java.math.MathContext(Math.max(1, value.precision()), java.math.RoundingMode.HALF_UP);
    return source.value.round(digits).compareTo(value) == 0;
  }
}
