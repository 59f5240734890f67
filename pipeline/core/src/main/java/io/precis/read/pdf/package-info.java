/**
 * Reads PDF: in the fork from letters on a page to runs of text with their look and place; in the
 * pipeline from runs to headings, paragraphs, lists, tables and notes in reading order.
 */
package io.precis.read.pdf;
