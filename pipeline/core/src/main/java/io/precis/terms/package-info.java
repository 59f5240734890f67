/**
 * Terms of a language by Lucene analyzers, their statistics in a document and in a collection.
 *
 * <p>Public: {@link CollectionStatistics}, {@link IntList}, {@link SentenceVectors}, {@link
 * SparseRows}, {@link Term}, {@link TermAnalyzer}, {@link TermCache}, {@link TermStatistics}.
 */
package io.precis.terms;
