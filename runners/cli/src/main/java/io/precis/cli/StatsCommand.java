package io.precis.cli;

import io.precis.batch.StatisticsRun;
import io.precis.batch.StatisticsRun.Counted;
import io.precis.batch.input.NotRead;
import io.precis.cli.runner.RunnerOptions;
import io.precis.cli.summarize.NotReadText;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.Terminal;
import io.precis.limit.Amount;
import io.precis.read.fork.ExtractSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code precis stats}. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Counts in how many documents of a collection each term stands.",
    description = {
      "",
      "A summary is about what is common in its document and rare in the others. Give the file that"
          + " this writes to 'precis summarize --statistics'. Results stay reusable until you count"
          + " again.",
      ""
    },
    footer = {"", "Example:", "  precis stats filings/ --output filings.stats"})
final class StatsCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files, folders, globs, URIs.")
  private List<String> inputs;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where the statistics are written, on this machine.")
  private Path output;

  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "CODE",
      description =
          "Language that is counted; documents in others are left out. Default:"
              + " ${DEFAULT-VALUE}.")
  private String language;

  @Mixin private RunnerOptions runner;

  @Override
  public Integer call() throws IOException {
    requireFile();
    Counted counted =
        new StatisticsRun(language, ExtractSpec.defaults(), runner.pipelineOptions(command))
            .run(inputs, output);
    NotRead leftOut = NotRead.of(counted.inputs());
    command.commandLine().getErr().print(NotReadText.of(leftOut));
    command.commandLine().getErr().flush();
    int files = counted.inputs().files().size();
    if (files == 0) {
      String message = "no file to count under " + String.join(", ", inputs);
      command.commandLine().getErr().println("precis: " + Terminal.safe(message));
      return ExitCode.NOTHING_TO_DO.status();
    }
    command
        .commandLine()
        .getOut()
        .println(
            "Counted "
                + Amount.of(counted.documents(), "document")
                + " in "
                + language
                + " of "
                + Amount.of(files, "file")
                + " into "
                + output);
    return (leftOut.isNothingMissing() ? ExitCode.OK : ExitCode.SOME_REJECTED).status();
  }

  /** Counting takes long: that the file cannot be written is said before. */
  private void requireFile() {
    Path folder = output.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(output) || !Files.isDirectory(folder)) {
      throw new ParameterException(
          command.commandLine(), "--output: want a file in a folder that is there, got " + output);
    }
  }
}
