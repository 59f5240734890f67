package io.precis.clusters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Spark, as separate processes. */
class SparkTest extends ClusterContract {
  @Override
  Cluster cluster(Path scratch, Map<String, String> environment) throws IOException {
    return new SparkCluster(scratch, environment);
  }
}
