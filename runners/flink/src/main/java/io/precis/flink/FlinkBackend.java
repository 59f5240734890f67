package io.precis.flink;

import io.precis.cli.runner.ApplicationJar;
import io.precis.cli.runner.Backend;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Beam's runner for Flink, in batch mode.
 *
 * <p>Without a master the job goes where {@code flink run} sends it, or, in application mode, runs
 * where it is. With one, {@code host:port} of the JobManager's REST interface, it is submitted
 * there together with the jar that this class is in.
 *
 * <p>The run is attached: it blocks until the job ends, and a failed job says why, which a detached
 * one does not.
 */
public final class FlinkBackend implements Backend {
  private static final String WHERE_FLINK_SAYS = "[auto]";
  private static final int AS_THE_CLUSTER_SAYS = -1;

  @Override
  public String name() {
    return "flink";
  }

  @Override
  public PipelineOptions options(int parallelism, String master) {
    FlinkPipelineOptions options = PipelineOptionsFactory.create().as(FlinkPipelineOptions.class);
    options.setRunner(FlinkRunner.class);
    options.setJobName("precis");
    options.setAttachedMode(true);
    options.setParallelism(parallelism > 0 ? parallelism : AS_THE_CLUSTER_SAYS);
    // No step changes what it is given, so nothing is copied between steps of one task.
    options.setFasterCopy(true);
    options.setFlinkMaster(master.isEmpty() ? WHERE_FLINK_SAYS : master);
    if (!master.isEmpty()) {
      options.setFilesToStage(List.of(ApplicationJar.of(FlinkBackend.class)));
    }
    return options;
  }
}
