/** Runs the pipeline on a Spark cluster. */
package io.precis.spark;
