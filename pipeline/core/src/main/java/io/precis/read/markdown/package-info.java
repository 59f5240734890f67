/**
 * From Markdown to blocks, by way of its XHTML: front matter, nesting, tables, lists set in.
 *
 * <p>Public: {@link Byline}, {@link FrontMatter}, {@link MarkdownReader}.
 */
package io.precis.read.markdown;
