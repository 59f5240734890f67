package io.precis.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.BatchSpec;
import io.precis.batch.RunSettings;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.SummarySpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class BatchOptionsTest {
  @Command
  private static final class Asking {
    @Mixin private BatchOptions options;
  }

  /** Help texts need defaults as words; what they say is what a program of the library gets. */
  @Test
  void whoAsksForNothingGetsTheDefaultsOfTheLibrary() {
    BatchSpec spec = spec();
    assertEquals(SummarySpec.DEFAULT, spec.summary());
    assertEquals(ExtractSpec.defaults(), spec.extract());
  }

  @Test
  void aLanguageWhoseNumbersAreNotKnownIsRefusedByTheOption() {
    assertTrue(refusal("sv").startsWith("--write-in: a translation is checked in de, en"));
    assertTrue(refusal("nb").startsWith("student: to write in another language"));
  }

  /** The help and the README name them by hand: finding them out would slow every start. */
  @Test
  void theHelpNamesTheLanguagesThatMayBeWrittenIn() throws IOException {
    String known = refusal("sv").replaceFirst(".* checked in (.*) alone.*", "$1");
    String named = known.replaceFirst(", (\\w+)$", " or $1");
    String help =
        new CommandLine(new Asking()).getCommandSpec().findOption("--write-in").description()[0];
    String readme = Files.readString(Path.of("../../README.md")).replaceAll("\\s+", " ");
    assertTrue(help.contains(": " + named + ";"), () -> named + " in " + help);
    assertTrue(readme.contains(": " + named + ";"), () -> named + " in the README");
  }

  private static String refusal(String writeIn) {
    return assertThrows(
            ParameterException.class,
            () -> spec("--mode", "abstractive", "--own-words", "--write-in", writeIn))
        .getMessage();
  }

  private static BatchSpec spec(String... more) {
    Asking asking = new Asking();
    CommandLine command = new CommandLine(asking);
    EnumNames.addConverters(command);
    List<String> arguments = new ArrayList<>(List.of("in", "--output", "out"));
    arguments.addAll(List.of(more));
    command.parseArgs(arguments.toArray(String[]::new));
    return asking.options.spec(command.getCommandSpec(), RunSettings.DEFAULT);
  }
}
