package io.precis.write.report.document;

/**
 * Where a sentence's evidence stands.
 *
 * @param label such as {@code p. 12}
 * @param anchor id of the cited stretch on the page; empty string where the page does not show it
 * @param source URL of the source file at the place; empty string where there is none
 */
public record CitationLink(String label, String anchor, String source) {}
