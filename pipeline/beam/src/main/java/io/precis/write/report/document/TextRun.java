package io.precis.write.report.document;

/**
 * A stretch of the source text, cited as one or not cited at all.
 *
 * @param anchor id; empty string where it has none
 * @param cited whether a summary cites it
 * @param root whether the document's own summary does
 */
public record TextRun(String text, String anchor, boolean cited, boolean root) {}
