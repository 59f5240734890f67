/** Parsers of HTML, XML, EPUB and plain text that keep what is written as it is written. */
package io.precis.read.fork.markup;
