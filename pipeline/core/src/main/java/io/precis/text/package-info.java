/**
 * Text of any origin: cleaning it, judging its quality, finding its title, and {@link
 * io.precis.text.TextDocuments}, which makes a document of plain text.
 */
package io.precis.text;
