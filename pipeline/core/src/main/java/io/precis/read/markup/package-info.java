/**
 * From XHTML to blocks: hidden text, tables, slides; feeds, XML and delimited rows.
 *
 * <p>Public: {@link DelimitedReader}, {@link ItemHead}, {@link MarkupElements}, {@link
 * MarkupWriter}, {@link MediaTypes}, {@link Preformatted}, {@link XhtmlReader}, {@link XmlReader}.
 */
package io.precis.read.markup;
