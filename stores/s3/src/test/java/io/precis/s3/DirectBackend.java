package io.precis.s3;

import io.precis.cli.runner.Backend;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Beam's direct runner with all its checks on, which want options and steps to be encoded. */
public final class DirectBackend implements Backend {
  @Override
  public String name() {
    return "direct";
  }

  @Override
  public PipelineOptions options(int parallelism, String master) {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setBlockOnRun(false);
    options.setTargetParallelism(2);
    return options;
  }
}
