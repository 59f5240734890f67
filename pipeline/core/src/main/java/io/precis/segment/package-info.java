/**
 * From a document to its leaves: {@link io.precis.segment.SentenceSplitter} finds sentences, by the
 * marks that {@code border} judges, {@link io.precis.segment.TopicSegmenter} finds where topics
 * change with a hidden Markov model, {@link io.precis.segment.Chunker} fills chunks that fit a
 * model's window. Borders are decided by the text around them, so that an inserted page changes few
 * chunks.
 *
 * <p>Also public: {@link ChunkSpec}, {@link ItemLeadIns}, {@link LeadIn}, {@link RunInHead}, {@link
 * WordTokenCounter}. What sentences tell of what came out is in {@code outcome}.
 */
package io.precis.segment;
