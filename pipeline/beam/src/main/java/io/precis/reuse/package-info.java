/**
 * What earlier runs give a run: unchanged documents, rewritings, files that are set aside.
 *
 * <p>Public: {@link CopyUnchangedRecords}, {@link EarlierLookup}, {@link PartitionByEarlierRun},
 * {@link ReusableRecords}, {@link ReusableResults}, {@link Rewritings}, {@link SavedBatches},
 * {@link SkipQuarantined}, {@link UnchangedRecords}.
 */
package io.precis.reuse;
