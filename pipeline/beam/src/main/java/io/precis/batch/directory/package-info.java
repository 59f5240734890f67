/**
 * The folder of runs: ids, locks, files of a run, what is kept, taken up again or removed.
 *
 * <p>Public: {@link AbandonedRuns}, {@link OutputDirectory}, {@link Prefetcher}, {@link
 * QuarantineList}, {@link RecordFiles}, {@link RecordRewritings}, {@link Retention}, {@link
 * RetryRequests}, {@link RunFiles}, {@link RunId}, {@link RunLock}.
 */
package io.precis.batch.directory;
