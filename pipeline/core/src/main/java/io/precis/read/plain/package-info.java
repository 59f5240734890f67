/**
 * From plain text to blocks.
 *
 * <p>Public: {@link LatexReader}, {@link MailRoles}, {@link PlainTextReader}, {@link SavedMail},
 * {@link SourceCodeReader}, {@link YamlReader}.
 */
package io.precis.read.plain;
