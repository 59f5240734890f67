package io.precis.clusters;

import java.io.IOException;
import java.nio.file.Path;

/** Spark, as separate processes. */
class SparkTest extends ClusterContract {
  @Override
  Cluster cluster(Path scratch) throws IOException {
    return new SparkCluster(scratch);
  }
}
