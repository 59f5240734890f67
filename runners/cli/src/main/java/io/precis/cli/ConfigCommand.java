package io.precis.cli;

import io.precis.cli.options.ConfigFile;
import io.precis.cli.terminal.ExitCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code precis config}. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    header = "Prints the options that a command would run with.",
    description = {
      "",
      "Takes a command and its options, also --config, and prints all of them as a file for"
          + " --config. What follows a # says where a value comes from.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  precis config summarize --config nightly.yaml --length short > short.yaml"
    })
final class ConfigCommand implements Callable<Integer> {
  private static final Dump YAML =
      new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.FLOW).setWidth(10_000).build());

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "COMMAND", description = "Whose options.")
  private String name;

  @Unmatched private List<String> rest = new ArrayList<>();

  @Override
  public Integer call() {
    CommandLine shown = command.commandLine().getParent().getSubcommands().get(name);
    if (shown == null || shown.getCommandSpec() == command) {
      throw new ParameterException(
          command.commandLine(),
          "want a command with options, got '"
              + name
              + "'; try "
              + command.commandLine().getParent().getSubcommands().keySet().stream()
                  .filter(each -> !each.equals("config") && !each.equals("help"))
                  .collect(Collectors.joining(", ")));
    }
    try {
      shown.parseArgs(rest.toArray(String[]::new));
    } catch (MissingParameterException e) {
      // What is to be read, and where to, need not be known here; all else is set by now.
    }
    for (OptionSpec option : shown.getCommandSpec().options()) {
      line(shown, option);
    }
    return ExitCode.OK.status();
  }

  private void line(CommandLine shown, OptionSpec option) {
    Object value = option.getValue();
    if (option.usageHelp()
        || option.versionHelp()
        || option.longestName().equals(ConfigFile.OPTION)) {
      return;
    }
    String key = ConfigFile.key(option);
    if (value == null
        || value instanceof Collection<?> all && all.isEmpty()
        || value instanceof Map<?, ?> named && named.isEmpty()) {
      command.commandLine().getOut().println("# " + key + ":");
    } else {
      command
          .commandLine()
          .getOut()
          .println(key + ": " + yaml(value) + "  # " + source(shown, option));
    }
  }

  private String source(CommandLine shown, OptionSpec option) {
    boolean given =
        Arrays.stream(option.names())
            .anyMatch(
                each ->
                    rest.stream()
                        .anyMatch(word -> word.equals(each) || word.startsWith(each + "=")));
    if (given) {
      return "command line";
    }
    return shown.getDefaultValueProvider() instanceof ConfigFile file
            && file.defaultValue(option) != null
        ? "file"
        : "default";
  }

  private static String yaml(Object value) {
    if (value instanceof Map<?, ?> named) {
      return YAML.dumpToString(named).strip();
    }
    Object plain =
        value instanceof Collection<?> all
            ? all.stream().map(ConfigCommand::scalar).toList()
            : scalar(value);
    return YAML.dumpToString(plain).strip();
  }

  private static Object scalar(Object value) {
    if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
      return value;
    }
    if (value instanceof Duration time) {
      return time.toSeconds() + "s";
    }
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
        : String.valueOf(value);
  }
}
