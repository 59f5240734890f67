package io.precis.cli.options;

import io.precis.request.Mode;
import io.precis.request.Ranking;
import io.precis.request.Style;
import io.precis.write.OutputFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/** The values of enums as help texts and completions show them: in lower case. */
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

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
