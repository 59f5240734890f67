package io.precis.cli;

import io.precis.cli.options.ConfigFile;
import io.precis.cli.options.EnumNames;
import io.precis.cli.options.Version;
import io.precis.cli.summarize.SummarizeCommand;
import io.precis.cli.terminal.ErrorMessages;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.SafeWriter;
import io.precis.cli.terminal.StandardOutput;
import io.precis.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command with its subcommands. */
@Command(
    name = "precis",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    header = "Summarizes long documents; every sentence cites its source.",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "Point it at files or folders; it writes for each document a summary of every section and of"
          + " the whole, with the place in the source behind every sentence."
    },
    footer = {
      "",
      "Exit status: 0 all well, 1 the run failed, 2 wrong usage or a named input that is not there,"
          + " 3 some inputs were rejected, set aside or must not be read, 4 nothing found, 5"
          + " another run is writing to the same output, 130 interrupted.",
      "",
      "For short work on one machine, java -jar precis.jar starts itself again with options that"
          + " make it cheaper, unless the JVM was given -XX options; -Dprecis.relaunch=false"
          + " forbids it. After the first summarize a process in the background leaves an archive"
          + " of classes in the user's cache folder, which makes later starts faster;"
          + " PRECIS_CACHE=off in the environment forbids that.",
      "",
      "Example:",
      "  precis summarize reports/ --output summaries --length short"
    })
public final class Precis implements Runnable {
  @Spec private CommandSpec spec;

  private static final int LONGEST_MESSAGE = 1_000;

  /** Scripts ask this often; picocli, which can answer too, would take most of the time. */
  private static final String[] VERSION = {"--version"};

  @Option(
      names = ConfigFile.OPTION,
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description =
          "Options from a YAML file, one a line such as 'length: long'; the command line wins.")
  private Path config;

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] arguments) throws IOException {
    StandardOutput output = new StandardOutput();
    if (Arrays.equals(arguments, VERSION)) {
      writer(output).println(String.join(System.lineSeparator(), new Version().getVersion()));
      System.exit(0);
    }
    CommandLine command = command(arguments);
    if (!Terminal.isInteractive()) {
      command.setOut(writer(output));
    }
    int status = run(command, arguments);
    command.getOut().flush();
    System.exit(output.failure().isPresent() ? unprinted(command, output, status) : status);
  }

  private static PrintWriter writer(StandardOutput output) {
    return new PrintWriter(output, true, StandardCharsets.UTF_8);
  }

  /** The status where not all could be printed; what a run published is there all the same. */
  private static int unprinted(CommandLine command, StandardOutput output, int status) {
    if (!output.isLeft()) {
      String why = ErrorMessages.message(output.failure().orElseThrow());
      command.getErr().println("precis: not all could be printed: " + Terminal.safe(why));
    }
    ParseResult parsed = command.getParseResult();
    boolean published =
        parsed != null
            && parsed.hasSubcommand()
            && parsed.subcommand().commandSpec().userObject() instanceof SummarizeCommand;
    return status == ExitCode.OK.status() && !published ? ExitCode.FAILED.status() : status;
  }

  /** Runs the command; the result is the exit status. */
  public static int run(String... arguments) {
    return run(command(arguments), arguments);
  }

  private static int run(CommandLine command, String[] arguments) {
    command.setOut(new PrintWriter(new SafeWriter(command.getOut()), true));
    command.setErr(new PrintWriter(new SafeWriter(command.getErr()), true));
    try {
      ConfigFile.apply(command, arguments);
    } catch (ParameterException e) {
      return explain(e, arguments);
    }
    try {
      return command.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      command.getErr().println("precis: " + ErrorMessages.message(e));
      return ExitCode.FAILED.status();
    }
  }

  /** The command, ready to be run with some arguments. */
  public static CommandLine command(String... arguments) {
    return command(Subcommands.namedBy(arguments));
  }

  /** The command with the options of all subcommands, as manual pages and completion tell them. */
  static CommandLine whole() {
    return command(Subcommands.every());
  }

  private static CommandLine command(Subcommands subcommands) {
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF); // it warns with names of fields
    CommandLine command = new CommandLine(new Precis());
    subcommands.addTo(command);
    EnumNames.addConverters(command);
    return command
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpAutoWidth(true)
        .registerConverter(Integer.class, given -> (int) wholeNumber(given, Integer.MAX_VALUE))
        .registerConverter(int.class, given -> (int) wholeNumber(given, Integer.MAX_VALUE))
        .registerConverter(Long.class, given -> wholeNumber(given, Long.MAX_VALUE))
        .registerConverter(long.class, given -> wholeNumber(given, Long.MAX_VALUE))
        .registerConverter(Path.class, Precis::path)
        .setParameterExceptionHandler(Precis::explain)
        .setExecutionExceptionHandler(new FailureHandler());
  }

  private static long wholeNumber(String given, long most) {
    try {
      long number = Long.parseLong(given.strip());
      if (number >= -most && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, in words
    }
    throw new TypeConversionException("want a whole number, got '" + given + "'");
  }

  private static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + given + "' is no path");
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do");
  }

  /** One line that says what is wrong, one that says where help is. */
  private static int explain(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("precis: " + Terminal.safe(cut(message(problem))));
    suggestion(problem).ifPresent(line -> err.println("precis: " + line));
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.status();
  }

  /** What was given is repeated in messages, however long it is. */
  private static String cut(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, message.offsetByCodePoints(0, LONGEST_MESSAGE / 2)) + "…";
  }

  private static String message(ParameterException problem) {
    if (problem instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()) {
      String first = unmatched.getUnmatched().get(0);
      return problem.getCommandLine().getParent() == null
          ? "there is no command '" + first + "'"
          : "'" + first + "' is more than the command takes";
    }
    return problem.getMessage();
  }

  private static Optional<String> suggestion(ParameterException problem) {
    if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      return near.isEmpty()
          ? Optional.empty()
          : Optional.of("did you mean " + String.join(" or ", near) + "?");
    }
    return Optional.empty();
  }
}
