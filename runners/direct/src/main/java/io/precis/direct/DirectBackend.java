package io.precis.direct;

import io.precis.batch.Engine;
import io.precis.cli.runner.Backend;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.options.PipelineOptions;

/** This machine: {@link LocalRunner}. */
public final class DirectBackend implements Backend {
  private static final BeamDirectBackend BEAM = new BeamDirectBackend();

  @Override
  public String name() {
    return "direct";
  }

  @Override
  public PipelineOptions options(int parallelism, String master) {
    PipelineOptions options = BEAM.options(parallelism, master);
    options.setRunner(LocalRunner.class);
    return options;
  }

  @Override
  public Engine engine(int parallelism, String master, UnaryOperator<PipelineOptions> more) {
    BeamDirectBackend.requireNoMaster(master);
    return new LocalRunner(
        BeamDirectBackend.threads(parallelism), () -> more.apply(options(parallelism, master)));
  }
}
