/**
 * From plain text to blocks.
 *
 * <p>Public: {@link PlainTextReader}, {@link SourceCodeReader}, {@link YamlReader}.
 */
package io.precis.read.plain;
