/**
 * What was read: a document, its blocks with their roles, its sections, sentences and chunks.
 * Records only, which depend on nothing.
 *
 * <p>Public: {@link Block}, {@link Chunk}, {@link ChunkedDocument}, {@link ContentHash}, {@link
 * Document}, {@link DocumentId}, {@link DuplicateFiles}, {@link Extraction}, {@link Flaw}, {@link
 * LeftOut}, {@link Metadata}, {@link RejectCause}, {@link Role}, {@link Section}, {@link Sentence},
 * {@link SentenceBlocks}, {@link Sha256}, {@link SourceFile}, {@link Span}, {@link TokenCounter}.
 */
package io.precis.document;
