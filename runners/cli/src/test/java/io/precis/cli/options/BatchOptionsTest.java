package io.precis.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.batch.BatchSpec;
import io.precis.batch.RunSettings;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.SummarySpec;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class BatchOptionsTest {
  @Command
  private static final class Asking {
    @Mixin private BatchOptions options;
  }

  /** Help texts need defaults as words; what they say is what a program of the library gets. */
  @Test
  void whoAsksForNothingGetsTheDefaultsOfTheLibrary() {
    Asking asking = new Asking();
    CommandLine command = new CommandLine(asking);
    EnumNames.addConverters(command);
    command.parseArgs("in", "--output", "out");
    BatchSpec spec = asking.options.spec(command.getCommandSpec(), RunSettings.DEFAULT);
    assertEquals(SummarySpec.DEFAULT, spec.summary());
    assertEquals(ExtractSpec.defaults(), spec.extract());
  }
}
