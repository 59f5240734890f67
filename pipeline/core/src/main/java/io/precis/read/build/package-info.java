/**
 * Putting a document together: text, blocks, section tree, pages.
 *
 * <p>Public: {@link BodyText}, {@link CharacterReferences}, {@link DocumentBuilder}, {@link
 * EncodedFiles}, {@link HandLines}, {@link InlineMarks}, {@link XhtmlAttributes}, {@link
 * XhtmlScanner}.
 */
package io.precis.read.build;
