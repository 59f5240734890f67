package io.precis.cli.summarize;

import io.precis.batch.RunSettings;
import io.precis.cli.options.EnumNames;
import io.precis.cli.options.FolderOptions;
import io.precis.cli.options.LinkOptions;
import io.precis.cli.options.LogFormat;
import io.precis.cli.options.PeriodOptions;
import io.precis.cli.options.Units;
import io.precis.read.input.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a batch that runs every night needs: dates, what is kept, what is told to machines. */
public final class OperatorOptions {
  static final String DEFAULT_KEEP = "30";

  @Option(
      names = "--date",
      defaultValue = "",
      paramLabel = "DATE",
      description =
          "Day that the run stands for, such as 2026-11-23: in its id, its manifest and its"
              + " report. Default: today in UTC.")
  private String date;

  @Mixin private PeriodOptions period;

  @Mixin private FolderOptions folders;

  @Mixin private LinkOptions links;

  @Option(
      names = "--keep",
      defaultValue = DEFAULT_KEEP,
      paramLabel = "N",
      converter = Units.RunCount.class,
      description =
          "Finished runs that are kept, the new one among them, or all; older ones are removed when"
              + " it is published, unless somebody reads them. Default: ${DEFAULT-VALUE}.")
  private Units.Runs keep;

  @Option(
      names = "--private",
      description =
          "Let nobody but yourself look into the run's folder: it holds whole documents. By default"
              + " the umask says who may.")
  private boolean ownersOnly;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tell only of trouble: no progress, and no table at the end.")
  private boolean quiet;

  @Option(
      names = "--metrics-file",
      defaultValue = "",
      paramLabel = "FILE",
      description =
          "Write the run's figures there in Prometheus' text format, for node_exporter's textfile"
              + " collector: a name that ends with .prom, replaced in one step.")
  private String metricsFile;

  @Option(
      names = "--log-format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      completionCandidates = EnumNames.LogFormats.class,
      description =
          "text, or json: an object a line with the run's and the document's id. Never a"
              + " document's text. Default: ${DEFAULT-VALUE}.")
  private LogFormat logFormat;

  @Option(
      names = "--log-file",
      defaultValue = "",
      paramLabel = "FILE",
      description =
          "Append what happens there, a line an event. Default: json goes to standard error in"
              + " place of the progress.")
  private String logFile;

  /**
   * What is kept and for how long, and which files count.
   *
   * @throws ParameterException where an option is wrong
   */
  public RunSettings settings(CommandSpec command) {
    return new RunSettings(
        day(command),
        period.period(command),
        links.sources(command),
        folders.rules(),
        keep.count(),
        ownersOnly);
  }

  private Optional<LocalDate> day(CommandSpec command) {
    try {
      return date.isEmpty() ? Optional.empty() : Optional.of(day(date));
    } catch (DateTimeException e) {
      throw wrong(command, "--date: want a date such as 2026-11-23, got '" + date + "'", e);
    }
  }

  /** Ids of runs hold years of four digits. */
  private static LocalDate day(String given) {
    LocalDate day = LocalDate.parse(given);
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new DateTimeException("no year of four digits");
    }
    return day;
  }

  /** Where figures go; empty for nowhere. Checked before the run: after it would be too late. */
  Optional<MetricsFile> metrics(CommandSpec command) {
    if (metricsFile.isEmpty()) {
      return Optional.empty();
    }
    Path file = path(command, "--metrics-file", metricsFile);
    if (!file.getFileName().toString().endsWith(".prom")) {
      throw wrong(
          command, "--metrics-file: the name must end with .prom, got '" + metricsFile + "'", null);
    }
    if (!Files.isWritable(file.getParent())) {
      throw wrong(command, "--metrics-file: cannot write in '" + file.getParent() + "'", null);
    }
    return Optional.of(new MetricsFile(file));
  }

  /** The log; empty where there is none beside the progress. */
  Optional<EventLog> log(CommandSpec command) {
    if (logFile.isEmpty()) {
      return logFormat == LogFormat.JSON
          ? Optional.of(EventLog.to(command.commandLine().getErr(), logFormat))
          : Optional.empty();
    }
    try {
      return Optional.of(EventLog.appendingTo(path(command, "--log-file", logFile), logFormat));
    } catch (IOException e) {
      throw wrong(command, "--log-file: cannot write " + logFile + ": " + FileTrouble.words(e), e);
    }
  }

  public boolean isQuiet() {
    return quiet;
  }

  /** Whether the log takes the place of the progress. */
  boolean logsToStandardError() {
    return logFile.isEmpty() && logFormat == LogFormat.JSON;
  }

  private static Path path(CommandSpec command, String option, String given) {
    try {
      Path path = Path.of(given).toAbsolutePath();
      if (!Files.isDirectory(path.getParent())) {
        throw wrong(command, option + ": there is no directory '" + path.getParent() + "'", null);
      }
      return path;
    } catch (InvalidPathException e) {
      throw wrong(command, option + ": '" + given + "' is no path: " + e.getReason(), e);
    }
  }

  private static ParameterException wrong(CommandSpec command, String message, Throwable cause) {
    return new ParameterException(command.commandLine(), message, cause);
  }
}
