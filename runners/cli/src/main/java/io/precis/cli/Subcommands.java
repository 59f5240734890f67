package io.precis.cli;

import io.precis.cli.evaluate.EvaluateCommand;
import io.precis.cli.options.ConfigFile;
import io.precis.cli.plan.PlanCommand;
import io.precis.cli.show.ShowCommand;
import io.precis.cli.summarize.SummarizeCommand;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The subcommands, in the order of the help text. Making one from its annotations takes some tens
 * of milliseconds, so those that no argument names have nothing but a name and a header.
 */
final class Subcommands {
  private static final List<Class<?>> ALL =
      List.of(
          SummarizeCommand.class,
          PlanCommand.class,
          ReadCommand.class,
          ShowCommand.class,
          RetryCommand.class,
          EvaluateCommand.class,
          StatsCommand.class,
          StudentCommand.class,
          ConfigCommand.class,
          HelpCommand.class);

  private final Predicate<String> whole;

  private Subcommands(Predicate<String> whole) {
    this.whole = whole;
  }

  /** All of them whole. */
  static Subcommands every() {
    return new Subcommands(name -> true);
  }

  /** Those whole that some argument may name. */
  static Subcommands namedBy(String... arguments) {
    List<String> given = List.of(arguments);
    return given.stream().anyMatch(Subcommands::meansAnyCommand)
        ? every()
        : new Subcommands(given::contains);
  }

  /** Adds them. */
  void addTo(CommandLine command) {
    for (Class<?> type : ALL) {
      Command described = type.getAnnotation(Command.class);
      String name = described.name();
      command.addSubcommand(name, whole.test(name) ? type : header(described));
    }
  }

  /** A file of options serves every command, and a file of arguments may name any. */
  private static boolean meansAnyCommand(String argument) {
    return argument.startsWith(ConfigFile.OPTION) || argument.startsWith("@");
  }

  private static CommandSpec header(Command described) {
    CommandSpec spec = CommandSpec.create().name(described.name());
    spec.usageMessage().header(described.header());
    return spec;
  }
}
