/**
 * Copying a part of an office package with what its reader does not see left out.
 *
 * <p>Public: {@link OfficeXmlFilter}, {@link ParagraphMarks}, {@link StrictPartFilter}.
 */
package io.precis.read.fork.office.xml;
