package io.precis.cli.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What a student costs, in whatever currency.
 *
 * @param in of a million tokens that it reads
 * @param out of a million tokens that it writes
 */
record Price(double in, double out) {
  private static final double MILLION = 1e6;

  /** Tokens a word of English, with the numbers that it cites, rounded up. */
  private static final double TOKENS_PER_WORD = 1.6;

  /** Of so many tokens read and words written. */
  double of(long tokensIn, long wordsOut) {
    return (tokensIn * in + wordsOut * TOKENS_PER_WORD * out) / MILLION;
  }

  /** From {@code IN/OUT}, such as {@code 0.15/0.60}. */
  static final class Converter implements ITypeConverter<Price> {
    private static final Pattern FORM =
        Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)/(\\d{1,9}(?:\\.\\d{1,9})?)");

    @Override
    public Price convert(String given) {
      Matcher prices = FORM.matcher(given.strip());
      if (!prices.matches()) {
        throw new TypeConversionException(
            "want prices of a million tokens read and written, such as 0.15/0.60, got '"
                + given
                + "'");
      }
      return new Price(Double.parseDouble(prices.group(1)), Double.parseDouble(prices.group(2)));
    }
  }
}
