/**
 * One document in, its record out, in memory: {@link io.precis.summarize.LocalSummarizer}. What the
 * steps of a run do with a document they do by {@link io.precis.summarize.DocumentProcessor} too.
 *
 * <p>Also public: {@link ChunkWindow}, {@link LanguageStatistics}, {@link LocalReader}, {@link
 * ModePolicy}, {@link ProvenanceFactory}, {@link StepClock}, {@link Tunables}.
 */
package io.precis.summarize;
