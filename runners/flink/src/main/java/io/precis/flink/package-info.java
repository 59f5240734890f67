/** Runs the pipeline on a Flink cluster. */
package io.precis.flink;
