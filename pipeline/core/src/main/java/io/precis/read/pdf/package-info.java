/**
 * Reads PDF, from runs of text to headings, paragraphs, lists, tables and notes in reading order.
 * {@link io.precis.read.pdf.PdfReader} is the door; the runs are made in the fork, by {@code
 * glyph}.
 *
 * <p>Also public: {@link PartFindings}.
 */
package io.precis.read.pdf;
