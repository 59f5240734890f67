/**
 * Runs the pipeline on a Spark cluster.
 *
 * <p>Public: {@link SparkBackend}.
 */
package io.precis.spark;
