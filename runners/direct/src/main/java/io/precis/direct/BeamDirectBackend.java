package io.precis.direct;

import io.precis.cli.runner.Backend;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Beam's direct runner alone, to compare with. Its checks that elements are not mutated and can be
 * encoded cost three quarters of its time; the tests run with them, users need not.
 */
public final class BeamDirectBackend implements Backend {
  @Override
  public String name() {
    return "beam-direct";
  }

  @Override
  public PipelineOptions options(int parallelism, String master) {
    requireNoMaster(master);
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setBlockOnRun(false);
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    options.setTargetParallelism(threads(parallelism));
    return options;
  }

  static int threads(int parallelism) {
    return parallelism > 0 ? parallelism : Runtime.getRuntime().availableProcessors();
  }

  static void requireNoMaster(String master) {
    if (!master.isEmpty()) {
      throw new IllegalArgumentException("--master: the direct runner has no cluster");
    }
  }
}
