/**
 * Parsers of office files that take out what their readers do not see before Tika reads them: a
 * rewritten copy of the package, part by part.
 *
 * <p>Public: {@link FlatOpenDocumentFileParser}, {@link LegacyOfficeParser}, {@link
 * OfficePackageParser}, {@link OpenDocumentPackageParser}, {@link OutlookMailParser}, {@link
 * RichTextParser}, {@link SpreadsheetXmlParser}.
 */
package io.precis.read.fork.office;
