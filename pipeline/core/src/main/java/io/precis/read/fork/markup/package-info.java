/**
 * Parsers of HTML, XML, EPUB and plain text that keep what is written as it is written.
 *
 * <p>Public: {@link EpubPackageParser}, {@link VerbatimHtmlParser}, {@link VerbatimTextParser},
 * {@link VerbatimXmlParser}.
 */
package io.precis.read.fork.markup;
