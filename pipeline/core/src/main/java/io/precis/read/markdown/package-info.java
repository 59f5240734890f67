/** From Markdown to blocks, by way of its XHTML: front matter, nesting, tables, lists set in. */
package io.precis.read.markdown;
