/**
 * What an OpenDocument's styles make of its text, and what stands on its slides.
 *
 * <p>Public: {@link OpenDocumentLists}, {@link OpenDocumentPage}, {@link OpenDocumentStyles},
 * {@link OpenDocumentTitle}.
 */
package io.precis.read.fork.office.opendocument;
