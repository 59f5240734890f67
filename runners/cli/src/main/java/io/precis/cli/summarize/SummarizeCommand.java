package io.precis.cli.summarize;

import io.precis.batch.BatchSpec;
import io.precis.batch.Engine;
import io.precis.batch.RunObserver;
import io.precis.batch.directory.OutputDirectory;
import io.precis.cli.options.BatchOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code precis summarize}. */
@Command(
    name = "summarize",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Summarizes documents into a run directory.",
    description = {
      "",
      "Reads PDF, Word, PowerPoint, Excel, OpenDocument, RTF, HTML, EPUB, mail, Markdown and plain"
          + " text. Writes DIR/runs/<run-id>/ and, when all is done, points DIR/current at it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  precis summarize report.pdf --output out",
      "  precis summarize minutes/ 'filings/*.pdf' -o out --length long --style bullets"
    })
public final class SummarizeCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private BatchOptions batch;

  @Mixin private OperatorOptions operator;

  @Override
  public Integer call() throws Exception {
    BatchSpec spec = batch.spec(command, operator.settings(command));
    if (spec.settings().ownersOnly() && !OutputDirectory.isLocal(spec.output())) {
      throw new ParameterException(
          command.commandLine(),
          "--private is for an output on this machine: a store has rights of its own");
    }
    Engine engine = batch.engine(command);
    Optional<MetricsFile> metrics = operator.metrics(command);
    try (EventLog log = operator.log(command).orElse(null)) {
      boolean watched = !operator.logsToStandardError() && !operator.isQuiet();
      return new SummarizeRun(
              command,
              spec,
              engine,
              metrics,
              Optional.ofNullable(log),
              RunObserver.all(spec),
              watched,
              operator.isQuiet())
          .run();
    }
  }

  /** Whether standard error is a log that nothing else may be written to. */
  public boolean logsToStandardError() {
    return operator.logsToStandardError();
  }
}
