package io.precis.cli.plan;

import io.precis.batch.BatchSpec;
import io.precis.batch.Plan;
import io.precis.batch.PlanRun;
import io.precis.batch.Progress;
import io.precis.cli.options.BatchOptions;
import io.precis.cli.summarize.LeftOutView;
import io.precis.cli.summarize.OperatorOptions;
import io.precis.cli.summarize.ProgressGroup;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.ProgressView;
import io.precis.cli.terminal.Terminal;
import io.precis.write.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code precis plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells what a run would do and how long it would take.",
    description = {
      "",
      "Takes the options of summarize; those that say what a run leaves behind, such as --keep and"
          + " --log-file, change nothing here. Reads what is new or changed and chooses sentences;"
          + " rewrites about a hundred passages to time the student, where there is one; writes"
          + " nothing. Work that earlier runs did is not counted.",
      ""
    },
    footer = {"", "Example:", "  precis plan filings/ --output out --mode hybrid"})
public final class PlanCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private BatchOptions batch;

  @Mixin private OperatorOptions operator;

  @Option(names = "--json", description = "Print the plan as JSON.")
  private boolean json;

  @Option(
      names = "--price",
      paramLabel = "IN/OUT",
      converter = Price.Converter.class,
      description =
          "What a million tokens cost that the student reads, and that it writes, such as"
              + " 0.15/0.60: the plan says what the run would cost.")
  private Price price;

  @Override
  public Integer call() throws Exception {
    BatchSpec spec = batch.spec(command, operator.settings(command));
    Optional<Plan> plan = plan(spec);
    if (plan.isEmpty()) {
      command
          .commandLine()
          .getErr()
          .println(
              "precis: no file to summarize under "
                  + Terminal.safe(String.join(", ", spec.inputs())));
      return ExitCode.NOTHING_TO_DO.status();
    }
    command
        .commandLine()
        .getOut()
        .print(
            json ? Json.pretty(plan.get()) : PlanText.of(plan.get(), Optional.ofNullable(price)));
    command.commandLine().getOut().flush();
    return ExitCode.OK.status();
  }

  private Optional<Plan> plan(BatchSpec spec) throws IOException {
    PrintWriter err = command.commandLine().getErr();
    Progress leftOut = new LeftOutView(err);
    if (operator.isQuiet()) {
      return new PlanRun(spec, batch.pipelineOptions(command), leftOut).run();
    }
    try (ProgressView view = ProgressView.on(err)) {
      Progress both = new ProgressGroup(List.of(leftOut, view));
      return new PlanRun(spec, batch.pipelineOptions(command), both).run();
    }
  }
}
