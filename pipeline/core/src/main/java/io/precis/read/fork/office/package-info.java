/**
 * Parsers of office files that take out what their readers do not see before Tika reads them: a
 * rewritten copy of the package, part by part.
 *
 * <p>Public: {@link LegacyOfficeParser}, {@link OfficePackageParser}, {@link
 * OpenDocumentPackageParser}, {@link RichTextParser}.
 */
package io.precis.read.fork.office;
