package io.precis.cli.options;

import io.precis.batch.input.ModifiedTimeRange;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which inputs count, by when they were changed. */
public final class PeriodOptions {
  @Option(
      names = "--since",
      defaultValue = "",
      paramLabel = "WHEN",
      description =
          "Only files last changed then or later: a date, which stands for its beginning in UTC,"
              + " or an instant such as 2026-11-23T20:15:00Z.")
  private String since;

  @Option(
      names = "--until",
      defaultValue = "",
      paramLabel = "WHEN",
      description = "Only files last changed before.")
  private String until;

  public ModifiedTimeRange period(CommandSpec command) {
    Optional<Instant> from = instant(command, "--since", since);
    Optional<Instant> end = instant(command, "--until", until);
    try {
      return new ModifiedTimeRange(from, end);
    } catch (IllegalArgumentException e) {
      throw wrong(command, "--since, --until: " + e.getMessage(), e);
    }
  }

  private static Optional<Instant> instant(CommandSpec command, String option, String given) {
    try {
      return given.isEmpty() ? Optional.empty() : Optional.of(ModifiedTimeRange.instant(given));
    } catch (IllegalArgumentException e) {
      throw wrong(command, option + ": " + e.getMessage(), e);
    }
  }

  private static ParameterException wrong(CommandSpec command, String message, Throwable cause) {
    return new ParameterException(command.commandLine(), message, cause);
  }
}
