package io.precis.spark;

import io.precis.cli.runner.ApplicationJar;
import io.precis.cli.runner.Backend;
import java.util.List;
import org.apache.beam.runners.spark.SparkPipelineOptions;
import org.apache.beam.runners.spark.SparkRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Beam's runner for Spark, on RDDs.
 *
 * <p>Without a master the one that {@code spark-submit} was given holds, else {@code local[4]}.
 * With one, such as {@code spark://host:7077}, Spark's jars must be on the class path, and the jar
 * that this class is in is sent to the executors.
 */
public final class SparkBackend implements Backend {
  @Override
  public String name() {
    return "spark";
  }

  /**
   * {@inheritDoc}
   *
   * <p>Spark takes its parallelism from {@code spark.default.parallelism}; a number given here goes
   * before what {@code spark-submit} was told.
   */
  @Override
  public PipelineOptions options(int parallelism, String master) {
    SparkPipelineOptions options = PipelineOptionsFactory.create().as(SparkPipelineOptions.class);
    options.setRunner(SparkRunner.class);
    options.setJobName("precis");
    options.setAppName("precis");
    // Kept as bytes of their coders: Beam's own values are not serializable, so that in memory
    // as they are, what one executor keeps no other could fetch.
    options.setStorageLevel("MEMORY_AND_DISK_SER");
    options.setEnableSparkMetricSinks(false);
    if (parallelism > 0) {
      System.setProperty("spark.default.parallelism", Integer.toString(parallelism));
    }
    if (!master.isEmpty()) {
      options.setSparkMaster(master);
      options.setFilesToStage(List.of(ApplicationJar.of(SparkBackend.class)));
    }
    return options;
  }
}
