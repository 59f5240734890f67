/**
 * A page of a PDF in the making: its lines with their look and place.
 *
 * <p>Public: {@link PdfLine}, {@link PdfPage}.
 */
package io.precis.read.pdf.page;
