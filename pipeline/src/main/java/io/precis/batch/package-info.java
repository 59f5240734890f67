/**
 * One batch from start to end: lists the inputs, runs the pipeline, keeps the accounts, publishes
 * the run. Knows no runner; what runs the pipeline is handed in.
 */
package io.precis.batch;
