/**
 * What stands around the text of pages: heads and feet, numbers of pages and lines, stamps.
 *
 * <p>Public: {@link RunningHeads}.
 */
package io.precis.read.pdf.margin;
