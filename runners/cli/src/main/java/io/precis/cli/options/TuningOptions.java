package io.precis.cli.options;

import io.precis.request.SummarySpec;
import io.precis.summarize.Tunables;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Constants that are tuned, the same way for each command that summarizes. */
public final class TuningOptions {
  @Option(
      names = "--tune",
      paramLabel = "NAME=VALUE",
      split = ",",
      description =
          "Another value for a constant of ranking, selection or grounding, such as"
              + " rank.damping=0.6; more than once. pipeline/docs/tuning.md lists them.")
  private Map<String, String> tuning = Map.of();

  /**
   * What is asked for, tuned.
   *
   * @throws ParameterException for a name that is none, and for a value out of its range
   */
  public SummarySpec tuned(SummarySpec spec, CommandSpec command) {
    try {
      return Tunables.tuned(spec, tuning);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--tune: " + e.getMessage(), e);
    }
  }
}
