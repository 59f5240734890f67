/**
 * Coders, batching, and the file systems that Beam knows.
 *
 * <p>Public: {@link Batches}, {@link BeamFiles}, {@link LocalTransform}, {@link Packed}, {@link
 * RecordCoder}, {@link SourceFileCoder}, {@link StoreOptions}, {@link StoredObject}, {@link
 * Stores}, {@link WorkerThreads}, {@link WriteCondition}.
 */
package io.precis.beam;
