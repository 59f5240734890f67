/** From XHTML to blocks: hidden text, tables, slides; feeds, XML and delimited rows. */
package io.precis.read.markup;
