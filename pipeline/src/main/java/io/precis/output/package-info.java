/**
 * What a run leaves behind: one record and one readable file per document, rejects with causes, and
 * a manifest that is written last.
 *
 * <p>Nothing from a document becomes a path, and nothing from a document reaches a readable file
 * unescaped. Files are named by the SHA-256 of the document they tell of.
 */
package io.precis.output;
