/**
 * One batch from start to end: takes the lock, lists the inputs, runs the pipeline, keeps the
 * accounts, publishes the run, removes old ones. Knows no runner; what runs the pipeline is handed
 * in.
 *
 * <p>The order is what makes a night safe: inputs, {@link io.precis.batch.RunLock lock}, earlier
 * run checked, pipeline, {@link io.precis.batch.BatchSpec#maxRejectedShare() threshold}, files,
 * lock looked at again, manifest, {@code current}, {@link io.precis.batch.Retention old runs}.
 * Whatever fails before the manifest leaves {@code current} as it was.
 *
 * <p>A run that is killed leaves its directory without a manifest. The next run, which has the
 * lock, takes over {@link io.precis.batch.Leftovers what it had finished}, and removes it when it
 * is published itself.
 *
 * <p>What one run knows of the next night's documents is in files of the published run: records of
 * what was summarized, {@link io.precis.output.SetAside} of what failed. {@link
 * io.precis.batch.RetryRequests} are the one thing that lies beside the runs, since a published run
 * is never changed.
 */
package io.precis.batch;
