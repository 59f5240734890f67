package io.precis.cli.options;

import io.precis.batch.RunSettings;
import io.precis.read.fork.ExtractSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options with a unit: {@code 5m}, {@code 1g}, {@code 20%}. */
public final class Units {
  private static final Pattern QUANTITY =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([a-z%]*)");

  private static final Map<String, Long> SECONDS =
      Map.of("", 1L, "s", 1L, "sec", 1L, "m", 60L, "min", 60L, "h", 3600L);

  private static final Map<String, Long> BYTES =
      Map.ofEntries(
          Map.entry("b", 1L),
          Map.entry("k", 1_000L),
          Map.entry("kb", 1_000L),
          Map.entry("kib", 1L << 10),
          Map.entry("m", 1_000_000L),
          Map.entry("mb", 1_000_000L),
          Map.entry("mib", 1L << 20),
          Map.entry("g", 1_000_000_000L),
          Map.entry("gb", 1_000_000_000L),
          Map.entry("gib", 1L << 30),
          Map.entry("t", 1_000_000_000_000L),
          Map.entry("tb", 1_000_000_000_000L));

  private Units() {}

  /** A span of time; a bare number counts seconds. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String given) {
      return Duration.ofSeconds(whole(given, SECONDS, 1L, "a time such as 90s, 5m or 1h"));
    }
  }

  /** Bytes of a file, in thousands; a bare number counts megabytes. */
  static final class FileSize implements ITypeConverter<Size> {
    @Override
    public Size convert(String given) {
      long bytes = whole(given, BYTES, 1_000_000L, "a size such as 500m or 2g");
      if (bytes == 0) {
        throw new TypeConversionException("want a size above 0, such as 500m, got '" + given + "'");
      }
      return new Size(bytes);
    }
  }

  /** A number of bytes, written so that it can be read again. */
  record Size(long bytes) {
    @Override
    public String toString() {
      return bytes + "b";
    }
  }

  /** Memory in MiB, where {@code g} is 1024 of them; a bare number counts MiB. */
  static final class Memory implements ITypeConverter<Integer> {
    private static final String WANTED = "memory such as 512m or 1g, from 64m to 64g";
    private static final Map<String, Long> MEBIBYTES =
        Map.of("", 1L, "m", 1L, "mb", 1L, "mib", 1L, "g", 1024L, "gb", 1024L, "gib", 1024L);

    @Override
    public Integer convert(String given) {
      long mebibytes = whole(given, MEBIBYTES, 1L, WANTED);
      if (mebibytes < ExtractSpec.LEAST_HEAP_MEGABYTES
          || mebibytes > ExtractSpec.MOST_HEAP_MEGABYTES) {
        throw new TypeConversionException("want " + WANTED + ", got '" + given + "'");
      }
      return (int) mebibytes;
    }
  }

  /** A percentage; the sign may be left out. */
  static final class Percent implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String given) {
      return (int) whole(given, Map.of("%", 1L), 1L, "a percentage such as 20%");
    }
  }

  /** A number of runs, written so that it can be read again. */
  public record Runs(int count) {
    @Override
    public String toString() {
      return count == RunSettings.ALL ? "all" : Integer.toString(count);
    }
  }

  /** A number of runs, 1 or more, or {@code all}. */
  public static final class RunCount implements ITypeConverter<Runs> {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    @Override
    public Runs convert(String given) {
      String word = given.strip().toLowerCase(Locale.ROOT);
      if (word.equals("all")) {
        return new Runs(RunSettings.ALL);
      }
      if (NUMBER.matcher(word).matches()) {
        return new Runs(Integer.parseInt(word));
      }
      throw new TypeConversionException(
          "want a number of runs from 1, or all, got '" + given + "'");
    }
  }

  private static long whole(String given, Map<String, Long> units, long bare, String wanted) {
    Matcher parts = QUANTITY.matcher(given.strip().toLowerCase(Locale.ROOT));
    if (parts.matches() && (parts.group(2).isEmpty() || units.containsKey(parts.group(2)))) {
      long unit = parts.group(2).isEmpty() ? bare : units.get(parts.group(2));
      BigDecimal value = new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit));
      BigDecimal rounded = value.setScale(0, RoundingMode.HALF_UP);
      if (rounded.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0 || units == BYTES) {
        return rounded.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
      }
    }
    throw new TypeConversionException("want " + wanted + ", got '" + given + "'");
  }
}
