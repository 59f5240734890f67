/**
 * From a document to its leaves: sentences, topics, and chunks that fit a model's window.
 *
 * <p>{@link io.precis.chunk.SentenceSplitter} finds sentences by ICU's rules, {@link
 * io.precis.chunk.Chunker} fills chunks with them, and {@link io.precis.chunk.ChunkDocuments} does
 * both in a Beam pipeline.
 */
package io.precis.chunk;
