/**
 * What was read: documents, their sections, blocks, sentences and chunks, as immutable records.
 *
 * <p>This package depends on nothing but the JDK: no Beam, no Tika, no Lucene. Every position is a
 * {@link io.precis.document.Span} of a document's extracted text, counted in UTF-16 code units as
 * Java and JavaScript count them.
 */
package io.precis.document;
