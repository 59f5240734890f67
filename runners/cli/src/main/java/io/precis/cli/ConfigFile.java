package io.precis.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Options from a file: {@code length = long}, one a line, named as on the command line without
 * dashes. The command line wins.
 */
final class ConfigFile implements IDefaultValueProvider {
  static final String OPTION = "--config";

  private final Properties values;

  private ConfigFile(Properties values) {
    this.values = values;
  }

  /**
   * Gives {@code command} the defaults of the file that {@code arguments} name, if they do.
   *
   * @throws ParameterException where the file cannot be read, or names no option of the subcommand
   */
  static void apply(CommandLine command, String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        use(command, arguments[0], Path.of(arguments[i + 1]));
      } else if (arguments[i].startsWith(OPTION + "=")) {
        use(command, arguments[0], Path.of(arguments[i].substring(OPTION.length() + 1)));
      }
    }
  }

  private static void use(CommandLine command, String subcommandName, Path file) {
    CommandLine subcommand = command.getSubcommands().get(subcommandName);
    if (subcommand == null) {
      return; // the parser says so in better words
    }
    Properties values = read(subcommand, file);
    requireKnown(subcommand, values, file);
    subcommand.setDefaultValueProvider(new ConfigFile(values));
  }

  private static Properties read(CommandLine command, Path file) {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
      return values;
    } catch (IOException e) {
      throw new ParameterException(
          command, OPTION + ": cannot read " + file + ": " + e.getClass().getSimpleName(), e);
    }
  }

  private static void requireKnown(CommandLine command, Properties values, Path file) {
    Set<String> known = new TreeSet<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      known.add(key(option));
    }
    for (String name : new TreeSet<>(values.stringPropertyNames())) {
      if (!known.contains(name)) {
        throw new ParameterException(
            command,
            OPTION + ": " + file + " sets '" + name + "'; allowed are " + String.join(", ", known));
      }
    }
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    CommandSpec command = argument.command();
    return command != null && argument.isOption()
        ? values.getProperty(key((OptionSpec) argument))
        : null;
  }
}
