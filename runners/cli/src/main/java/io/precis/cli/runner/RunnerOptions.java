package io.precis.cli.runner;

import io.precis.batch.Engine;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apache.beam.sdk.options.PipelineOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which runner does the work, and how much of it at once. */
public final class RunnerOptions {
  @Option(
      names = "--runner",
      defaultValue = "direct",
      paramLabel = "NAME",
      description = "What runs the pipeline; direct is this machine. Default: ${DEFAULT-VALUE}.")
  private String runner;

  @Option(
      names = "--master",
      defaultValue = "",
      paramLabel = "ADDRESS",
      description = "Address of the cluster, for runners that have one.")
  private String master;

  @Option(
      names = "--parallelism",
      defaultValue = "0",
      paramLabel = "N",
      description = "Things done at once. Default: the runner's own choice.")
  private int parallelism;

  @Mixin private ObjectStoreOptions stores;

  public PipelineOptions pipelineOptions(CommandSpec command) {
    requireParallelism(command);
    return stores.addTo(backend(command).options(parallelism, master));
  }

  /** What does a run's work. */
  public Engine engine(CommandSpec command) {
    requireParallelism(command);
    return backend(command).engine(parallelism, master, stores::addTo);
  }

  private void requireParallelism(CommandSpec command) {
    if (parallelism < 0) {
      throw new ParameterException(
          command.commandLine(), "--parallelism must be 0 or more, got " + parallelism);
    }
  }

  private Backend backend(CommandSpec command) {
    List<Backend> known =
        ServiceLoader.load(Backend.class).stream().map(ServiceLoader.Provider::get).toList();
    return known.stream()
        .filter(backend -> backend.name().equals(runner))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "--runner: this program carries "
                        + known.stream()
                            .map(Backend::name)
                            .sorted()
                            .collect(Collectors.joining(", "))
                        + ", got '"
                        + runner
                        + "'"));
  }
}
