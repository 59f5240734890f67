package io.precis.cli;

import io.precis.batch.StatisticsRun;
import io.precis.cli.runner.RunnerOptions;
import io.precis.cli.terminal.ExitCode;
import io.precis.limit.Amount;
import io.precis.read.fork.ExtractSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    })
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
    int files =
        new StatisticsRun(language, ExtractSpec.defaults(), runner.pipelineOptions(command))
            .run(inputs, output);
    command
        .commandLine()
        .getOut()
        .println("Counted " + Amount.of(files, "file") + " into " + output);
    return ExitCode.OK.status();
  }
}
