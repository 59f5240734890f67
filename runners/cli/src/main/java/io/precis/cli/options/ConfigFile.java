package io.precis.cli.options;

import io.precis.cli.terminal.ErrorMessages;
import io.precis.read.input.FileTrouble;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Options from a YAML file: {@code length: long}, one a line, named as on the command line without
 * dashes; a list for an option that may be given more than once. One file serves every command: a
 * command takes the options that it has, and a name that no command has is refused. The command
 * line wins.
 */
public final class ConfigFile implements IDefaultValueProvider {
  public static final String OPTION = "--config";

  /** More than is written by hand. */
  private static final int MOST_CHARACTERS = 1_000_000;

  private final Map<String, String> values;

  private ConfigFile(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Gives the subcommand the defaults of the file that {@code arguments} name, if they do.
   *
   * @throws ParameterException where the file cannot be read, or names an option of no command
   */
  public static void apply(CommandLine command, String[] arguments) {
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        use(command, path(command, arguments[i + 1]));
      } else if (arguments[i].startsWith(OPTION + "=")) {
        use(command, path(command, arguments[i].substring(OPTION.length() + 1)));
      }
    }
  }

  private static Path path(CommandLine command, String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new ParameterException(command, OPTION + ": '" + given + "' is no path", e);
    }
  }

  private static void use(CommandLine command, Path file) {
    Map<String, OptionSpec> known = options(command);
    ConfigFile config = new ConfigFile(read(command, file, known));
    command.getSubcommands().values().forEach(each -> each.setDefaultValueProvider(config));
  }

  /** All options of all subcommands by name. */
  private static Map<String, OptionSpec> options(CommandLine command) {
    return command.getSubcommands().values().stream()
        .flatMap(each -> each.getCommandSpec().options().stream())
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .filter(option -> !option.longestName().equals(OPTION))
        .collect(
            Collectors.toMap(ConfigFile::key, option -> option, (a, b) -> a, LinkedHashMap::new));
  }

  private static Map<String, String> read(
      CommandLine command, Path file, Map<String, OptionSpec> known) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      LoadSettings settings =
          LoadSettings.builder()
              .setLabel(file.toString())
              .setAllowDuplicateKeys(false)
              .setCodePointLimit(MOST_CHARACTERS)
              .build();
      return values(command, file, new Load(settings).loadFromReader(reader), known);
    } catch (IOException e) {
      throw unreadable(command, file, e);
    } catch (YamlEngineException e) {
      if (e.getCause() instanceof IOException trouble) {
        throw unreadable(command, file, trouble);
      }
      throw new ParameterException(
          command, OPTION + ": " + file + " is no YAML: " + ErrorMessages.plain(trouble(e)), e);
    } catch (StackOverflowError e) {
      throw new ParameterException(command, OPTION + ": " + file + " nests too deep", e);
    }
  }

  private static ParameterException unreadable(CommandLine command, Path file, IOException why) {
    return new ParameterException(
        command, OPTION + ": cannot read " + file + ": " + FileTrouble.words(why), why);
  }

  /** Where the file is wrong, and why. */
  private static String trouble(YamlEngineException failure) {
    if (failure instanceof MarkedYamlEngineException marked
        && marked.getProblemMark().isPresent()) {
      Mark mark = marked.getProblemMark().get();
      return "line " + (mark.getLine() + 1) + ": " + marked.getProblem();
    }
    return failure.getMessage().replace('\n', ' ');
  }

  private static Map<String, String> values(
      CommandLine command, Path file, Object loaded, Map<String, OptionSpec> known) {
    Map<String, String> values = new LinkedHashMap<>();
    if (loaded == null) {
      return values; // an empty file
    }
    if (!(loaded instanceof Map<?, ?> map)) {
      throw new ParameterException(
          command, OPTION + ": " + file + " holds no options such as 'length: long'");
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      OptionSpec option = known.get(name);
      if (option == null) {
        throw new ParameterException(
            command,
            OPTION
                + ": "
                + file
                + " sets '"
                + name
                + "', which is no option; 'precis config summarize' lists them");
      }
      values.put(name, value(command, file, option, entry.getValue()));
    }
    return values;
  }

  private static String value(CommandLine command, Path file, OptionSpec option, Object value) {
    if (value instanceof List<?> list && option.isMultiValue()) {
      String separator = option.splitRegex().isEmpty() ? "," : option.splitRegex();
      return list.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }
    if (value instanceof Map<?, ?> map && option.isMultiValue() && option.type() == Map.class) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + entry.getValue())
          .collect(Collectors.joining(option.splitRegex()));
    }
    if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
      throw new ParameterException(
          command, OPTION + ": " + file + ": '" + key(option) + "' takes one value, got " + value);
    }
    return String.valueOf(value);
  }

  /** An option's name in the file. */
  public static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option ? values.get(key(option)) : null;
  }
}
