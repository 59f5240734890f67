/** From XHTML and Markdown to blocks: hidden text, tables, slides, front matter. */
package io.precis.read.markup;
