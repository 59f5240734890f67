/**
 * Runs the pipeline on a Flink cluster.
 *
 * <p>Public: {@link FlinkBackend}.
 */
package io.precis.flink;
