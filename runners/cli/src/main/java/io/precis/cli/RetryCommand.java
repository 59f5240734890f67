package io.precis.cli;

import io.precis.batch.directory.OutputDirectory;
import io.precis.batch.directory.RetryRequests;
import io.precis.beam.Stores;
import io.precis.cli.runner.ObjectStoreOptions;
import io.precis.cli.show.RunSelector;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.Terminal;
import io.precis.limit.Amount;
import io.precis.write.Json;
import io.precis.write.RunReader;
import io.precis.write.SetAside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code precis retry}. */
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lets the next run try documents again that are set aside.",
    description = {
      "",
      "A document that fails is not tried again until the program or the way it reads files"
          + " changes. This asks for it nevertheless; the next run hears it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  precis retry out --list",
      "  precis retry out",
      "  precis retry out old.pdf"
    })
final class RetryCommand implements Callable<Integer> {
  private static final int SHORTEST_ID = 4;

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Where runs were written: a path or a URI.")
  private String directory;

  @Parameters(
      index = "1..*",
      paramLabel = "DOCUMENT",
      description =
          "A name as the list has it, the last part of one, or the beginning of an id (four digits"
              + " or more). Default: all.")
  private List<String> documents = List.of();

  @Option(names = "--list", description = "Only list what is set aside, with causes.")
  private boolean list;

  @Mixin private ObjectStoreOptions stores;

  @Override
  public Integer call() throws IOException {
    Stores.register(() -> stores.addTo(PipelineOptionsFactory.create()), List.of(directory));
    List<SetAside> entries = entries();
    if (list) {
      entries.forEach(entry -> say(row(entry)));
      return ExitCode.OK.status();
    }
    List<SetAside> chosen = documents.isEmpty() ? entries : chosen(entries);
    if (chosen.isEmpty()) {
      say("nothing is set aside");
      return ExitCode.NOTHING_TO_DO.status();
    }
    RetryRequests.ask(
        OutputDirectory.existing(directory), chosen.stream().map(SetAside::id).toList());
    chosen.forEach(entry -> say(row(entry)));
    say(
        "the next run tries "
            + (chosen.size() == 1
                ? "this document"
                : "these " + Amount.of(chosen.size(), "document"))
            + " again, whatever tried them before; nothing is read until then:"
            + " 'precis summarize' as before, with --output "
            + Terminal.safe(directory));
    return ExitCode.OK.status();
  }

  private List<SetAside> entries() throws IOException {
    try (RunReader reader = RunSelector.open(directory, "")) {
      return new String(reader.read(RunReader.SET_ASIDE), StandardCharsets.UTF_8)
          .lines()
          .map(line -> Json.read(line, SetAside.class, RunReader.SET_ASIDE))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private List<SetAside> chosen(List<SetAside> entries) {
    List<SetAside> chosen = new ArrayList<>();
    for (String document : documents) {
      List<SetAside> meant = entries.stream().filter(entry -> isMeant(entry, document)).toList();
      if (meant.isEmpty()) {
        throw new ParameterException(
            command.commandLine(),
            entries.isEmpty()
                ? "nothing is set aside"
                : "'"
                    + document
                    + "' is not among the "
                    + Amount.of(entries.size(), "document")
                    + " set aside; --list names them");
      }
      chosen.addAll(meant);
    }
    return chosen.stream().distinct().toList();
  }

  private static boolean isMeant(SetAside entry, String document) {
    return entry.names().stream()
            .anyMatch(name -> name.equals(document) || name.endsWith("/" + document))
        || document.length() >= SHORTEST_ID
            && entry.id().startsWith(document.toLowerCase(Locale.ROOT));
  }

  private void say(String line) {
    command.commandLine().getOut().println(line);
    command.commandLine().getOut().flush();
  }

  private static String row(SetAside entry) {
    return String.format(
        Locale.ROOT,
        "%-12.12s  %-14s  %3d %-5s  last in %s  %s",
        entry.id(),
        entry.cause().toLowerCase(Locale.ROOT).replace('_', ' '),
        entry.tries(),
        entry.tries() == 1 ? "try" : "tries",
        entry.lastTried(),
        Terminal.safe(String.join(", ", entry.names())));
  }
}
