package io.precis.cli.options;

import io.precis.request.Mode;
import io.precis.request.Ranking;
import io.precis.request.Style;
import io.precis.write.OutputFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of enums as people meet them: in lower case. */
public final class EnumNames {
  private EnumNames() {}

  static final class Styles extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Styles() {
      Arrays.stream(Style.values()).map(EnumNames::word).forEach(this::add);
    }
  }

  static final class Modes extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Modes() {
      Arrays.stream(Mode.values()).map(EnumNames::word).forEach(this::add);
    }
  }

  static final class Rankings extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Rankings() {
      Arrays.stream(Ranking.values()).map(EnumNames::word).forEach(this::add);
    }
  }

  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      Arrays.stream(OutputFormat.values()).map(EnumNames::word).forEach(this::add);
    }
  }

  public static final class LogFormats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    LogFormats() {
      Arrays.stream(LogFormat.values()).map(EnumNames::word).forEach(this::add);
    }
  }

  /** Lets a command, whose subcommands are all there, read values whatever their case. */
  public static void addConverters(CommandLine command) {
    command
        .registerConverter(Mode.class, converter(Mode.class))
        .registerConverter(Style.class, converter(Style.class))
        .registerConverter(Ranking.class, converter(Ranking.class))
        .registerConverter(OutputFormat.class, converter(OutputFormat.class))
        .registerConverter(LogFormat.class, converter(LogFormat.class));
  }

  private static <E extends Enum<E>> ITypeConverter<E> converter(Class<E> type) {
    return given ->
        Arrays.stream(type.getEnumConstants())
            .filter(value -> value.name().equalsIgnoreCase(given.strip()))
            .findFirst()
            .orElseThrow(() -> new TypeConversionException(wanted(type, given)));
  }

  private static String wanted(Class<? extends Enum<?>> type, String given) {
    String words =
        Arrays.stream(type.getEnumConstants())
            .map(EnumNames::word)
            .collect(Collectors.joining(", "));
    return "want one of " + words + ", got '" + given + "'";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
