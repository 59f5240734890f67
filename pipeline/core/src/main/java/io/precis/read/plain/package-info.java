/**
 * From plain text to blocks.
 *
 * <p>Public: {@link LatexReader}, {@link PlainTextReader}, {@link SourceCodeReader}, {@link
 * YamlReader}.
 */
package io.precis.read.plain;
