/**
 * Word's parts: headings by styles, levels and sizes, letters that nobody sees, boxes, symbols.
 *
 * <p>Public: {@link WordHeadingStyles}, {@link WordNumbering}, {@link WordPartFilter}, {@link
 * WordRunStyles}, {@link WordSizes}.
 */
package io.precis.read.fork.office.word;
